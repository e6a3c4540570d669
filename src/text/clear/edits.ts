import type { Span } from '../../model/span.ts';

/** A stretch of the original, and what stands in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with edits made in it. Offsets of the one are found in the other. */
export interface Edited {
  readonly text: string;
  /** The stretch of the original from which one of the edited text was made. */
  original(span: Span): Span;
  /** Where an offset of the original is in the edited text. */
  edited(offset: number): number;
}

/** Makes edits, which are sorted; one that begins within another is not made. */
export function editText(original: string, asked: readonly Edit[]): Edited {
  const edits: Edit[] = [];
  for (const edit of asked) if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
  const starts = edits.map(({ start }) => start);
  const parts: string[] = [];
  /** Where each edit begins in the edited text. */
  const places: number[] = [];
  let done = 0;
  let length = 0;
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { start, end, by } of edits) {
    push(original.slice(done, start));
    places.push(length);
    push(by);
    done = end;
  }
  push(original.slice(done));

  /** Offset in the original of `offset`, which comes after edit `at`. */
  const after = (at: number, offset: number): number => {
    const edit = edits[at];
    return edit ? edit.end + offset - (places[at] ?? 0) - edit.by.length : offset;
  };
  const isWithin = (at: number, offset: number): boolean => {
    const edit = edits[at];
    return edit !== undefined && offset < (places[at] ?? 0) + edit.by.length;
  };
  return {
    text: parts.join(''),
    original: ([start, end]) => {
      const first = countUpTo(places, start) - 1;
      const last = countUpTo(places, end - 1) - 1;
      const from = isWithin(first, start) ? (edits[first]?.start ?? 0) : after(first, start);
      const to = isWithin(last, end - 1) ? (edits[last]?.end ?? 0) : after(last, end - 1) + 1;
      return [from, to];
    },
    edited: (offset) => {
      const at = countUpTo(starts, offset) - 1;
      const edit = edits[at];
      if (!edit) return offset;
      const place = places[at] ?? 0;
      return offset < edit.end ? place : place + edit.by.length + offset - edit.end;
    },
  };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
