import type { Report } from '../model/problem.ts';

/** Words that any English text of some length has, whatever it is about. */
const FUNCTION_WORDS = new Set(
  'the of and to in a is that was for on with by at from it as be were has had have are an this not but they his her their said which who been or its after'.split(
    ' ',
  ),
);
/** Words looked at, and needed for a judgement. */
const SAMPLE = 600;
const ENOUGH = 15;
/** English news has .35 to .50 of these words; below this share it is another language or no prose. */
const ENGLISH = 0.12;
/** Share of letters that are capitals, from which case says nothing. */
const ALL_CAPITALS = 0.7;
/** Words a full stop, beyond which a text is a list, a menu or a transcript without marks. */
const WORDS_A_STOP = 120;

/** Whether this is a text that the offline coder reads; what is unusual about it is reported. */
export function checkText(text: string, file: string, report: Report): boolean {
  const words = (text.slice(0, SAMPLE * 12).match(/[\p{L}\p{M}’']+/gu) ?? []).slice(0, SAMPLE);
  const known = words.filter((word) => FUNCTION_WORDS.has(word.toLowerCase())).length;
  if (words.length >= ENOUGH && known / words.length < ENGLISH) {
    report.warn(
      'extract:not-english-prose',
      'this is not English prose, and nothing is read in it',
      { file },
      {
        actual: `${known} of ${words.length} words are everyday English`,
        expected: `at least ${Math.round(ENGLISH * 100)} in 100`,
      },
    );
    return false;
  }
  const letters = words.join('');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  if (words.length >= ENOUGH && capitals / letters.length > ALL_CAPITALS) {
    report.warn(
      'extract:all-capitals',
      'all letters are capitals: names are found by lists alone',
      { file },
      {
        actual: `${capitals} of ${letters.length} letters`,
        expected: 'upper and lower case',
      },
    );
  }
  const stops = text.slice(0, SAMPLE * 12).match(/[.!?…]/g)?.length ?? 0;
  if (words.length > WORDS_A_STOP * (stops + 1)) {
    report.warn(
      'extract:no-punctuation',
      'hardly any sentence ends: readings are less sure',
      { file },
      {
        actual: `${stops} ends in ${words.length} words`,
        expected: 'sentences',
      },
    );
  }
  return true;
}
