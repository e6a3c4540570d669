import { groupBy } from '../../../../model/group-by.ts';
import { type Draft, draftOf } from './draft.ts';
import { interviewOf, labelEnd, type Paragraph, paragraphsOf } from './interview.ts';
import type { Reader } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isQuoteMark } from './words.ts';

/**
 * What is said in a conversation that is printed without quotation marks: `GARBA: They are guests.`,
 * and the answers of an interview.
 */
export const findTranscript = (reader: Reader): readonly Draft[] => {
  const labelled = findLabelled(reader);
  const answers = labelled.length > 0 ? [] : (interviewOf(reader)?.unquoted ?? []);
  return [...labelled, ...answers.flatMap((one) => answer(reader, one))];
};

const answer = (reader: Reader, { first, last }: Paragraph): readonly Draft[] => {
  const from = labelEnd(reader.tokens, first, last);
  const content = contentSpan(reader, from, last);
  if (content === null) return [];
  return [
    draftOf({
      ...{ source: [], cue: [], content: [content], isDirect: true, origin: 'inferred' },
      ...{ confidence: 0.6, rule: 'answer', at: from },
    }),
  ];
};

interface Labelled {
  readonly paragraph: Paragraph;
  readonly label: string;
  readonly colon: number;
}

/** Turns of a conversation, and how often the same label returns. */
const FEWEST = 4;
const LONGEST_LABEL = 4;

/** The turns of a transcript, without those of whoever asks. */
const findLabelled = (reader: Reader): readonly Draft[] => {
  const all = paragraphsOf(reader).flatMap((paragraph) => labelOf(reader, paragraph) ?? []);
  const speakers = groupBy(all, ({ label }) => label);
  if (all.length < FEWEST || speakers.size < 2 || all.length < speakers.size + 2) return [];
  return all
    .filter(({ label }) => !asks(reader, label, speakers.get(label) ?? []))
    .flatMap((one) => turn(reader, one));
};

/** "HOST", "Q", or whoever mostly asks. */
const asks = ({ tokens }: Reader, label: string, turns: readonly Labelled[]): boolean =>
  attributionWords.askers.has(label.toLowerCase()) ||
  turns.filter(({ paragraph }) => tokens[paragraph.last - 1]?.text === '?').length * 2 >=
    turns.length;

const turn = (reader: Reader, { paragraph, label, colon }: Labelled): readonly Draft[] => {
  const source = spanOf(reader, paragraph.first, colon);
  const content = contentSpan(reader, colon + 1, paragraph.last);
  const isQuoted = isQuoteMark(reader.tokens[colon + 1]);
  if (source === null || content === null || isQuoted) return [];
  const isNamed = !attributionWords.answerLabels.has(label.toLowerCase());
  return [
    draftOf({
      ...{ source: isNamed ? [source] : [], cue: [], content: [content], isDirect: true },
      ...{ origin: isNamed ? 'stated' : 'inferred', confidence: isNamed ? 0.7 : 0.6 },
      ...{ rule: isNamed ? 'transcript' : 'answer', at: colon },
    }),
  ];
};

/** "GARBA:", "Olena Marchuk:", "Q:" at the start of a paragraph. */
const labelOf = (reader: Reader, paragraph: Paragraph): Labelled | null => {
  const { tokens } = reader;
  const { first, last } = paragraph;
  let colon = first;
  while (colon < last && colon - first <= LONGEST_LABEL && tokens[colon]?.text !== ':') colon += 1;
  const words = tokens.slice(first, colon);
  const isLabel =
    tokens[colon]?.text === ':' &&
    words.length > 0 &&
    words.length <= LONGEST_LABEL &&
    colon + 1 < last &&
    words.every(
      (t) => /^\p{Lu}[\p{L}.’'-]*$/u.test(t.text) && !isWord(t, attributionWords.noSpeakers),
    );
  return isLabel ? { paragraph, label: words.map(({ text }) => text).join(' '), colon } : null;
};
