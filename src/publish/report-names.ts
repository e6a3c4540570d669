import type { AttestGraph } from '../graph/attest-graph.ts';
import { findStandings, type NameStanding } from '../graph/protected/find-standings.ts';
import { countriesIn } from '../graph/protected/name-parts.ts';
import type { FigureNames } from '../graph/protected/public-figures.ts';
import { articleId } from '../model/article-id.ts';
import type { NodeOf } from '../model/graph.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import { PROFILES, type ProfileName } from '../model/profile.ts';
import { findWithheld } from './find-withheld.ts';
import { warningOf } from './report-overruled.ts';

/** Who is named to the audience of a profile and who is not: for a reviewer, with all names. */
export interface NamesReport {
  readonly shown: readonly ReportedName[];
  readonly withheld: readonly ReportedName[];
  /** Names in the texts that nobody read as anything; they are withheld. */
  readonly unread: readonly { readonly article: string; readonly name: string }[];
}

interface ReportedName {
  readonly id: string;
  readonly name: string;
  readonly because: string;
  /** The words that allow or forbid it, and the line of the article with the first mention. */
  readonly words: string;
  readonly line: number | null;
  /** What is shown in place of the name. */
  readonly label: string | null;
  /** What a reviewer should know before this is given away. */
  readonly warning: string | null;
}

export function reportNames(
  graph: AttestGraph,
  profile: ProfileName,
  ordinary: OrdinaryWords,
  figures: FigureNames,
): NamesReport {
  const { names, unlisted } = PROFILES[profile];
  const standings = findStandings(graph, { ordinary, countries: countriesIn(graph) }, figures);
  const isShown = ({ verdict }: NameStanding): boolean =>
    verdict.shown || !names || (!unlisted && verdict.because === 'nothing');
  const report = (one: NameStanding): ReportedName => reported(graph, one);
  return {
    shown: standings.filter(isShown).map(report),
    withheld: standings.filter((one) => !isShown(one)).map(report),
    unread: unlisted
      ? [...findWithheld(graph, standings, { figures, ordinary })].flatMap(
          ([article, { unread }]) => [...unread].map((name) => ({ article, name })),
        )
      : [],
  };
}

function reported(graph: AttestGraph, one: NameStanding): ReportedName {
  const { row, mentions, verdict } = one;
  const inText = mentions.filter(({ part }) => part === 'text').sort((a, b) => a.start - b.start);
  const first = inText.find(({ form }) => form === 'name') ?? inText[0];
  return {
    id: row.key,
    name: row.attributes.name ?? first?.quote ?? row.attributes.displayName,
    because: verdict.because,
    words: verdict.shown ? verdict.words : (first?.quote ?? ''),
    line: first ? lineOf(graph, row.key, first) : null,
    label: verdict.shown ? null : verdict.label,
    warning: warningOf(one),
  };
}

function lineOf(
  graph: AttestGraph,
  key: NameStanding['row']['key'],
  { start }: NodeOf<'Mention'>,
): number | null {
  const article = articleId(sourceOfNode(key));
  const attributes = graph.hasNode(article) ? graph.getNodeAttributes(article) : undefined;
  return attributes?.label === 'Article'
    ? attributes.text.slice(0, start).split('\n').length
    : null;
}
