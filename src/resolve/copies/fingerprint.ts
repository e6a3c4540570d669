import type { Source } from '../../model/source.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { type Credit, findCredits } from './credits.ts';
import { shinglesOf } from './shingles.ts';
import { wordsOf } from './words.ts';

/** What of an article is needed to find its copies: 5 bytes a word, and no text. */
export interface Fingerprint {
  readonly id: string;
  readonly publication: string | null;
  /** Outer days of its publication date, ISO; null where it has none, or none of a known year. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly credits: readonly Credit[];
  /** Hashes of five words in a row, in the order of the text. */
  readonly shingles: Uint32Array;
  /** A byte a word: 1 where it stands in quotation marks. */
  readonly quoted: Uint8Array;
}

export function fingerprintOf({ front, text }: Pick<Source, 'front' | 'text'>): Fingerprint {
  const words = wordsOf(text);
  const bounds = front.published == null ? null : boundsOfEdtf(front.published);
  return {
    id: front.id,
    publication: front.publication ?? null,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    credits: findCredits(text),
    shingles: shinglesOf(words),
    quoted: Uint8Array.from(words, ({ quoted }) => (quoted ? 1 : 0)),
  };
}
