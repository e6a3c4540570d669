import type { Explanation, SourceText } from '../coder.ts';
import type { OnHit } from './language/match/line.ts';
import type { EverydayWords } from './prose/evident-language.ts';
import type { Prose } from './prose/read-prose.ts';
import type { ReadItems } from './to-original.ts';

/**
 * Reads texts in one language; everything specific to the language is in its folder. `source.text`
 * is `prose.text`, with other languages blanked. `onHit` is called for each named rule that fires, `onScored` for each item whose
 * confidence is learned.
 */
export type LanguageReader = (
  source: SourceText,
  prose: Prose,
  onHit?: OnHit,
  onScored?: OnScored,
) => ReadItems;

export type OnScored = (explanation: Explanation) => void;

export interface LanguageEntry {
  /** Unicode name of its script, such as "Latin". Runs of words in another script are skipped. */
  readonly script: string;
  /** If given, most lines need no language-detection library, which is slower and large. */
  readonly everyday?: EverydayWords;
  /** Loads words and weights; called only when there is a text to read in this language. */
  load(): Promise<LanguageReader>;
}

/** By ISO 639-1 code. */
export type Languages = Readonly<Record<string, LanguageEntry>>;
