import { ownValue } from '../../model/own-value.ts';
import type { Report } from '../../model/problem.ts';
import type { ClearText } from '../../text/clear/clear-text.ts';
import type { SourceText } from '../coder.ts';
import type { Languages } from './language-reader.ts';
import { type ChosenLanguage, chooseLanguage } from './prose/choose-language.ts';
import { UNDETERMINED } from './prose/guess-language.ts';
import { judgeLines } from './prose/judge-lines.ts';
import { type Prose, readProse } from './prose/read-prose.ts';

/** Words examined, and the minimum for a judgement. */
const SAMPLE = 600;
const ENOUGH = 15;
/** Share of capital letters above which case carries no information. */
const ALL_CAPITALS = 0.7;
/** Words per full stop above which a text is a list, a menu or an unpunctuated transcript. */
const WORDS_A_STOP = 120;

type Warn = (rule: string, reason: string, actual: string, expected: string) => void;

/** The language in which a text is read and the prose to read; null if there is none. */
export interface CheckedText {
  readonly language: string;
  readonly prose: Prose | null;
}

/** Chooses one of the supported languages, and reports what is unusual about the text. */
export async function checkText(
  { id, text: original, language: stated }: SourceText,
  { text, parted, pageLines }: ClearText,
  languages: Languages,
  report: Report,
): Promise<CheckedText> {
  const warn: Warn = (rule, reason, actual, expected) =>
    report.warn(rule, reason, { file: id }, { actual, expected });
  checkCharacters(original, warn);
  if (!/\p{L}/u.test(text)) {
    warn('extract:no-words', 'there is no word in this text', `${text.length} characters`, 'words');
    return { language: UNDETERMINED, prose: null };
  }
  const lines = await judgeLines(text, languages);
  const readable = Object.keys(languages);
  const chosen = await chooseLanguage(text, lines, readable, stated);
  const { language } = chosen;
  const entry = ownValue(languages, language);
  if (!entry) {
    warnOfLanguage(chosen, readable, warn);
    return { language, prose: null };
  }
  const prose = readProse(text, lines, language, entry.script);
  if (prose.foreignLines > 0)
    warn(
      'extract:foreign-lines',
      'lines in another language are left out',
      `${prose.foreignLines} of ${prose.lines} lines`,
      languageName(language),
    );
  if (prose.cellLines > 0)
    warn(
      'extract:lines-without-sentences',
      'tables, menus and rows of short lines give no claims and no events',
      `${prose.cellLines} of ${prose.lines} lines`,
      'sentences',
    );
  if (parted > 0)
    warn(
      'extract:parted-words',
      'words that line ends part are read as whole words',
      `${parted} ${parted === 1 ? 'word' : 'words'} with a hyphen at a line end`,
      'whole words',
    );
  if (pageLines.length > 0)
    warn(
      'extract:page-lines',
      'heads and feet of pages are not read',
      `${pageLines.length}: ${pageLines.slice(0, 3).join(', ')}${pageLines.length > 3 ? ', …' : ''}`,
      'an article without them',
    );
  checkPrint(prose.text, warn);
  return { language, prose };
}

function warnOfLanguage(
  { language, words, otherWords }: ChosenLanguage,
  readable: readonly string[],
  warn: Warn,
): void {
  const known = language !== UNDETERMINED;
  warn(
    'extract:language-not-read',
    known
      ? `this is ${languageName(language)} (${language}), which the offline coder does not read`
      : 'this is a language that the offline coder does not know',
    words > 0 ? `${words} of ${words + otherWords} words whose language is told` : 'the whole text',
    readable.map(languageName).join(', '),
  );
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });
const languageName = (language: string): string => names.of(language) ?? language;

function checkPrint(text: string, warn: Warn): void {
  const words = (text.slice(0, SAMPLE * 12).match(/[\p{L}\p{M}’']+/gu) ?? []).slice(0, SAMPLE);
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

/** Zero-width and direction marks, soft hyphens: invisible, but they split words. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const HALF = /\p{Surrogate}/gu;
/** A word that mixes two alphabets with lookalike letters. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu;

function checkCharacters(text: string, warn: Warn): void {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const invisible = count(INVISIBLE);
  if (invisible > 0)
    warn(
      'extract:invisible-characters',
      'characters that nobody sees; words are read as if they were not there',
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
