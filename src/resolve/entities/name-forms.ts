import prefixes from './ship-prefixes.json' with { type: 'json' };
import tables from './transliterations.json' with { type: 'json' };

type Table = { readonly letters: Record<string, string>; readonly initial: Record<string, string> };

/**
 * The forms under which a name is looked up: lower case, without article, accents and punctuation; a
 * Cyrillic name as it is, and as each of the two usual ways of writing it in Latin letters.
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

/** Words that only hold a name together. */
const JOINTS = new Set(['of', 'the', 'and', 'for']);
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  organisation: 'organization',
  centre: 'center',
  armored: 'armoured',
  mechanised: 'mechanized',
};

/**
 * The forms of a body's name: also without whose it is ("Tarnovia's interior ministry"), and whatever the
 * order and spelling of its words ("Ministry of Defence", "defense ministry").
 */
export function formsOfBody(name: string): string[] {
  const bare = name.replace(/^\p{Lu}[\p{L}\s-]*[’']s?\s+(?=\p{L})/u, '');
  return [
    ...new Set(
      [name, bare].flatMap((one) => formsOf(one).flatMap((form) => [form, inOneOrder(form)])),
    ),
  ];
}

/** "MV Ursa Major" is also called without what stands before the name of any ship. */
export const formsOfVessel = (name: string): string[] => [
  ...new Set([name, name.replace(SHIP_PREFIX, '')].flatMap(formsOf)),
];
const SHIP_PREFIX = new RegExp(`^(?:${prefixes.words.join('|')})\\s+(?=\\p{L})`, 'u');

const inOneOrder = (form: string): string =>
  form
    .split(' ')
    .filter((word) => !JOINTS.has(word))
    .map((word) => SPELLINGS[word] ?? word)
    .sort()
    .join(' ');

/** What a longer name of a body is shortened to: "General Staff of the Armed Forces". Two words at least. */
export function shortForms(name: string): string[] {
  const head = /^(.+?)\s+of\s/u.exec(name)?.[1];
  return head === undefined || !head.includes(' ') ? [] : formsOf(head);
}

/** Consonants as most alphabets agree on them: what is left of "Старий Брід" and "Stary Brod". */
export function skeletonsOf(form: string): string {
  return form
    .replace(/kh|h|g/g, 'g')
    .replace(/w/g, 'v')
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Letters and digits in words; accents go, but й and ї stay the letters that they are. */
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
