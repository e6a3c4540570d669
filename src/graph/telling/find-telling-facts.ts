import type { NodeId } from '../../model/ids.ts';
import type { Span } from '../../model/span.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { lineAt } from '../../text/line-at.ts';
import { type AttestGraph, attributesOf, nodeRows } from '../attest-graph.ts';
import { participantsOf } from './participants.ts';
import { readSayings } from './read-sayings.ts';
import { verbOf } from './verbs.ts';

/** An event that a reader should hear of, and where it is first told. */
export interface TellingFact {
  readonly event: NodeId;
  readonly article: NodeId;
  /** The sentence around its first words. */
  readonly excerpt: string;
  /** 1-based line of the article's text. */
  readonly line: number;
  /** Of a document with pages. */
  readonly page?: number | undefined;
}

/** How many independent named origins and articles an event has. */
export interface HowSupported {
  readonly origins: number;
  readonly articles: number;
}

/** Events judged to be the same have one `fact`, and are told once. */
export interface ToldEvent {
  readonly fact: NodeId;
  readonly support: HowSupported | null;
}

/** Points deducted for each event already chosen with the same type, or from the same line. */
const SAME_TYPE = 2;
const SAME_LINE = 2;

/** Without figures: each event is its own fact. */
const alone = (event: NodeId): ToldEvent => ({ fact: event, support: null });

/**
 * The `most` most telling events, the first one first, varied in type and place; without those
 * whose fact is null. What counts: docs/explorer.md. Ties go to the smaller id.
 */
export function findTellingFacts(
  graph: AttestGraph,
  most: number,
  tellingOf: (event: NodeId) => ToldEvent | null = alone,
): TellingFact[] {
  const left = bestOfEachFact(graph, tellingOf);
  const chosen: Candidate[] = [];
  while (chosen.length < most && left.length > 0) {
    const repeats = ({ type, article, line }: Candidate): number =>
      chosen.filter((other) => other.type === type).length * SAME_TYPE +
      chosen.filter((other) => other.article === article && other.line === line).length * SAME_LINE;
    const best = left.reduce((a, b) => (b.score - repeats(b) > a.score - repeats(a) ? b : a));
    chosen.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return chosen.map(({ event, article, line, page, span }) => ({
    event,
    article,
    line,
    page,
    excerpt: excerptOf(attributesOf(graph, article, 'Article').text, span),
  }));
}

interface Candidate {
  readonly event: NodeId;
  readonly type: string;
  readonly score: number;
  readonly article: NodeId;
  readonly line: number;
  readonly page: number | undefined;
  readonly span: Span;
}

/** Of events judged to be the same, the one that says most. */
function bestOfEachFact(
  graph: AttestGraph,
  tellingOf: (event: NodeId) => ToldEvent | null,
): Candidate[] {
  const best = new Map<NodeId, Candidate>();
  for (const { key } of nodeRows(graph, 'Event')) {
    const told = tellingOf(key);
    const place = told && placeOf(graph, key);
    if (!told || !place) continue;
    const { fact, support } = told;
    const { type } = attributesOf(graph, key, 'Event');
    const one = { event: key, type, score: scoreOf(graph, key, support), ...place };
    const other = best.get(fact);
    if (!other || one.score > other.score) best.set(fact, one);
  }
  return [...best.values()];
}

/** Points at most for each of: origins, articles (by doublings), who and to whom, links of a chain. */
const MOST = { origins: 3, articles: 3, participants: 2, links: 2 };

function scoreOf(graph: AttestGraph, event: NodeId, support: HowSupported | null): number {
  const attributes = attributesOf(graph, event, 'Event');
  const { actor, target, recipient, place, date } = participantsOf(graph, event);
  const chains = readSayings(graph, event).flatMap((saying) => saying.chains);
  const { origins = 0, articles = 1 } = support ?? {};
  return (
    verbOf(attributes).harm +
    Math.min(MOST.origins, origins) +
    Math.min(MOST.articles, Math.log2(Math.max(1, articles))) +
    Math.min(
      MOST.participants,
      Number(actor.length > 0) + Number(target.length + recipient.length > 0),
    ) +
    (place.length > 0 ? 0.5 : 0) +
    (date.length > 0 ? 0.5 : 0) +
    Math.min(MOST.links, Math.max(0, ...chains.map((chain) => chain.length))) +
    (attributes.status === 'unassessed' ? 0 : 1) +
    (attributes.genericity === 'single' ? 1 : 0) +
    (attributes.factuality === 'ordered' ? 1 : 0) -
    (attributes.genericity === 'kind' ? 2 : 0)
  );
}

/** Where the event is first mentioned. */
function placeOf(
  graph: AttestGraph,
  event: NodeId,
): Pick<Candidate, 'article' | 'line' | 'page' | 'span'> | null {
  const [first] = graph
    .filterInNeighbors(event, (_, { label }) => label === 'Mention')
    .map((key) => ({ key, ...attributesOf(graph, key, 'Mention') }))
    .sort((a, b) => a.start - b.start);
  const article = first && graph.findOutNeighbor(first.key, (_, { label }) => label === 'Article');
  if (!first || !article) return null;
  const { text } = attributesOf(graph, article, 'Article');
  const { start, end, page } = first;
  return { article, line: lineAt(text, start).line, page, span: [start, end] };
}
