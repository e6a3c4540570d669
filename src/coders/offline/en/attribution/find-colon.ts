import type { Span } from '../../../../model/span.ts';
import places from '../../../../text/names/places.json' with { type: 'json' };
import type { Sentence } from '../../language/document.ts';
import countries from '../lexicon/countries.json' with { type: 'json' };
import { type Draft, draftOf } from './draft.ts';
import type { Reader } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';

/** Tokens of a name before a colon; longer ones are titles or lists. */
const LONGEST_NAME = 5;
/** Tokens after the colon; shorter content is a label ("Photo: AFP"). */
const SHORTEST_CONTENT = 4;

/** "Burkina Faso: Attacks in the north leave twelve dead": what the headline is about. */
const TOPICS: ReadonlySet<string> = new Set([
  ...countries.flatMap(({ name, aliases, capitals }) => [name, ...aliases, ...capitals]),
  ...places.map(({ name }) => name),
]);

const isTopic = ({ text }: Reader, source: Span): boolean => TOPICS.has(text.slice(...source));

/** `Petrenko: the bridge has fallen`: headlines and transcripts, at the start of a paragraph. */
export const findColons = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  let paragraph = -1;
  for (const sentence of reader.document.sentences) {
    const opens = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    if (!opens) continue;
    const draft = readColon(reader, sentence);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
};

const readColon = (reader: Reader, { first, last }: Sentence): Draft | null => {
  const { tokens, quoteOf } = reader;
  let colon = first;
  while (colon < last && colon - first <= LONGEST_NAME && tokens[colon]?.upos === 'PROPN')
    colon += 1;
  const isName = tokens[colon]?.text === ':' && colon - first > 1;
  if (!isName || last - colon <= SHORTEST_CONTENT) return null;
  if ((quoteOf[colon + 1] ?? -1) >= 0 || (quoteOf[colon + 2] ?? -1) >= 0) return null;
  const source = spanOf(reader, first, colon);
  const cue = spanOf(reader, colon, colon + 1);
  const content = contentSpan(reader, colon + 1, last);
  if (source === null || isTopic(reader, source) || cue === null || content === null) return null;
  return draftOf({
    source: [source],
    cue: [cue],
    content: [content],
    confidence: 0.5,
    rule: 'name-colon',
    at: colon,
  });
};
