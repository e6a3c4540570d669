import type { Annotations } from '../../model/standoff.ts';
import type { SourceText } from '../coder.ts';
import type { OnHit } from './language/match/line.ts';
import type { Prose } from './prose/read-prose.ts';

/**
 * Reads texts in one language; all that is particular to the language lies in a folder of its code.
 * `source.text` is `prose.text`, in which other languages are blank. `onHit` is told of each named rule
 * that fires.
 */
export type LanguageReader = (
  source: SourceText,
  prose: Prose,
  onHit?: OnHit,
) => Omit<Annotations, 'source' | 'coder'>;

export interface LanguageEntry {
  /** The Unicode name of its script: "Latin", "Cyrillic". A few words in a row in another one are not read. */
  readonly script: string;
  /** Words and weights are loaded when there is a text to be read in this language. */
  load(): Promise<LanguageReader>;
}

/** By ISO 639-1 code. */
export type Languages = Readonly<Record<string, LanguageEntry>>;
