import type { AttestGraph } from '../attest-graph.ts';
import { findBearers, findNamed, type NamedPerson } from './find-bearers.ts';
import { type JudgedName, type JudgedNames, judgeNames } from './judge-names.ts';
import type { NotNames } from './name-parts.ts';
import type { FigureNames } from './public-figures.ts';

/** Whether somebody's name may be published, and why. */
export interface NameStanding extends NamedPerson, JudgedName {}

/** Of everybody in a graph. */
export const findStandings = (
  graph: AttestGraph,
  notNames: NotNames,
  figures: FigureNames,
): NameStanding[] =>
  standingsIn(graph, notNames, judgeNames(findBearers(graph, notNames, figures)));

/** Of everybody in one portion of the graph whose names were judged. */
export const standingsIn = (
  graph: AttestGraph,
  notNames: NotNames,
  judged: JudgedNames,
): NameStanding[] =>
  findNamed(graph, notNames)
    .flatMap((one): NameStanding[] => {
      const name = judged.get(one.row.key);
      return name ? [{ ...one, ...name }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
