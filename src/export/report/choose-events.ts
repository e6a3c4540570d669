import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import { articleId } from '../../model/article-id.ts';
import { asNodeId } from '../../model/as-id.ts';
import { byText } from '../../model/by-text.ts';
import type { Fact, Figures } from '../../model/figures.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import { daysOf } from '../days-of.ts';
import type { ReportQuestion, ReportSubject } from './report-question.ts';

/** What several articles may tell, once: events that are judged to be the same. */
export interface ReportedEvent {
  readonly events: readonly NodeId[];
  /** How it is corroborated; null if nobody tells it. */
  readonly fact: Fact | null;
  /** ISO days between which it was; null where no words tell. */
  readonly first: string | null;
  readonly last: string | null;
}

/** The events that a question is about, by date; those without one come last. */
export function chooseEvents(
  graph: AttestGraph,
  { subjects }: ReportQuestion,
  { facts }: Figures,
): ReportedEvent[] {
  const factOf = new Map(facts.flatMap((fact) => fact.events.map((event) => [event, fact])));
  const isAsked = askedBy(subjects);
  const chosen = new Map<NodeId, ReportedEvent>();
  for (const { key } of nodeRows(graph, 'Event')) {
    if (!isAsked(graph, key)) continue;
    const fact = factOf.get(key) ?? null;
    const events = fact?.events ?? [key];
    const id = events[0] ?? key;
    if (!chosen.has(id)) chosen.set(id, { events, fact, ...daysOfAll(graph, events) });
  }
  return [...chosen.entries()]
    .sort(([a, x], [b, y]) => byText(sortingDay(x), sortingDay(y)) || byText(a, b))
    .map(([, one]) => one);
}

const AFTER_ALL_DAYS = '~';
const sortingDay = ({ first, last }: ReportedEvent): string => first ?? last ?? AFTER_ALL_DAYS;

function daysOfAll(graph: AttestGraph, events: readonly NodeId[]) {
  const days = events.flatMap((event) => daysOf(graph, event) ?? []);
  return {
    first: days.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
    last:
      days
        .flatMap(({ last }) => last ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

type IsAsked = (graph: AttestGraph, event: NodeId) => boolean;

function askedBy(subjects: readonly ReportSubject[]): IsAsked {
  if (subjects.length === 0) return () => true;
  const things = new Set(subjects.flatMap((one) => (one.is === 'thing' ? one.nodes : [])));
  const periods = subjects.flatMap((one) => (one.is === 'period' ? [one] : []));
  return (graph, event) =>
    things.has(event) ||
    isJoinedTo(graph, event, things) ||
    periods.some((period) => isWithin(graph, event, period));
}

/** It takes part, it is where or in what it is told, or it says so. */
function isJoinedTo(graph: AttestGraph, event: NodeId, things: ReadonlySet<NodeId>): boolean {
  if (things.size === 0) return false;
  if (graph.someOutNeighbor(event, (neighbour) => things.has(neighbour))) return true;
  if (graph.getNodeAttribute(event, 'sources').some((source) => isOf(graph, source, things)))
    return true;
  return graph
    .filterInNeighbors(event, (_, { label }) => label === 'Claim')
    .some(
      (claim) =>
        things.has(claim) || graph.someOutNeighbor(claim, (speaker) => things.has(speaker)),
    );
}

/** Whether it is an article, or the outlet of one. */
function isOf(graph: AttestGraph, source: SourceId, things: ReadonlySet<NodeId>): boolean {
  const article = articleId(source);
  if (things.has(article)) return true;
  return (
    graph.hasNode(article) &&
    graph.someInEdge(
      article,
      (_, { type }, publisher) => type === 'PUBLISHED' && things.has(asNodeId(publisher)),
    )
  );
}

/** Whether it may have been then; an event of unknown date was not. */
function isWithin(
  graph: AttestGraph,
  event: NodeId,
  { first, last }: Extract<ReportSubject, { is: 'period' }>,
): boolean {
  const days = daysOf(graph, event);
  if (!days) return false;
  const [from, to] = [days.first ?? days.last ?? '', days.last ?? days.first ?? ''];
  return (last === null || from <= last) && (first === null || to >= first);
}
