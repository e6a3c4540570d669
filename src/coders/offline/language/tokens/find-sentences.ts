import type { Span } from '../../../../model/span.ts';
import type { TokenWords } from './token-words.ts';

export interface SentenceRange {
  /** Half-open range of token indices. */
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** Tokens. Longer "sentences" are lists, tables or noise: cut, at a comma if one is near. */
export const LONGEST_SENTENCE = 200;

/** The sentences of a text from its tokens: one pass with a few tokens of look-ahead. */
export const findSentences = (
  text: string,
  tokens: readonly Span[],
  words: TokenWords,
): readonly SentenceRange[] => {
  const found: SentenceRange[] = [];
  const wordAt = (index: number): string => {
    const span = tokens[index];
    return span === undefined ? '' : text.slice(span[0], span[1]);
  };
  const isTranscript = (text.match(TURN)?.length ?? 0) > 1;
  let first = 0;
  let paragraph = 0;
  const close = (last: number): void => {
    if (last > first) found.push({ first, last, paragraph });
    first = last;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const end = index + 1;
    if (index === first && startsParagraph(found, paragraph)) {
      const colon = isTranscript ? -1 : capitalsEnd(index, wordAt);
      const dash = Math.max(datelineEnd(index, wordAt), creditEnd(index, wordAt), colon);
      if (dash > index) {
        index = dash;
        close(dash + 1);
        continue;
      }
    }
    if (breaksParagraph(text, tokens, index)) {
      close(end);
      paragraph += 1;
    } else if (!closesAfter(text, tokens, index) && endsSentence(index, first, wordAt, words)) {
      close(end);
    } else if (end - first >= LONGEST_SENTENCE) {
      close(cutBefore(first, end, wordAt));
    }
  }
  close(tokens.length);
  return found;
};

const startsParagraph = (found: readonly SentenceRange[], paragraph: number): boolean =>
  paragraph < DATELINED_PARAGRAPHS && found.at(-1)?.paragraph !== paragraph;

/** Paragraphs at the top that may have a dateline, since a headline and byline may come first. */
const DATELINED_PARAGRAPHS = 4;
/** Tokens of a long one: "NORTHERN LISNA, Republic of Arda, March 4 (Harbour News Agency) —". */
const LONGEST_DATELINE = 18;

const DASH = /^(?:[—–-]|--)$/u;

/**
 * Index of the dash after a dateline that begins at `first`, otherwise -1. A dateline has capitals
 * or a bracketed agency, and no verb. It says where a report was filed, so it is not part of the
 * first clause.
 */
const datelineEnd = (first: number, wordAt: (index: number) => string): number => {
  if (!/^\p{Lu}[\p{L}.'’]+$/u.test(wordAt(first))) return -1;
  let bracketed = false;
  const capitals = /^\p{Lu}{3}/u.test(wordAt(first));
  for (let at = first + 1; at < first + LONGEST_DATELINE; at += 1) {
    const word = wordAt(at);
    if (DASH.test(word)) {
      // "Maputo — Gunmen"
      const isTown = word !== '-' && at - first < 3 && /^\p{Lu}/u.test(wordAt(at + 1));
      return bracketed || capitals || isTown ? at : -1;
    }
    if (word === ')') {
      bracketed = true;
      // "JERUSALEM (AP) Settlers attacked"
      if (capitals && /^\p{Lu}\p{Ll}/u.test(wordAt(at + 1)) && /^\p{Ll}/u.test(wordAt(at + 2)))
        return at;
    } else if (!/^(?:[,(/]|\p{Lu}[\p{L}.'’-]*|\d{1,4}|of|the|and|de|el|al)$/u.test(word)) return -1;
  }
  return -1;
};

/** "HOST: Good morning.": whoever speaks in a transcript does so more than once. */
const TURN = /^\p{Lu}{2}[\p{Lu}\p{N} .'’,-]{0,30}:/gmu;

/** Index of the colon after "DORVA:", "NORTH LISNA, May 4:" at the start of a paragraph, otherwise -1. */
const capitalsEnd = (first: number, wordAt: (index: number) => string): number => {
  if (!/^\p{Lu}{3}[\p{Lu}'’.-]*$/u.test(wordAt(first))) return -1;
  for (let at = first + 1; at < first + LONGEST_CREDIT; at += 1) {
    const word = wordAt(at);
    if (word === ':') return /^\p{Lu}/u.test(wordAt(at + 1)) ? at : -1;
    if (!/^(?:,|\p{Lu}{2}[\p{Lu}'’.-]*|\p{Lu}\p{Ll}+\.?|\d{1,4})$/u.test(word)) return -1;
  }
  return -1;
};

/** Index of the bracket after "(Harbour News Agency)" at the start of a paragraph, otherwise -1. */
const creditEnd = (first: number, wordAt: (index: number) => string): number => {
  if (wordAt(first) !== '(') return -1;
  for (let at = first + 1; at < first + LONGEST_CREDIT; at += 1) {
    const word = wordAt(at);
    if (word === ')') {
      // "(Nairobi) – The army"
      const last = DASH.test(wordAt(at + 1)) ? at + 1 : at;
      return /^(?:\p{Lu}|\d|[“"«])/u.test(wordAt(last + 1)) && at > first + 1 ? last : -1;
    }
    if (!/^(?:\p{Lu}[\p{L}.'’-]*|[/&-]|of|the|and)$/u.test(word)) return -1;
  }
  return -1;
};
const LONGEST_CREDIT = 8;

/**
 * A line break ends the paragraph and the sentence, unless the line only wraps: the words before it
 * do not end a sentence and the next line begins in lower case.
 */
const breaksParagraph = (text: string, tokens: readonly Span[], index: number): boolean => {
  const here = tokens[index];
  const next = tokens[index + 1];
  if (here === undefined || next === undefined) return false;
  let breaks = 0;
  for (let at = here[1]; at < next[0]; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2028 || code === 0x2029) breaks += 1;
    else if (code === 13 && text.charCodeAt(at + 1) !== 10) breaks += 1;
  }
  if (breaks !== 1) return breaks > 1;
  return !(/\p{Ll}/u.test(text[next[0]] ?? '') && /[\p{L}\p{N},]/u.test(text[here[1] - 1] ?? ''));
};

const TERMINAL = /^(?:\.|[!?]+|\.{2,}|…)$/u;
const CLOSING = /^(?:["”’'»›)\]]|''|\*+)$/u;

/** Whether a sentence ends after the token at `index`; closing marks belong to their sentence. */
const endsSentence = (
  index: number,
  first: number,
  wordAt: (index: number) => string,
  words: TokenWords,
): boolean => {
  let mark = index;
  while (
    mark > first &&
    mark > index - 4 &&
    CLOSING.test(wordAt(mark)) &&
    !TERMINAL.test(wordAt(mark))
  )
    mark -= 1;
  const word = wordAt(mark);
  const next = wordAt(index + 1);
  if (next === '') return false;
  if (TERMINAL.test(word)) return !continues(mark, index, wordAt, words.speech);
  if (mark !== index || !/\.$/u.test(word)) return false;
  return endsAbbreviation(word, next, words);
};

/** The next token ends the sentence or closes it; a straight mark closes after no space. */
const closesAfter = (text: string, tokens: readonly Span[], index: number): boolean => {
  const here = tokens[index];
  const next = tokens[index + 1];
  if (here === undefined || next === undefined) return false;
  const word = text.slice(next[0], next[1]);
  if (TERMINAL.test(word)) return true;
  return CLOSING.test(word) && (next[0] === here[1] || !/^["'*]/u.test(word));
};

const continues = (
  mark: number,
  index: number,
  wordAt: (index: number) => string,
  speech: ReadonlySet<string>,
): boolean => {
  const next = wordAt(index + 1);
  if (/^[\p{Ll},;:]/u.test(next)) return true;
  if (wordAt(mark) === '.' && /^\d+(?:st|nd|rd|th)$/u.test(wordAt(mark - 1))) {
    return /\.$/u.test(next);
  }
  if (mark === index || wordAt(mark) === '.') return false;
  for (let ahead = index + 1; ahead <= index + 4; ahead += 1) {
    const word = wordAt(ahead).toLowerCase();
    if (speech.has(word)) return true;
    if (!/^[\p{L}.]+$/u.test(word)) return false;
  }
  return false;
};

/** "U.S. officials", "Maj. Gen.", "Inc. The": whether an abbreviation also ends the sentence. */
const endsAbbreviation = (
  word: string,
  next: string,
  { titles, numbering, starters }: TokenWords,
): boolean => {
  const bare = word.slice(0, -1).toLowerCase();
  if (titles.has(bare) || numbering.has(bare)) return false;
  if (/^\p{Lu}\.$/u.test(word)) return false;
  return /^\p{Lu}/u.test(next) && starters.has(next.toLowerCase());
};

const cutBefore = (first: number, end: number, wordAt: (index: number) => string): number => {
  for (let at = end; at > end - 50 && at > first + 1; at -= 1) {
    if (/^[,;:–—]$/u.test(wordAt(at - 1))) return at;
  }
  return end;
};
