/** A text normalized for name search, with the original offset of each of its characters. */
export interface Folded {
  readonly text: string;
  /** Offset in the original of each character of `text`, plus one for the end. */
  readonly at: readonly number[];
}

/** Invisible characters, and a hyphen that breaks a word across lines. */
const SKIPPED = /^(?:[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[-\u2010]\r?\n[ \t]*)/u;
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Lower case, without diacritics, soft hyphens, direction marks and hyphenation; runs of white
 * space become one space. So `Pet\u00ADrov`, `PÉTROV` and `Pet-⏎rov` are all `petrov`.
 */
export function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  for (let offset = 0; offset < original.length; ) {
    const skipped = SKIPPED.exec(original.slice(offset, offset + 8))?.[0];
    if (skipped) {
      offset += skipped.length;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(offset) ?? 0);
    for (const plain of plainOf(character)) {
      if (plain === ' ' && text.endsWith(' ')) continue;
      text += plain;
      at.push(offset);
    }
    offset += character.length;
  }
  at.push(original.length);
  return { text, at };
}

function plainOf(character: string): string {
  if (/\s/u.test(character)) return ' ';
  const lower = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lower.replace(/[łøđıßæœ]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words, each with its place in the original. */
export function wordsOf({ text, at }: Folded): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0],
    start: at[match.index] ?? 0,
    end: endOf(at, match.index + match[0].length),
  }));
}

/** The end of the last character before `index`, without anything skipped after it. */
const endOf = (at: readonly number[], index: number): number => (at[index - 1] ?? 0) + 1;
