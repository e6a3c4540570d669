import type { DatedEntry } from '../../../../model/source.ts';
import { firstFrom } from '../../locate.ts';
import { type PublicationDate, readAnchor } from './anchor.ts';

/** From which day relative dates are counted, by where they stand in the text. */
export interface Anchors {
  /** That of the text as a whole. */
  readonly whole: PublicationDate | null;
  at(offset: number): PublicationDate | null;
  /** Which entry an offset is in; -1 before the first. */
  entryAt(offset: number): number;
}

/** `entries`: parts of the text with days of their own, in order. */
export function anchorsOf(published: string | null, entries: readonly DatedEntry[]): Anchors {
  const whole = readAnchor(published);
  const days = entries.map((entry) => readAnchor(entry.published));
  const entryAt = (offset: number): number => firstFrom(entries, offset + 1) - 1;
  return {
    whole,
    entryAt,
    at: (offset) => {
      const entry = entryAt(offset);
      return entry < 0 ? whole : (days[entry] ?? null);
    },
  };
}
