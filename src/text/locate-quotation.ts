import type { Span } from '../model/span.ts';
import { findNearest } from './find-nearest.ts';

/**
 * Words to find: `prefix` ends right before them, `suffix` begins right after; `nth` counts from 1.
 */
export interface SoughtWords {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly nth?: number | undefined;
}

export type Location =
  | { readonly found: true; readonly span: Span }
  | { readonly found: false; readonly why: 'missing'; readonly nearest: string | null }
  | { readonly found: false; readonly why: 'context'; readonly places: readonly Span[] }
  | { readonly found: false; readonly why: 'ambiguous'; readonly places: readonly Span[] }
  | { readonly found: false; readonly why: 'nth'; readonly places: readonly Span[] };

/**
 * Finds where the text has exactly these words. `nth` counts only places with this `prefix` and
 * `suffix`. Never guesses: gives one place, or the reason why there is none.
 */
export function locateQuotation(text: string, words: SoughtWords): Location {
  const all = occurrences(text, words.quote);
  if (all.length === 0) {
    return { found: false, why: 'missing', nearest: findNearest(text, words.quote) };
  }
  const places = all.filter((place) => inContext(text, place, words));
  if (places.length === 0) return { found: false, why: 'context', places: all };
  const [only] = words.nth === undefined ? places : places.slice(words.nth - 1, words.nth);
  if (!only) return { found: false, why: 'nth', places };
  if (words.nth === undefined && places.length > 1)
    return { found: false, why: 'ambiguous', places };
  return { found: true, span: only };
}

/** All places of these words, including overlapping ones. */
export function occurrences(text: string, quote: string): Span[] {
  const places: Span[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push([at, at + quote.length]);
  }
  return places;
}

export const inContext = (
  text: string,
  [start, end]: Span,
  { prefix, suffix }: SoughtWords,
): boolean =>
  (prefix === undefined || text.endsWith(prefix, start)) &&
  (suffix === undefined || text.startsWith(suffix, end));
