import type { NodeId } from '../../../model/ids.ts';
/** A span of a text that is covered by the same mentions throughout. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly NodeId[];
}

export interface Marked {
  readonly id: NodeId;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text of this length wherever a mention starts or ends; in order, without gaps. */
export function cutText(length: number, marked: readonly Marked[]): TextPiece[] {
  const ends = new Set([0, length]);
  for (const { start, end } of marked) ends.add(start).add(end);
  const cuts = [...ends].sort((a, b) => a - b);
  const waiting = marked.toSorted((a, b) => a.start - b.start);
  let open: Marked[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, at) => {
    open = open.filter(({ end }) => end > start);
    for (; next < waiting.length; next++) {
      const one = waiting[next];
      if (!one || one.start > start) break;
      open.push(one);
    }
    return { start, end: cuts[at + 1] ?? length, mentions: open.map(({ id }) => id) };
  });
}
