import type { Token } from '../document.ts';
import type { Bounds } from './bounds.ts';
import type { Line } from './line.ts';
import { named, type Resources } from './resources.ts';
import type { Pattern, Where } from './schemas.ts';
import { compileBackward, compileForward, type Kept } from './sequence.ts';
import { compileTree } from './tree.ts';
import { many } from './word-test.ts';

/** What a match found: words captured by name, and nodes of the tree. */
export interface Finds {
  readonly words: Kept;
  readonly nodes: Map<string, Token>;
}

/** Whether a condition holds for the pieces from `first` to before `last`. */
export type WhereTest<Stage> = (
  line: Stage,
  first: number,
  last: number,
  within: Bounds,
  finds?: Finds,
) => boolean;

export function compileWhere<Stage extends Line>(
  where: Where,
  resources: Resources<Stage>,
): WhereTest<Stage> {
  const parts = [
    ...spanParts(where, resources),
    ...sequenceParts(where, resources),
    ...treeParts(where, resources),
  ];
  if (where.any) {
    const inner = where.any.map((one) => compileWhere(one, resources));
    parts.push((line, first, last, within, finds) => {
      for (const one of inner) if (one(line, first, last, within, finds)) return true;
      return false;
    });
  }
  for (const not of [where.not ?? []].flat() as Where[]) {
    const inner = compileWhere(not, resources);
    parts.push((line, first, last, within) => !inner(line, first, last, within));
  }
  if (parts.length === 1) return parts[0] as WhereTest<Stage>;
  return (line, first, last, within, finds) => {
    for (const part of parts) if (!part(line, first, last, within, finds)) return false;
    return true;
  };
}

function spanParts<Stage extends Line>(
  { length, is }: Where,
  { spans }: Resources<Stage>,
): WhereTest<Stage>[] {
  const parts: WhereTest<Stage>[] = [];
  if (length) {
    const [least, most] = length;
    parts.push((_, first, last) => last - first >= least && last - first <= most);
  }
  for (const name of is === undefined ? [] : many(is)) {
    const span = named(spans, name);
    parts.push((line, first, last) => span(line, first, last));
  }
  return parts;
}

function sequenceParts<Stage extends Line>(
  { starts, ends, whole, before, after, has }: Where,
  resources: Resources<Stage>,
): WhereTest<Stage>[] {
  const parts: WhereTest<Stage>[] = [];
  const forward = (pattern: Pattern, open: boolean) => compileForward(pattern, resources, open);
  const backward = (pattern: Pattern, open: boolean) => compileBackward(pattern, resources, open);
  if (starts) {
    const match = forward(starts, true);
    parts.push((line, first, _, within, finds) => match(line, first, within, finds?.words) >= 0);
  }
  if (ends) {
    const match = backward(ends, true);
    parts.push((line, _, last, within, finds) => match(line, last, within, finds?.words) >= 0);
  }
  if (whole) {
    const match = forward(whole, true);
    parts.push(
      (line, first, last, within, finds) =>
        match(
          line,
          first,
          { low: within.low, high: Math.min(within.high, last), edge: within.edge, until: last },
          finds?.words,
        ) >= 0,
    );
  }
  if (before) {
    const match = backward(before, false);
    parts.push((line, first, _, within, finds) => match(line, first, within, finds?.words) >= 0);
  }
  if (after) {
    const match = forward(after, false);
    parts.push((line, _, last, within, finds) => match(line, last, within, finds?.words) >= 0);
  }
  if (has) {
    const match = forward(has, true);
    parts.push((line, first, last, within, finds) => {
      const inside = {
        low: within.low,
        high: Math.min(within.high, last),
        edge: within.edge,
        until: within.until,
      };
      for (let at = first; at < last; at += 1)
        if (match(line, at, inside, finds?.words) >= 0) return true;
      return false;
    });
  }
  return parts;
}

/** The anchor of a tree is the token of the last piece. */
function treeParts<Stage extends Line>(
  { tree }: Where,
  resources: Resources<Stage>,
): WhereTest<Stage>[] {
  if (!tree) return [];
  const match = compileTree(tree, resources);
  return [
    (line, _first, last, _within, finds) => {
      const found = match(line, line.tokenOf[last - 1] ?? -1);
      for (const [name, token] of found ?? []) finds?.nodes.set(name, token);
      return found !== null;
    },
  ];
}
