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
