import { decodeAt } from './decode-at.ts';
import { type Letter, letterOf, type Script } from './latin.ts';

/** A part of a text between which a name may begin or end, in Latin letters. */
export interface NameToken {
  readonly latin: string;
  /**
   * Another reading: letters of other scripts as the Latin letters that they look like, or what
   * follows an elided article ("Olena" of "d'Olena").
   */
  readonly looksLike: string;
  readonly start: number;
  readonly end: number;
  readonly letters: 'lower' | 'title' | 'upper' | 'digits';
  /** `mixed`: letters of several scripts in one word. */
  readonly script: Script | 'mixed';
  /** What stands before it, decoded, after the previous token. */
  readonly before: string;
  /** Whether that is nothing at all: "Marchuk" in "FreeMarchuk". */
  readonly glued: boolean;
}

/** An apostrophe inside a name, not that of a possessive: "D'Arco", "Mar'yana". */
const APOSTROPHE = /['’‘′`´](?=\p{L}{2})/uy;

interface Unit extends Letter {
  /** An apostrophe stands before it. */
  readonly isElided?: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text. They are parted at spaces and punctuation, and inside a word where its case
 * changes or digits begin: "FreeMarchuk2024" has three. Invisible characters are skipped, encoded
 * ones read.
 */
export function tokensOf(text: string): NameToken[] {
  const tokens: NameToken[] = [];
  let [word, gap]: [Unit[], string] = [[], ''];
  let isElided = false;
  const close = (): void => {
    if (word.length === 0) return;
    tokens.push(...partsOf(word, gap));
    [word, gap] = [[], ''];
  };
  for (let at = 0; at < text.length; ) {
    const plain = word.length === 0 ? plainAt(text, at) : '';
    if (plain !== '') {
      tokens.push(plainToken(plain, at, gap));
      gap = '';
      at += plain.length;
      continue;
    }
    const decoded = decodeAt(text, at);
    const characters = decoded?.characters ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + (decoded?.length ?? characters.length);
    if (characters !== '') {
      const letter = letterOf(characters);
      if (!letter && word.length > 0 && isApostrophe(text, at)) isElided = true;
      else if (!letter) {
        close();
        gap += characters;
      } else if (letter.kind === 'mark') extend(word, end);
      else {
        word.push({ ...letter, start: at, end, isElided });
        isElided = false;
      }
    }
    at = end;
  }
  close();
  return tokens;
}

function isApostrophe(text: string, at: number): boolean {
  APOSTROPHE.lastIndex = at;
  return APOSTROPHE.test(text);
}

/** Most words: nothing in them is encoded, invisible or of another script. */
const PLAIN = /(?:[a-z]+|[A-Z][a-z]*|[A-Z]{2,})(?=[ ,.;:!?)"\n]|$)/y;
function plainAt(text: string, at: number): string {
  PLAIN.lastIndex = at;
  return PLAIN.exec(text)?.[0] ?? '';
}

function plainToken(word: string, start: number, before: string): NameToken {
  const latin = word.toLowerCase();
  return {
    latin,
    looksLike: latin,
    start,
    end: start + word.length,
    letters: plainLetters(word, latin),
    script: 'latin',
    before,
    glued: false,
  };
}

function plainLetters(word: string, latin: string): NameToken['letters'] {
  if (word === latin) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'title';
}

/** A combining mark belongs to the letter before it. */
function extend(word: Unit[], end: number): void {
  const last = word.pop();
  if (last) word.push({ ...last, end });
}

function partsOf(word: readonly Unit[], before: string): NameToken[] {
  const parts: NameToken[] = [];
  let from = 0;
  for (let at = 1; at <= word.length; at += 1) {
    if (at < word.length && !isBreak(word, at)) continue;
    parts.push(tokenOf(word.slice(from, at), parts.length > 0 ? null : before));
    from = at;
  }
  return parts;
}

/** Between "e" and "M" of "FreeMarchuk", "N" and "M" of "UNMarchuk", "k" and "2" of "Marchuk2". */
function isBreak(word: readonly Unit[], at: number): boolean {
  if (word[at]?.isElided) return false;
  const [before, here, next] = [word[at - 1]?.kind, word[at]?.kind, word[at + 1]?.kind];
  if ((before === 'digit') !== (here === 'digit')) return true;
  if (here !== 'upper') return false;
  return before === 'lower' || (before === 'upper' && next === 'lower');
}

function tokenOf(units: readonly Unit[], before: string | null): NameToken {
  const scripts = new Set(units.filter(({ kind }) => kind !== 'digit').map(({ script }) => script));
  const [script = 'latin'] = scripts;
  return {
    latin: units.map(({ latin }) => latin).join(''),
    looksLike: (units[1]?.isElided ? units.slice(1) : units)
      .map(({ looksLike }) => looksLike)
      .join(''),
    start: units[0]?.start ?? 0,
    end: units.at(-1)?.end ?? 0,
    letters: lettersOf(units),
    script: scripts.size > 1 ? 'mixed' : script,
    before: before ?? '',
    glued: before === null,
  };
}

function lettersOf(units: readonly Unit[]): NameToken['letters'] {
  const [first, ...more] = units;
  if (first?.kind === 'digit') return 'digits';
  if (first?.kind === 'lower') return 'lower';
  return more.length > 0 && more.every(({ kind }) => kind === 'upper') ? 'upper' : 'title';
}
