import type { Span } from '../../../../model/span.ts';
import type { TokenWords } from './token-words.ts';

/**
 * Tokens as in UD English EWT: clitics are split off ("could n't", "Ukraine 's"), hyphenated words
 * are split ("Kyiv - based") except after prefixes ("anti-tank") and in designations ("T-72",
 * "Su-35"), and an abbreviation keeps its period. The clitics are English; no word in another
 * script ends in one. Every character except white space is in exactly one token. One pass with
 * bounded look-back, look-ahead and repetitions: linear in the length of the text, and no token is
 * long enough to exhaust the stack of a regular expression.
 */
export const findTokens = (text: string, words: TokenWords): readonly Span[] => {
  const spans: [number, number][] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const start = match.index;
    const end = PIECE.lastIndex;
    if (match.groups?.['word'] === undefined) spans.push([start, end]);
    else PIECE.lastIndex = cutWord(text, start, end, spans, words);
  }
  return spans;
};

const PIECE = new RegExp(
  [
    // web addresses, mail addresses, handles, tags
    String.raw`https?:\/\/[^\s<>"“”]{0,2000}[^\s<>"“”.,;:!?)\]'’]`,
    String.raw`(?<![\p{L}\p{N}])www\.[^\s<>"“”]{0,2000}[^\s<>"“”.,;:!?)\]'’]`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}`,
    String.raw`(?<![\p{L}\p{N}])[@#][\p{L}_][\p{L}\p{N}_]{0,200}`,
    // initials with periods: U.S., a.m., S.B.U.
    String.raw`(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.){1,8}(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.){0,8}\p{L}(?![\p{L}\p{N}.])`,
    // currencies that begin with letters
    String.raw`(?<![\p{L}\p{N}])(?:US|C|A|NZ|HK)\$`,
    // numbers, dates, clock times, phone numbers
    String.raw`\d{3}-\d{3}-\d{4}(?!\d)`,
    String.raw`\d{1,30}(?:[.,:\/]\d{1,30}){0,8}(?![\p{L}\p{M}\p{N}_])`,
    // words and mixtures of letters and digits, with internal apostrophes
    String.raw`(?<word>[\p{L}\p{M}\p{N}_]{1,400}(?:['’ʼ\u0060][\p{L}\p{M}]{1,200}){0,8})`,
    // clitics after a closing quotation mark
    String.raw`(?<=[^\s\p{L}(\[])['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])`,
    // runs that form one mark
    String.raw`\.{2,400}|[!?]{1,400}|-{2,400}|'{2}|\u0060{2}|\*{1,400}|_{1,400}|={1,400}|~{1,400}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

const CLITIC = /^(?:n['’]t|['’\u0060](?:s|re|ve|ll|d|m))$/iu;
const DECIMAL = /^\d+(?:[.,]\d+)*/u;

/** Cuts the word at [start, end) into tokens; returns where the next piece begins. */
const cutWord = (
  text: string,
  start: number,
  end: number,
  spans: [number, number][],
  words: TokenWords,
): number => {
  const word = text.slice(start, end);
  const number = DECIMAL.exec(word)?.[0];
  if (number !== undefined && words.units.has(word.slice(number.length).toLowerCase())) {
    spans.push([start, start + number.length], [start + number.length, end]);
    return end;
  }
  if (word.toLowerCase() === 'cannot') {
    spans.push([start, start + 3], [start + 3, end]);
    return end;
  }
  const clitic = cliticAt(word);
  if (clitic > 0) {
    spans.push([start, start + clitic], [start + clitic, end]);
    return end;
  }
  const longer = lengthen(text, start, end, word, words);
  spans.push([start, longer]);
  return longer;
};

/** Where a clitic begins in the word; 0 if there is none. */
const cliticAt = (word: string): number => {
  for (const length of [3, 2]) {
    const at = word.length - length;
    if (at > 0 && CLITIC.test(word.slice(at))) return at;
  }
  return 0;
};

const WORD_AT = /[\p{L}\p{M}\p{N}_]{1,400}(?:['’][\p{L}\p{M}]{1,200})?/uy;
const DESIGNATION_AT = /(?:-[\p{Lu}\d]{0,8}\d[\p{L}\d]{0,20}){1,4}(?![\p{L}\p{N}])/uy;

/** Extends a word by its period, or by what a prefix or designation joins to it with a hyphen. */
const lengthen = (
  text: string,
  start: number,
  end: number,
  word: string,
  { abbreviations, prefixes }: TokenWords,
): number => {
  const lower = word.toLowerCase();
  if (text[end] === '.' && ownsPeriod(text, start, end, word, abbreviations)) return end + 1;
  if (text[end] !== '-' || text[start - 1] === '-') return end;
  if (/\p{Lu}$/u.test(word) || /^\p{Lu}\p{Ll}$/u.test(word)) {
    DESIGNATION_AT.lastIndex = end;
    if (DESIGNATION_AT.test(text)) return DESIGNATION_AT.lastIndex;
  }
  if (!prefixes.has(lower)) return end;
  WORD_AT.lastIndex = end + 1;
  const rest = WORD_AT.exec(text)?.[0];
  if (rest === undefined) return end;
  return end + 1 + (cliticAt(rest) || rest.length);
};

/** "Gen.", "Bn."; the initial in "John F. Kennedy" and "J. Smith". */
const ownsPeriod = (
  text: string,
  start: number,
  end: number,
  word: string,
  abbreviations: ReadonlySet<string>,
): boolean => {
  const lower = word.toLowerCase();
  const next = text.slice(end + 1, end + 4);
  if (next.startsWith('.')) return false;
  if (abbreviations.has(lower)) {
    // "no." and "in." end sentences as words; as abbreviations they come before a number
    if (lower === 'no' || lower === 'nos') return /^\s?\d/u.test(next);
    // a month or a short word in lower case is an ordinary word: "may.", "est.", "co."
    return !/^\p{Ll}/u.test(word) || !/^(?:\s|$)/u.test(next) || LOWER_TOO.has(lower);
  }
  if (!/^\p{Lu}$/u.test(word)) return false;
  return (
    /^\s?\p{Lu}/u.test(next) && /(?:^|[\s(“"‘'.])$/u.test(text.slice(Math.max(0, start - 1), start))
  );
};

const LOWER_TOO: ReadonlySet<string> = new Set(['approx', 'ca', 'cf', 'etc', 'pp', 'viz', 'vs']);
