import type { NodeId } from './ids.ts';
import { NodeLabel } from './kinds/kinds.ts';

const LABELS: ReadonlyMap<string, NodeLabel> = new Map(
  NodeLabel.options.map((label) => [label.toLowerCase(), label]),
);

/** A node's label, with which its id begins. */
export function labelOfId(id: NodeId): NodeLabel {
  const label = LABELS.get(id.slice(0, id.indexOf(':')));
  if (label === undefined) throw new Error(`${id} does not begin with a label`);
  return label;
}
