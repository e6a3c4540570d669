import type { Facts } from '../../src/graph/facts.ts';
import { sectionsOf } from '../../src/graph/row-lines.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import type { EdgeRow } from '../../src/model/graph.ts';
import { sha256, sourceOfNode } from '../../src/model/ids.ts';
import { recordsOf, type SourceRecords } from '../../src/resolve/records.ts';
import { type AcrossOptions, resolveAcross } from '../../src/resolve/resolve-across.ts';

/** The contribution of one article as a build stores it: its records have passed through JSON. */
export function heldOf(facts: Facts): SourceRecords {
  const { nodes, edges } = sectionsOf(facts);
  const [first] = facts.nodes;
  const { outline, details } = JSON.parse(JSON.stringify(recordsOf(facts)));
  return {
    source: first ? sourceOfNode(first.key) : asSourceId(''),
    hash: sha256(`${nodes}\n${edges}`),
    outline,
    details: () => details,
  };
}

/** All relationships across these articles. */
export function edgesAcross(all: readonly Facts[], options: AcrossOptions = {}): EdgeRow[] {
  const held = all.map(heldOf);
  return resolveAcross(held, options).edgesFrom(new Set(held.map(({ source }) => source)));
}
