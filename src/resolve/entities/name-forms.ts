import { ownValue } from '../../model/own-value.ts';
import prefixes from '../../text/names/ship-prefixes.json' with { type: 'json' };
import tables from './transliterations.json' with { type: 'json' };

type Table = { readonly letters: Record<string, string>; readonly initial: Record<string, string> };

/**
 * The forms used to look up a name: lower case, without article, accents and punctuation. A
 * Cyrillic name gives itself and its two usual transliterations.
 */
export function formsOf(name: string): string[] {
  const bare = plainName(name);
  if (bare === '') return [];
  if (!/\p{Script=Cyrillic}/u.test(bare)) return [bare];
  const latin = Object.values(tables).flatMap((table) =>
    typeof table === 'string' ? [] : [plainName(transliterate(bare, table))],
  );
  return [...new Set([bare, ...latin])];
}

/** Words that only connect the parts of a name. */
const JOINTS = new Set(['of', 'the', 'and', 'for']);
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  organisation: 'organization',
  centre: 'center',
  armored: 'armoured',
  mechanised: 'mechanized',
};

/**
 * The forms of a body's name, also without its owner ("Tarnovia's interior ministry"), and in one
 * word order and spelling ("Ministry of Defence", "defense ministry").
 */
export function formsOfBody(name: string): string[] {
  const bare = name.replace(/^\p{Lu}[\p{L}\s-]*[’']s?\s+(?=\p{L})/u, '');
  return [
    ...new Set(
      [name, bare].flatMap((one) => formsOf(one).flatMap((form) => [form, inOneOrder(form)])),
    ),
  ];
}

/** "MV Ursa Major" is also looked up without its prefix. */
export const formsOfVessel = (name: string): string[] => [
  ...new Set([name, name.replace(SHIP_PREFIX, '')].flatMap(formsOf)),
];
const SHIP_PREFIX = new RegExp(
  `^(?:${[...prefixes.sure, ...prefixes.ambiguous].join('|')})\\s+(?=\\p{L})`,
  'u',
);

const inOneOrder = (form: string): string =>
  form
    .split(' ')
    .filter((word) => !JOINTS.has(word))
    .map((word) => ownValue(SPELLINGS, word) ?? word)
    .sort()
    .join(' ');

/**
 * Short forms of a body's name: "General Staff" of "General Staff of the Armed Forces". Two words
 * at least.
 */
export function shortForms(name: string): string[] {
  const head = /^(.+?)\s{1,8}of\s/u.exec(name)?.[1];
  return head === undefined || !head.includes(' ') ? [] : formsOf(head);
}

/** The consonants that most alphabets agree on: equal for "Старий Брід" and "Stary Brod". */
export function skeletonsOf(form: string): string {
  return form
    .replace(/kh|h|g/g, 'g')
    .replace(/w/g, 'v')
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Words of letters and digits, without accents; but й and ї stay letters of their own. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'ʼ`]s\b/gu, '')
    .replace(/[’'ʼ`]/gu, '')
    .replace(/\p{Script=Latin}+/gu, (latin) => latin.normalize('NFD').replace(/\p{M}/gu, ''))
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const all = words ?? [];
  return (all[0] === 'the' && all.length > 1 ? all.slice(1) : all).join(' ');
}

const transliterate = (text: string, { letters, initial }: Table): string =>
  text.replace(/(?<![\p{L}])\p{L}|\p{L}/gu, (letter, offset: number) => {
    const isFirst = offset === 0 || !/\p{L}/u.test(text[offset - 1] ?? '');
    return (isFirst ? initial[letter] : undefined) ?? letters[letter] ?? letter;
  });
