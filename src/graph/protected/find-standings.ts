import { isNodeOf, type NodeOf, type NodeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { type LabelOfClass, labelsOf } from '../../model/kinds/kinds.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../attest-graph.ts';
import { createDisjointSets } from '../disjoint-sets.ts';
import { mentionsOfNode, namesOf } from './find-protected.ts';
import type { NotNames } from './name-parts.ts';
import { namesOfPerson } from './names-of-person.ts';
import type { FigureNames } from './public-figures.ts';
import { type Allowed, whatAllows } from './what-allows.ts';

/** Whether somebody's name may be published, and why. */
export interface NameStanding {
  readonly row: NodeRow<LabelOfClass<'people'>>;
  readonly mentions: readonly NodeOf<'Mention'>[];
  /** Their names, folded. */
  readonly names: readonly string[];
  readonly verdict: NameVerdict;
  /** Whether an article protects somebody of this name. */
  readonly isNamesake: boolean;
}

export type NameVerdict =
  | ({ readonly shown: true } & Allowed)
  | {
      readonly shown: false;
      /**
       * `protected`: somebody marked them. `namesake`: somebody of this name is protected in another
       * article. `nothing`: nothing allows it.
       */
      readonly because: 'protected' | 'namesake' | 'nothing';
      /** Stands for the name; null where nothing may tell one person from another. */
      readonly label: string | null;
    };

/**
 * Who may be named: nobody, unless a public role, a list of public figures, a person's coding or a
 * reviewer allows it, for them or for somebody judged to be the same. A protected person never is,
 * and nobody who bears a protected person's name, unless a reviewer released them or told the two
 * apart.
 *
 * People without a name are left out, unless they are protected.
 */
export function findStandings(
  graph: AttestGraph,
  notNames: NotNames,
  figures: FigureNames,
): NameStanding[] {
  const people = labelsOf('people')
    .flatMap((label): NameStanding['row'][] => nodeRows(graph, label))
    .map((row) => named(graph, row, notNames))
    .filter(({ row, names }) => row.attributes.protected || names.length > 0);
  const bearers = protectedBearers(graph, people);
  const clusters = groupBy(people, rootsOf(graph));
  const counts = new Map<string, number>();
  return [...clusters.values()].flatMap((members) => {
    const allowed = members.flatMap((one) => whatAllows(graph, one, figures) ?? []);
    const [allows] = allowed.sort((a, b) => Number(isDecision(b)) - Number(isDecision(a)));
    const isNamesake = members.some((one) => bearersOf(one, bearers).size > 0);
    const isApart = (one: Bearer): boolean => isToldApart(one, bearers);
    const isUnclear = members.some((one) => !isApart(one) && bearersOf(one, bearers).size > 0);
    const label =
      allows || isNamesake || members.every(isProtected) ? null : nextLabel(members, counts);
    return members.map((one): NameStanding => {
      const verdict: NameVerdict = isProtected(one)
        ? { shown: false, because: 'protected', label: null }
        : allows && (isDecision(allows) || !isUnclear || isApart(one))
          ? { shown: true, ...allows }
          : { shown: false, because: isNamesake ? 'namesake' : 'nothing', label };
      return { ...one, verdict, isNamesake };
    });
  });
}

type Bearer = Pick<NameStanding, 'row' | 'names'>;

const named = (graph: AttestGraph, row: NameStanding['row'], notNames: NotNames) => {
  const mentions = mentionsOfNode(graph, row.key);
  const names = row.attributes.protected
    ? namesOf([{ mentions }], notNames)
    : namesOfPerson(row.attributes, mentions, notNames);
  return { row, mentions, names };
};

/** By whole name, which protected people have it; those who are gone are known by their article. */
function protectedBearers(graph: AttestGraph, people: readonly Bearer[]): Map<string, Set<NodeId>> {
  const bearers = new Map<string, Set<NodeId>>();
  const add = (key: NodeId, names: readonly string[]): void => {
    for (const name of names.flatMap(keyOf))
      bearers.set(name, (bearers.get(name) ?? new Set()).add(key));
  };
  for (const { row, names } of people.filter(isProtected)) add(row.key, names);
  for (const { key, attributes } of nodeRows(graph, 'Article'))
    add(key, attributes.protectedNames ?? []);
  return bearers;
}

const bearersOf = ({ names }: Bearer, bearers: ReadonlyMap<string, Set<NodeId>>): Set<NodeId> =>
  new Set(names.flatMap(keyOf).flatMap((name) => [...(bearers.get(name) ?? [])]));

/** From everybody protected who has one of the names: who was told apart from some is not clear of all. */
const isToldApart = (one: Bearer, bearers: ReadonlyMap<string, Set<NodeId>>): boolean =>
  bearersOf(one, bearers).size <= (one.row.attributes.toldApart ?? -1);

const isProtected = ({ row }: Pick<NameStanding, 'row'>): boolean => row.attributes.protected;
const isDecision = ({ because }: Allowed): boolean => because === 'decision';

/** Whole names are compared whatever their order; a surname alone is many people's. */
const keyOf = (name: string): string[] =>
  name.includes(' ') ? [name.split(' ').sort().join(' ')] : [];

/** The whole names of somebody, comparable with others'; none if they are not in the graph. */
export function wholeNamesOf(graph: AttestGraph, key: NodeId, notNames: NotNames): string[] {
  const attributes = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  return attributes && isNodeOf(attributes, 'people')
    ? named(graph, { key, attributes }, notNames).names.flatMap(keyOf)
    : [];
}

/** Names of the sets of people who are judged to be the same. */
function rootsOf(graph: AttestGraph): (one: Pick<NameStanding, 'row'>) => NodeId {
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) => a < b);
  for (const { source, target } of edgeRows(graph, 'SAME_AS'))
    if (isNodeOf(graph.getNodeAttributes(source), 'people')) join(source, target);
  return ({ row }) => rootOf(row.key);
}

/** "[person 3]": numbered in the order of ids, so that a number tells nothing else. */
function nextLabel(
  members: readonly Pick<NameStanding, 'row'>[],
  counts: Map<string, number>,
): string {
  const kind = members[0]?.row.attributes.label.toLowerCase() ?? 'person';
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return `[${kind} ${number}]`;
}
