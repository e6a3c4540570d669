import anyAscii from 'any-ascii';
import { memoize } from '../../model/memoize.ts';
import lookAlikes from './look-alikes.json' with { type: 'json' };

/** How far names in a script can be compared with names in Latin letters. */
export type Script = 'latin' | 'compared' | 'consonants' | 'other';

/** One character as a name search sees it. */
export interface Letter {
  /** Lower-case Latin letters and digits; empty for a combining mark. */
  readonly latin: string;
  /** The Latin letter that it looks like, if it is of another script. */
  readonly looksLike: string;
  readonly kind: 'lower' | 'upper' | 'uncased' | 'digit' | 'mark';
  readonly script: Script;
}

const SHAPES: Readonly<Record<string, string>> = lookAlikes;

/** The letter or digit that a character stands for; null for anything else. */
export const letterOf = memoize((character: string): Letter | null => {
  if (/\p{M}/u.test(character)) return { latin: '', looksLike: '', kind: 'mark', script: 'latin' };
  if (!/[\p{L}\p{N}\p{So}]/u.test(character)) return null;
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (!/^[\p{L}\p{N}]+$/u.test(plain)) return null;
  const latin = anyAscii(plain)
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  return {
    latin,
    looksLike: SHAPES[plain.toLowerCase()] ?? latin,
    kind: kindOf(plain),
    script: scriptOf(plain),
  };
}, 20_000);

function kindOf(plain: string): Letter['kind'] {
  if (/^\p{N}/u.test(plain)) return 'digit';
  if (/^[\p{Lu}\p{Lt}]/u.test(plain)) return 'upper';
  return /^\p{Ll}/u.test(plain) ? 'lower' : 'uncased';
}

function scriptOf(plain: string): Script {
  if (/^[\p{Script=Latin}\p{N}]/u.test(plain)) return 'latin';
  if (/^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(plain)) return 'compared';
  return /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(plain) ? 'consonants' : 'other';
}

/** The Latin letters of a word in any script. */
export const latinOf = memoize(
  (word: string): string => [...word].map((one) => letterOf(one)?.latin ?? '').join(''),
  50_000,
);
