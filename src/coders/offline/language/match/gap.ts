import type { Bounds } from './bounds.ts';
import { gapBefore, type Line } from './line.ts';
import { isPattern } from './short-form.ts';
import { many } from './word-test.ts';

/** Whether the gap before a piece is as the pattern requires. */
export type Gap = (line: Line, at: number, within: Bounds) => boolean;

const NEAR = /^[ \u00a0-]?$/;

/** Whether the gap before a piece is one of: "near", "~" (any), a "/pattern/", literal marks. */
export function compileGap(gap: string | readonly string[] | undefined, usual: '~' | 'near'): Gap {
  const wanted = gap === undefined ? [usual] : many(gap);
  if (wanted.includes('~')) return () => true;
  if (wanted.every((one) => one === 'near')) return isNear;
  const literal = new Set(wanted);
  const forms = wanted.filter(isPattern).map((one) => new RegExp(one.slice(1, -1), 'u'));
  if (wanted.includes('near')) forms.push(NEAR);
  return (line, at, within) => {
    const found = gapAt(line, at, within);
    return literal.has(found) || forms.some((form) => form.test(found));
  };
}

const gapAt = (line: Line, at: number, { edge }: Bounds): string =>
  edge?.at === at
    ? line.text.slice(edge.offset, line.pieces[at]?.start ?? line.text.length)
    : gapBefore(line, at);

/** Called at nearly every step; most gaps are decided by length alone. */
function isNear(line: Line, at: number, within: Bounds): boolean {
  const [before, piece] = [line.pieces[at - 1], line.pieces[at]];
  if (before && piece && piece.start - before.end > 1 && within.edge?.at !== at) return false;
  return NEAR.test(gapAt(line, at, within));
}
