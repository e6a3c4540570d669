import type { Report } from '../../model/problem.ts';
import { englishWords } from './prose/languages.ts';
import { type Prose, readProse } from './prose/read-prose.ts';

/** Words looked at, and needed for a judgement. */
const SAMPLE = 600;
const ENOUGH = 15;
/** English news has .35 to .50 of these words; below this share it is another language or no prose. */
const ENGLISH = 0.12;
/** The same for a few sentences, in which chance counts for more: two such words in seventeen may be all. */
const SHORT_ENGLISH = 0.08;
const SHORT = 60;
/** Share of letters that are capitals, from which case says nothing. */
const ALL_CAPITALS = 0.7;
/** Words a full stop, beyond which a text is a list, a menu or a transcript without marks. */
const WORDS_A_STOP = 120;

type Warn = (rule: string, reason: string, actual: string, expected: string) => void;

/** What of this text the offline coder reads; null where that is nothing. What is unusual is reported. */
export function checkText(text: string, file: string, report: Report): Prose | null {
  const warn: Warn = (rule, reason, actual, expected) =>
    report.warn(rule, reason, { file }, { actual, expected });
  checkCharacters(text, warn);
  if (!/\p{L}/u.test(text)) {
    warn('extract:no-words', 'there is no word in this text', `${text.length} characters`, 'words');
    return null;
  }
  const prose = readProse(text);
  const words = (prose.text.slice(0, SAMPLE * 12).match(/[\p{L}\p{M}’']+/gu) ?? []).slice(
    0,
    SAMPLE,
  );
  if (!isEnglish(prose, words, warn)) return null;
  if (prose.foreignLines > 0)
    warn(
      'extract:foreign-lines',
      'lines in another language are left out',
      `${prose.foreignLines} of ${prose.lines} lines`,
      'English',
    );
  if (prose.cellLines > 0)
    warn(
      'extract:lines-without-sentences',
      'tables, menus and rows of short lines give no claims and no events',
      `${prose.cellLines} of ${prose.lines} lines`,
      'sentences',
    );
  checkPrint(prose.text, words, warn);
  return prose;
}

function isEnglish(prose: Prose, words: readonly string[], warn: Warn): boolean {
  const known = words.filter((word) => englishWords.has(word.toLowerCase())).length;
  const strange = prose.foreignWords > prose.englishWords * 2;
  const isShort = words.length < SHORT && prose.foreignWords === 0;
  const least = isShort ? SHORT_ENGLISH : ENGLISH;
  if (!strange && (words.length < ENOUGH || known / words.length >= least)) return true;
  warn(
    'extract:not-english-prose',
    'this is not English prose, and nothing is read in it',
    strange
      ? `${prose.foreignWords} words in lines of other languages, ${prose.englishWords} in lines of English`
      : `${known} of ${words.length} words are everyday English`,
    `at least ${Math.round(least * 100)} in 100 everyday English words`,
  );
  return false;
}

function checkPrint(text: string, words: readonly string[], warn: Warn): void {
  const letters = words.join('');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  if (words.length >= ENOUGH && capitals / letters.length > ALL_CAPITALS)
    warn(
      'extract:all-capitals',
      'all letters are capitals: names are found by lists alone',
      `${capitals} of ${letters.length} letters`,
      'upper and lower case',
    );
  const stops = text.slice(0, SAMPLE * 12).match(/[.!?…]/g)?.length ?? 0;
  if (words.length > WORDS_A_STOP * (stops + 1))
    warn(
      'extract:no-punctuation',
      'hardly any sentence ends: readings are less sure',
      `${stops} ends in ${words.length} words`,
      'sentences',
    );
}

/** Zero-width and direction marks, soft hyphens: nobody sees them, and they part a word from itself. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const HALF = /\p{Surrogate}/gu;
/** A word that begins in one alphabet and goes on in another which has letters of the same look. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu;

function checkCharacters(text: string, warn: Warn): void {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const invisible = count(INVISIBLE);
  if (invisible > 0)
    warn(
      'extract:invisible-characters',
      'characters that nobody sees part words or turn them round; names with them may be missed',
      `${invisible} characters`,
      'none',
    );
  const halves = count(HALF);
  if (halves > 0)
    warn(
      'extract:broken-character',
      'halves of characters',
      `${halves} halves`,
      'whole characters',
    );
  const mixed = count(MIXED);
  if (mixed > 0)
    warn(
      'extract:mixed-scripts',
      'words with letters of two alphabets are other words than they seem, and are kept as printed',
      `${mixed} places`,
      'one alphabet a word',
    );
}
