import type { AttestGraph } from '../../graph/attest-graph.ts';
import { findTellingFacts } from '../../graph/telling/find-telling-facts.ts';
import { articlesOfNode } from '../../graph/telling/read-sayings.ts';
import { sentenceOfEvent } from '../../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../graph/telling/sentence-part.ts';
import { edtfInWords } from '../../text/edtf-in-words.ts';
import type { ExportInput } from '../export-format.ts';
import { aboutSubjects } from './about-subjects.ts';
import { chooseEvents, type ReportedEvent } from './choose-events.ts';
import {
  joinedRuns,
  listOfItems,
  paragraph,
  plainRun,
  type QuestionReport,
  type ReportRun,
  type ReportSection,
} from './question-report.ts';
import { ABOUT_EVERYTHING, type ReportQuestion } from './report-question.ts';
import { numberSources, outletOf } from './report-sources.ts';
import { FOR_WHOM, howMany } from './report-words.ts';
import { sayMethod } from './say-method.ts';
import { sayWithheld } from './say-withheld.ts';
import { eventAnchor, tellReportedEvent } from './tell-reported-event.ts';

/** A report of one question, from what may be shown. */
export function buildReport({
  published,
  findFigures,
  question = ABOUT_EVERYTHING,
}: ExportInput): QuestionReport {
  const { graph, profile } = published;
  const events = chooseEvents(graph, question, findFigures());
  const sources = numberSources(graph);
  const sections: ReportSection[] = [
    summary(graph, events),
    ...aboutSubjects(graph, question, sources),
    section(
      'events',
      'Events in order of date',
      [],
      events.map((event, at) => tellReportedEvent(graph, event, at + 1, sources)),
    ),
    disputed(events),
    unverified(events),
    sayWithheld(published, events),
    sayMethod(published, question, events),
    sources.section(),
  ];
  return {
    title: titleOf(graph, question),
    subtitle: FOR_WHOM[profile],
    sections: sections.filter(({ blocks, parts }) => blocks.length + parts.length > 0),
  };
}

const section = (
  id: string,
  heading: string,
  blocks: ReportSection['blocks'],
  parts: ReportSection['parts'] = [],
): ReportSection => ({ id, heading, blocks, parts });

function titleOf(graph: AttestGraph, { subjects }: ReportQuestion): string {
  const names = subjects.map((one) => {
    const [first] = one.is === 'thing' ? one.nodes : [];
    return first === undefined
      ? edtfInWords(one.asked)
      : graph.getNodeAttribute(first, 'displayName');
  });
  return `What is reported: ${names.length > 0 ? [...new Set(names)].join('; ') : 'everything in the graph'}`;
}

/** Sentences of a summary. */
const MOST_TOLD = 5;

function summary(graph: AttestGraph, events: readonly ReportedEvent[]): ReportSection {
  if (events.length === 0)
    return section('summary', 'Summary', [
      paragraph(plainRun('No event that may be shown is told of it.')),
    ]);
  const numbers = new Map(events.flatMap((one, at) => one.events.map((id) => [id, at + 1])));
  const factOf = new Map(events.flatMap((one) => one.events.map((id) => [id, one.fact])));
  const told = findTellingFacts(graph, MOST_TOLD, (event) => {
    const number = numbers.get(event);
    const first = number === undefined ? undefined : events[number - 1]?.events[0];
    if (first === undefined) return null;
    const fact = factOf.get(event);
    const support = fact ? { origins: fact.origins, articles: fact.articles.length } : null;
    return { fact: first, support };
  });
  const lines = told.map(({ event }) => [
    plainRun(`${sentenceText(sentenceOfEvent(graph, event))} `),
    plainRun('('),
    toEvent(numbers.get(event) ?? 0),
    plainRun(')'),
  ]);
  return section('summary', 'Summary', [
    paragraph(plainRun(countsOf(graph, events))),
    paragraph(plainRun('What matters most to people, as it is told:')),
    ...listOfItems('bullets', lines),
  ]);
}

function countsOf(graph: AttestGraph, events: readonly ReportedEvent[]): string {
  const articles = new Set(
    events.flatMap((one) => one.events).flatMap((id) => articlesOfNode(graph, id)),
  );
  const outlets = new Set([...articles].flatMap((id) => outletOf(graph, id) ?? []));
  const days = events.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()).sort();
  const [from, to] = [days[0], days.at(-1)];
  const when =
    from === undefined || to === undefined
      ? ''
      : from === to
        ? `, on ${edtfInWords(from)}`
        : `, between ${edtfInWords(from)} and ${edtfInWords(to)} as far as they are dated`;
  const having = (is: (origins: number) => boolean): number =>
    events.filter(({ fact }) => is(fact?.origins ?? 0)).length;
  return (
    `${howMany(events.length, 'event')} in ${howMany(articles.size, 'article')} of ${howMany(outlets.size, 'outlet')}${when}. ` +
    `With two or more independent named origins: ${having((count) => count > 1)}; with one: ${having((count) => count === 1)}; ` +
    `with none: ${having((count) => count === 0)}. Disputed, denied or refuted: ${events.filter(isDisputed).length}. ` +
    'Each sentence below says who says so; none says that it is true.'
  );
}

const toEvent = (number: number): ReportRun => ({
  words: `event ${number}`,
  to: eventAnchor(number),
});

const isDisputed = ({ fact }: ReportedEvent): boolean =>
  fact !== null &&
  (fact.denials.length > 0 ||
    fact.deniedBy.length > 0 ||
    fact.status === 'disputed' ||
    fact.status === 'refuted');

const isUnverified = ({ fact }: ReportedEvent): boolean => fact?.status !== 'verified';

function listed(events: readonly ReportedEvent[], is: (event: ReportedEvent) => boolean) {
  const found = events.flatMap((event, at) => (is(event) ? [[toEvent(at + 1)]] : []));
  return joinedRuns(found, ', ');
}

function disputed(events: readonly ReportedEvent[]): ReportSection {
  const found = listed(events, isDisputed);
  return section('disputed', 'What is disputed or denied', [
    found.length === 0
      ? paragraph(plainRun('Nobody is read to deny or dispute any of these events.'))
      : paragraph(plainRun('Somebody denies, doubts or refutes: '), ...found, plainRun('.')),
  ]);
}

function unverified(events: readonly ReportedEvent[]): ReportSection {
  const found = listed(events, isUnverified);
  const said = listed(events, ({ fact }) => fact?.status === 'unverified');
  return section('unverified', 'What nobody could verify', [
    found.length === 0
      ? paragraph(plainRun('A source says of each of these events that it was verified.'))
      : paragraph(plainRun('No source says that it was verified: '), ...found, plainRun('.')),
    ...(said.length === 0
      ? []
      : [
          paragraph(
            plainRun('A source says that it could not be verified: '),
            ...said,
            plainRun('.'),
          ),
        ]),
  ]);
}
