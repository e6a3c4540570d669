import { type AttestGraph, attributesOf } from '../../graph/attest-graph.ts';
import { participantsOf } from '../../graph/telling/participants.ts';
import { articlesOfNode, readSayings } from '../../graph/telling/read-sayings.ts';
import { sentenceOfEvent } from '../../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../graph/telling/sentence-part.ts';
import { verbOf } from '../../graph/telling/verbs.ts';
import type { NodeId } from '../../model/ids.ts';
import { edtfInWords } from '../../text/edtf-in-words.ts';
import type { ReportedEvent } from './choose-events.ts';
import {
  listOfItems,
  paragraph,
  plainRun,
  type ReportBlock,
  type ReportSection,
  type ReportText,
} from './question-report.ts';
import { quoteEvent } from './quote-event.ts';
import { outletOf, type ReportSources } from './report-sources.ts';
import { HOW_TOLD, originsInFull, STANCE_WORDS, STATUS_WORDS } from './report-words.ts';
import { tellAgainst } from './tell-against.ts';

export const eventAnchor = (number: number): string => `event-${number}`;

/** One event of a report: what is said, by whom through whom, in which words, and what against it. */
export function tellReportedEvent(
  graph: AttestGraph,
  event: ReportedEvent,
  number: number,
  sources: ReportSources,
): ReportSection {
  const id = eventAnchor(number);
  const against = tellAgainst(graph, event.fact, sources);
  return {
    id,
    heading: `${number}. ${headingOf(graph, event)}`,
    blocks: [...sentencesOf(graph, event), { is: 'terms', rows: termsOf(graph, event, sources) }],
    parts: [
      part(id, 'who', 'Who says so', listOfItems('numbers', tellChains(graph, event, sources))),
      part(id, 'words', 'In these words', quoteEvent(graph, event, sources)),
      part(id, 'against', 'Denied, disputed, not verified', against),
    ].flatMap((one) => one ?? []),
  };
}

const part = (
  of: string,
  name: string,
  heading: string,
  blocks: readonly ReportBlock[],
): ReportSection | null =>
  blocks.length === 0 ? null : { id: `${of}-${name}`, heading, blocks, parts: [] };

/** "12 March 2024: an attack, Tarn". */
function headingOf(graph: AttestGraph, { events: [event] }: ReportedEvent): string {
  if (event === undefined) return '';
  const { place } = participantsOf(graph, event);
  const where = place.map((id) => graph.getNodeAttribute(id, 'displayName'));
  const { noun } = verbOf(attributesOf(graph, event, 'Event'));
  const when = datesOf(graph, [event])[0] ?? 'day not stated';
  return `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${[noun, ...where].join(', ')}`;
}

function datesOf(graph: AttestGraph, events: readonly NodeId[]): string[] {
  const dates = events.flatMap((event) =>
    participantsOf(graph, event).date.map((id) => {
      const { edtf, text } = attributesOf(graph, id, 'Date');
      return edtf === undefined ? `“${text}”` : edtfInWords(edtf);
    }),
  );
  return [...new Set(dates)];
}

function sentencesOf(graph: AttestGraph, { events }: ReportedEvent): ReportBlock[] {
  const told = events.map((event) => sentenceText(sentenceOfEvent(graph, event)));
  return [...new Set(told)].map((sentence) => paragraph(plainRun(sentence)));
}

function termsOf(
  graph: AttestGraph,
  { events, fact }: ReportedEvent,
  sources: ReportSources,
): (readonly [string, ReportText])[] {
  const own = events.map((event) => attributesOf(graph, event, 'Event'));
  const unique = (words: readonly string[]): ReportText => [
    plainRun([...new Set(words)].join('; ')),
  ];
  const places = events.flatMap((event) =>
    participantsOf(graph, event).place.map((id) => graph.getNodeAttribute(id, 'displayName')),
  );
  const when = datesOf(graph, events);
  return [
    ['When', unique(when.length > 0 ? when : ['no words tell'])],
    ['Where', unique(places.length > 0 ? places : ['no words tell'])],
    ['How it is told', unique(own.map(({ factuality }) => HOW_TOLD[factuality]))],
    ...(own.some(({ polarity }) => polarity === 'negative')
      ? [['Said not to have happened', unique(['in at least one account'])] as const]
      : []),
    [
      'Verification',
      unique(fact ? [STATUS_WORDS[fact.status]] : own.map(({ status }) => STATUS_WORDS[status])),
    ],
    ['Origins', unique([fact ? originsInFull(fact) : 'nobody says that it happened'])],
    ['Told in', sources.marksOf(events)],
  ];
}

/** Each chain from who it comes from to who printed it; then who says it in their own voice. */
function tellChains(
  graph: AttestGraph,
  { events }: ReportedEvent,
  sources: ReportSources,
): ReportText[] {
  const lines = new Map<string, ReportText>();
  const add = (steps: readonly string[], article: NodeId, says = ''): void => {
    const outlet = outletOf(graph, article) ?? 'the article';
    const words = `${[...steps, outlet].join(' → ')} `;
    const text = [plainRun(words), sources.mark(article), plainRun(says)];
    lines.set(text.map((run) => run.words).join(''), text);
  };
  for (const event of events) {
    const sayings = readSayings(graph, event).sort(
      (a, b) => Number(a.isAgainst) - Number(b.isAgainst),
    );
    for (const { claim, stance, chains } of sayings)
      for (const article of articlesOfNode(graph, claim))
        for (const chain of chains.length > 0 ? chains : [[]]) {
          const names = chain.map((id) => graph.getNodeAttribute(id, 'displayName'));
          const says = stance === 'asserts' ? '' : `: ${STANCE_WORDS[stance]}`;
          add(names.length > 0 ? names : ['somebody who is not named'], article, says);
        }
    const isOwn =
      sayings.length === 0 || attributesOf(graph, event, 'Event').factuality === 'asserted';
    if (isOwn)
      for (const article of articlesOfNode(graph, event)) add([], article, ': in its own voice');
  }
  return [...lines.values()];
}
