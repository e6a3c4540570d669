import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { edtfInWords } from '../../text/edtf-in-words.ts';
import { shorten } from '../../text/shorten.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import { nameInSentence } from './name-in-sentence.ts';
import type { Participants } from './participants.ts';
import { justWords, listOf, type SentencePart } from './sentence-part.ts';

/**
 * With what, because of what, where and when. `leaving`: the word for going away, if it is that:
 * "left Lisna" is not "withdrew in Lisna".
 */
export function saySetting(
  graph: AttestGraph,
  event: NodeId,
  { instrument, cause, place, date }: Participants,
  leaving: string | null,
): SentencePart[] {
  return [
    ...after(graph, ' with ', instrument),
    ...after(graph, ' because of ', cause),
    ...place.flatMap((id) => [
      justWords(` ${whereOf(graph, event, id, leaving)} `),
      nameInSentence(graph, id),
    ]),
    ...date.map((id): SentencePart => {
      const words = sayWhen(attributesOf(graph, id, 'Date'));
      return { words: ` ${words}`, at: id };
    }),
  ];
}

/** Who else takes part and is not said yet. */
export const sayInvolved = (
  graph: AttestGraph,
  other: readonly NodeId[],
  isSaid: ReadonlySet<NodeId | null>,
): SentencePart[] =>
  after(
    graph,
    ', involving ',
    other.filter((id) => !isSaid.has(id)),
  );

const after = (graph: AttestGraph, words: string, ids: readonly NodeId[]): SentencePart[] =>
  ids.length > 0 ? [justWords(words), ...listOf(ids.map((id) => [nameInSentence(graph, id)]))] : [];

const PREPOSITION =
  /(?:^|[\s(“"])(in|at|near|on|outside|around|across|inside|along|off|over|above|from|towards?|into|to|through|throughout|under|north of|south of|east of|west of|close to)(?: (?:an?|the))?$/i;

/** The word that the text has before the place, so that "near Lisna" is not "in Lisna". */
function whereOf(graph: AttestGraph, event: NodeId, place: NodeId, leaving: string | null): string {
  const evidence = graph
    .edges(event, place)
    .filter((edge) => graph.getEdgeAttribute(edge, 'type') === 'OCCURRED_AT')
    .flatMap((edge) => graph.getEdgeAttribute(edge, 'evidence'));
  for (const id of evidence) {
    const mention = graph.hasNode(id) ? graph.getNodeAttributes(id) : undefined;
    if (mention?.label !== 'Mention' || mention.use !== 'mention') continue;
    if (leaving && mention.prefix.trimEnd().endsWith(leaving)) return 'from';
    const [, printed] = PREPOSITION.exec(mention.prefix.trim().split(/\s+/).join(' ')) ?? [];
    if (printed !== undefined) return printed.toLowerCase();
  }
  const attributes = graph.getNodeAttributes(place);
  return 'identity' in attributes && attributes.identity === 'named' ? 'in' : 'at';
}

const LONGEST = 40;

/** `on 3 May 2025`, `in 2024`, `since 2012`; the text's own words where no date can be read from them. */
export function sayWhen({ edtf, relation, text }: NodeOf<'Date'>): string {
  const value = edtf?.replace(/[?~%]/g, '') ?? '';
  if (!/^[\dX-]+(?:T[\d:]+)?$/.test(value.replace(/[/.]/g, '')))
    return `(“${shorten(text, LONGEST)}”)`;
  const [start = '', end] = value.split('/');
  if (end !== undefined) return rangeOf(start, end);
  const words = bracketed(edtfInWords(edtf ?? ''));
  const isDay = /^[\dX]{4}-\d{2}-\d{2}/.test(value);
  return `${relation === 'on' || relation === 'between' ? (isDay ? 'on' : 'in') : relation} ${words}`;
}

function rangeOf(start: string, end: string): string {
  const [from, to] = [start, end].map((one) => bracketed(edtfInWords(one)));
  if (start === '' || start === '..') return `until ${to}`;
  return end === '' || end === '..' ? `since ${from}` : `between ${from} and ${to}`;
}

/** `31 May, year not known` reads badly within a sentence. */
function bracketed(words: string): string {
  const at = words.search(/, (?:day|month|year)\b/);
  return at >= 0 && words.includes('not known', at)
    ? `${words.slice(0, at)} (${words.slice(at + 2)})`
    : words;
}
