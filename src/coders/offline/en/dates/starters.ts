import { calendar, holidays, modifiers, numbers, references } from './lexicon.ts';

/** Every word that can begin an expression; the scanner skips all others. */
const STARTERS: ReadonlySet<string> = new Set(
  [
    ...calendar.months.flatMap(({ name, short }) => [name, ...short]),
    ...calendar.weekdays.flatMap(({ name, short }) => [name, `${name}s`, ...short]),
    ...calendar.seasons.flatMap(({ words }) => words),
    ...calendar.dayParts.flatMap(({ words }) => words),
    ...calendar.units.flatMap(({ words }) => words),
    ...calendar.frequencies.map(({ word }) => word),
    ...Object.keys({ ...numbers.ones, ...numbers.tens, ...numbers.scales, ...numbers.ordinals }),
    ...Object.keys({ ...numbers.exact, ...numbers.decades }),
    ...numbers.vague,
    ...holidays.flatMap(({ names }) => names),
    ...references.flatMap(({ words }) => words),
    ...Object.values(modifiers).flatMap((list) => list.flatMap(({ words }) => words)),
    ...['the', 'this', 'that', 'these', 'those', 'last', 'next', 'past', 'coming', 'each', 'every'],
    ...[
      'per',
      'over',
      'well',
      'just',
      'today',
      'yesterday',
      'tomorrow',
      'tonight',
      'overnight',
      'noon',
      'midnight',
    ],
    ...['midday', 'fiscal', 'year', 'final', 'previous', 'same', 'its', 'their', 'his', 'her'],
    ...[
      'christmas',
      'weekends',
      'post',
      'pre',
      'q',
      'following',
      'latest',
      'recent',
      'very',
      'corresponding',
      'comparable',
      'calendar',
      'full',
      'current',
      'preceding',
      'remaining',
      'second',
      'intervening',
      'ensuing',
      'long',
      'short',
      'little',
      'while',
      'single',
      'dozen',
      'couple',
      'number',
      'handful',
      'additional',
      'close',
      'end',
      'start',
      'beginning',
      'middle',
      'onset',
      'not',
      'just',
      'only',
      'month',
      'day',
      'mid',
    ],
  ]
    .flatMap((words) => words.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(?:of|in|on|to)$/.test(word)),
);

/** Words that begin many expressions but mostly begin something else. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those its his her their last next some many one no each'.split(' '),
);

/** Whether an expression can begin with this word. */
export const mayStart = (word: string): boolean =>
  /^['‘’]?\p{N}/u.test(word) || STARTERS.has(word.toLowerCase());

/** "The", "a", "this" begin an expression only if the next word can also begin one. */
export function goesOn(text: string, word: string, index: number): boolean {
  if (!DETERMINERS.has(word.toLowerCase())) return true;
  const end = index + word.length;
  const next = /^[\s‐‑–-]*['‘’]?([\p{L}\p{N}]+)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  return mayStart(next);
}
