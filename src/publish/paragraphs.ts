import type { Spot } from './names/scan.ts';
import { PARAGRAPH, type Redaction } from './redact.ts';

function paragraphsOf(text: string): Spot[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** For a text whose named people are no longer known. */
export const everyParagraph = (text: string): Redaction[] =>
  paragraphsOf(text).map((span) => ({ ...span, by: PARAGRAPH }));

/** The paragraphs in which something stands of which nobody can be certain. */
export function paragraphsWith(text: string, places: readonly Spot[]): Redaction[] {
  if (places.length === 0) return [];
  const sorted = [...places].sort((a, b) => a.start - b.start);
  let next = 0;
  // A place may reach into the next paragraph.
  let reach = 0;
  return paragraphsOf(text).flatMap(({ start, end }) => {
    let isIn = reach > start;
    for (; (sorted[next]?.start ?? Number.POSITIVE_INFINITY) < end; next += 1) {
      reach = Math.max(reach, sorted[next]?.end ?? 0);
      isIn ||= (sorted[next]?.end ?? 0) > start;
    }
    return isIn ? [{ start, end, by: PARAGRAPH }] : [];
  });
}
