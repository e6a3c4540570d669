import type { GraphRows } from '../../graph/graph-rows.ts';
import { isNodeOf, type NodeAttributes } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { MembersOf, Same } from '../same.ts';

/** An ISO 3166-1 country; null if no side is stated, or more than one. */
export type SideOf = (id: NodeId) => string | null;

/**
 * The side of a body or a person: the stated one (`side`, SERVES); else the country of a state's
 * own agency or unit; else the side of what it is part or member of. Outlets have no side, and an
 * organization has none merely for the country it sits in.
 */
export function findSides(graph: GraphRows, same: Same, membersOf: MembersOf): SideOf {
  const served = targetsBySource(graph, same, ['SERVES']);
  const wholes = targetsBySource(graph, same, ['MEMBER_OF', 'PART_OF']);
  return followSides(same, {
    statedOf: (root) => [
      ...membersOf(root).flatMap((key) => statedSide(graph.attributesOf(key))),
      ...(served.get(root) ?? []).flatMap((key) => countryOf(graph, key)),
    ],
    wholesOf: (root) => wholes.get(root) ?? [],
  });
}

/** Finds sides from what is stated of each canonical id and from what that is part of. */
export function followSides(
  same: Same,
  {
    statedOf,
    wholesOf,
  }: {
    readonly statedOf: (root: NodeId) => readonly string[];
    readonly wholesOf: (root: NodeId) => readonly NodeId[];
  },
): SideOf {
  const known = new Map<NodeId, string | null>();
  const sideOf = (id: NodeId): string | null => {
    const root = same(id);
    const found = known.get(root);
    if (found !== undefined) return found;
    known.set(root, null); // a ring of memberships names no side
    const stated = statedOf(root);
    const sides = stated.length > 0 ? stated : wholesOf(root).map(sideOf);
    const side = onlyOne(sides.filter((one) => one !== null));
    known.set(root, side);
    return side;
  };
  return sideOf;
}

/** The stated side; for a state's own body without one, its country. */
export function statedSide(attributes: NodeAttributes): string[] {
  if (isNodeOf(attributes, 'state')) return present(attributes.side ?? attributes.country);
  return 'side' in attributes ? present(attributes.side) : [];
}

function countryOf(graph: GraphRows, key: NodeId): string[] {
  const attributes = graph.attributesOf(key);
  return isNodeOf(attributes, 'location') ? present(attributes.country) : [];
}

function targetsBySource(
  graph: GraphRows,
  same: Same,
  types: readonly ('SERVES' | 'MEMBER_OF' | 'PART_OF')[],
): Map<NodeId, NodeId[]> {
  const targets = new Map<NodeId, NodeId[]>();
  for (const { source, target } of types.flatMap((type) => graph.edgesOf(type))) {
    targets.set(same(source), [...(targets.get(same(source)) ?? []), target]);
  }
  return targets;
}

const present = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

function onlyOne(values: readonly string[]): string | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? (values[0] ?? null) : null;
}
