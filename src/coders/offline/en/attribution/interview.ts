import type { Reader } from './reader.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isQuoteMark } from './words.ts';

/** A paragraph of an article: its tokens, half-open. */
export interface Paragraph {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

export interface Interview {
  /** First token of the first question. */
  readonly from: number;
  /** Answers without quotation marks. */
  readonly unquoted: readonly Paragraph[];
}

/** Questions from which a text is an interview: of answers in quotation marks, and of others. */
const FEWEST = 2;
const FEWEST_UNQUOTED = 3;

const interviews = new WeakMap<Reader, Interview | null>();

/** The questions and answers of a text; null if it is no interview. */
export const interviewOf = (reader: Reader): Interview | null => {
  const known = interviews.get(reader);
  if (known !== undefined) return known;
  const read = readInterview(reader);
  interviews.set(reader, read);
  return read;
};

const readInterview = (reader: Reader): Interview | null => {
  const paragraphs = paragraphsOf(reader);
  const asked = paragraphs.filter(
    (one, at) => isQuestion(reader, one) && paragraphs[at + 1] !== undefined,
  );
  const [first] = asked;
  if (first === undefined || asked.length < FEWEST) return null;
  const behind = asked.flatMap(({ index }) => paragraphs[index + 1] ?? []);
  const quoted = behind.filter((one) => opensWithQuotation(reader, one)).length;
  if (quoted >= FEWEST) return { from: first.first, unquoted: [] };
  const answered = behind.filter((one) => isFirstPerson(reader, one)).length;
  return asked.length >= FEWEST_UNQUOTED && answered * 2 > asked.length
    ? { from: first.first, unquoted: answersOf(reader, paragraphs, asked) }
    : null;
};

/** The paragraphs after each question; after the last one, as long as somebody speaks of "I" and "we". */
const answersOf = (
  reader: Reader,
  paragraphs: readonly Paragraph[],
  asked: readonly Paragraph[],
): readonly Paragraph[] => {
  const questions = new Set(asked.map(({ index }) => index));
  const start = asked[0]?.index ?? 0;
  const end = asked.at(-1)?.index ?? 0;
  const found: Paragraph[] = [];
  for (const one of paragraphs.slice(start)) {
    if (questions.has(one.index)) continue;
    if (one.index > end + 1 && !isFirstPerson(reader, one)) break;
    found.push(one);
  }
  return found;
};

export const paragraphsOf = ({ document }: Reader): readonly Paragraph[] => {
  const found: { index: number; first: number; last: number; paragraph: number }[] = [];
  for (const { first, last, paragraph } of document.sentences) {
    const open = found.at(-1);
    if (open !== undefined && open.paragraph === paragraph) open.last = last;
    else found.push({ index: found.length, first, last, paragraph });
  }
  return found;
};

/** A paragraph that ends with a question mark, outside quotation marks. */
const isQuestion = ({ tokens, quoteOf }: Reader, { last }: Paragraph): boolean =>
  tokens[last - 1]?.text === '?' && (quoteOf[last - 1] as number) < 0;

const opensWithQuotation = ({ tokens, quoteOf }: Reader, { first, last }: Paragraph): boolean => {
  const at = labelEnd(tokens, first, last);
  return isQuoteMark(tokens[at]) || (quoteOf[at] as number) >= 0;
};

const isFirstPerson = ({ tokens, quoteOf }: Reader, { first, last }: Paragraph): boolean => {
  for (let at = first; at < last; at += 1)
    if (isWord(tokens[at], attributionWords.firstPersons) && (quoteOf[at] as number) < 0)
      return true;
  return false;
};

/** Past "A:" at the start of a paragraph. */
export const labelEnd = (tokens: Reader['tokens'], first: number, last: number): number =>
  first + 2 < last &&
  isWord(tokens[first], attributionWords.answerLabels) &&
  tokens[first + 1]?.text === ':'
    ? first + 2
    : first;
