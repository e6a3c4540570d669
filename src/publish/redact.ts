import type { Spot } from './names/scan.ts';

/** A span of a text and its replacement. */
export interface Redaction extends Spot {
  readonly by: string;
}

export const NAME = '[name withheld]';
export const DETAIL = '[withheld]';
/** Replaces a paragraph in which a name may have been missed. */
export const PARAGRAPH = '[left out]';

/** A redacted text, with a map from offsets in the original to offsets in it. */
export interface Redacted {
  readonly text: string;
  readonly shift: (offset: number, side: 'start' | 'end') => number;
  readonly touches: (start: number, end: number, by?: string) => boolean;
  /** What stood where this stands now. */
  readonly replaced: (by: string) => string[];
  /** Number of redactions, by replacement. */
  readonly counts: ReadonlyMap<string, number>;
}

interface Piece extends Redaction {
  /** Where the replacement stands in the new text. */
  readonly to: number;
}

export function redact(text: string, redactions: readonly Redaction[]): Redacted {
  const made: Piece[] = [];
  const parts: string[] = [];
  let [length, from] = [0, 0];
  for (const piece of withoutOverlap(redactions)) {
    parts.push(text.slice(from, piece.start), piece.by);
    length += piece.start - from;
    made.push({ ...piece, to: length });
    length += piece.by.length;
    from = piece.end;
  }
  return {
    text: [...parts, text.slice(from)].join(''),
    shift: (offset, side) => {
      const piece = lastBefore(made, side === 'start' ? offset + 1 : offset);
      if (!piece) return offset;
      if (offset >= piece.end) return piece.to + piece.by.length + offset - piece.end;
      return side === 'start' ? piece.to : piece.to + piece.by.length;
    },
    replaced: (by) =>
      made.filter((piece) => piece.by === by).map(({ start, end }) => text.slice(start, end)),
    counts: made.reduce(
      (counts, { by }) => counts.set(by, (counts.get(by) ?? 0) + 1),
      new Map<string, number>(),
    ),
    touches: (start, end, by) =>
      made.some(
        (piece) => piece.start < end && start < piece.end && (by === undefined || piece.by === by),
      ),
  };
}

/** The last piece that starts before an offset. */
function lastBefore(pieces: readonly Piece[], offset: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** Sorted. Overlapping redactions are merged into one that covers them all. */
function withoutOverlap(redactions: readonly Redaction[]): Redaction[] {
  const sorted = redactions
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Redaction[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else
      kept[kept.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        by: strongest(last.by, next.by),
      };
  }
  return kept;
}

/** What a merged redaction says. Two labels make one that tells nothing. */
function strongest(one: string, other: string): string {
  if (one === other || other === DETAIL) return one;
  if (one === DETAIL) return other;
  return [one, other].includes(PARAGRAPH) ? PARAGRAPH : NAME;
}
