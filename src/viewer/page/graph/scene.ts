import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { asEdgeId, asNodeId } from '../../../model/as-id.ts';
import { onDarkPaper } from '../look.ts';
import type { Shown } from '../shown.ts';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';
import type { MarkData } from './node-program.ts';
import type { Theme } from './theme.ts';

/** What the drawing shows at the moment. */
export interface Scene {
  readonly shown: Shown;
  /** Ids of highlighted nodes and relationships; if empty, nothing is dimmed. */
  readonly out: ReadonlySet<string>;
  /** Their neighbours, which keep their colours. */
  readonly near: ReadonlySet<string>;
  /** Relationships are highlighted themselves, so other relationships of these nodes are not. */
  readonly hasEdgesOut: boolean;
  readonly theme: Theme;
  /** Only the surroundings of a node are drawn: nothing is dimmed, every caption is wanted. */
  readonly isAround: boolean;
}

type Reduced<T> = Partial<T> & { hidden?: boolean };

/** Up to this many neighbours, all captions are drawn; with more, only those that fit. */
const FEW = 25;

export function reduceNode(
  { shown, out, near, theme, isAround }: Scene,
  key: string,
  data: DrawnNode,
): Reduced<NodeDisplayData & MarkData> {
  if (data.members === 0 && !shown.nodes.has(asNodeId(key)))
    return { x: data.x, y: data.y, hidden: true };
  const { x, y, size, color, border, shape, hollow, label } = data;
  const own = {
    ...{ x, y, size, shape, hollow, label },
    color: theme.isDark ? onDarkPaper(color) : color,
    paper: theme.paper,
    border: border === null ? theme.outline : (theme.alarm ?? border),
    borderWidth: border === null ? 1 : Math.max(1.5, size / 3),
  };
  if (out.size === 0) return { ...own, forceLabel: isAround };
  if (out.has(key))
    return { ...own, size: size * 1.4, borderWidth: 3, forceLabel: true, zIndex: 2 };
  if (isAround) return { ...own, forceLabel: true, zIndex: 1 };
  if (near.has(key)) return { ...own, forceLabel: near.size < FEW, zIndex: 1 };
  return { ...own, color: theme.faint, border: theme.faint, label: null, zIndex: 0 };
}

export function reduceEdge(
  { shown, out, hasEdgesOut, theme, isAround }: Scene,
  key: string,
  data: DrawnEdge,
  ends: readonly string[],
): Reduced<EdgeDisplayData> {
  if (data.joins === 0 && !shown.edges.has(asEdgeId(key))) return { hidden: true };
  const drawn = theme.isDark ? onDarkPaper(data.color) : data.color;
  const own = { ...data, color: data.joins > 0 ? theme.join : drawn };
  if (isAround && !out.has(key))
    return {
      ...own,
      size: 1.4,
      label: data.order || ends.some((end) => out.has(end)) ? data.line : null,
      forceLabel: data.order,
    };
  if (out.size === 0) return { ...own, label: null };
  if (out.has(key)) return { ...own, size: 3, forceLabel: true, zIndex: 2 };
  return !hasEdgesOut && ends.some((end) => out.has(end))
    ? { ...own, size: 1.6, label: data.line, zIndex: 1 }
    : { ...own, color: theme.faint, label: null, zIndex: 0 };
}
