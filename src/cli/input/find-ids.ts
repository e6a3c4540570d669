import { existsSync } from 'node:fs';
import type { Parts } from '../../graph/parts.ts';
import { type FactId, isEdgeId, sourceOfFact } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';

export interface FoundIds {
  readonly known: ReadonlySet<FactId>;
  /** A few similar ids that may have been meant, with their display names. */
  near(id: FactId): string[];
}

const MOST = 5;

/** Which of these node and relationship ids exist in a built graph; null if there is no graph. */
export function findIds(graph: string, wanted: readonly FactId[]): FoundIds | null {
  const read = existsSync(graph) ? readParts(graph, createReport()) : null;
  if (!read) return null;
  const { parts } = read;
  const known = new Set(wanted.filter((id) => rowsOf(parts, id).some(({ key }) => key === id)));
  return { known, near: (id) => nearTo(id, parts) };
}

/** A relationship is stored with the node at which it starts. */
function rowsOf(parts: Parts, id: FactId) {
  const { nodes, edges } = parts.read(sourceOfFact(id));
  return [...nodes, ...edges];
}

function nearTo(id: FactId, parts: Parts): string[] {
  const source = sourceOfFact(id);
  if (!parts.all.has(source))
    return [...parts.all.keys()]
      .filter((one) => one.includes(source) || source.includes(one))
      .slice(0, MOST);
  if (isEdgeId(id)) {
    const type = id.slice(0, id.indexOf(' '));
    return parts
      .read(source)
      .edges.filter(({ key }) => key.startsWith(`${type} `))
      .slice(0, MOST)
      .map(({ key }) => key);
  }
  const label = id.slice(0, id.indexOf(':'));
  return parts
    .read(source)
    .nodes.filter(({ key }) => key.startsWith(`${label}:`))
    .slice(0, MOST)
    .map(({ key, attributes }) => `${key} (${attributes.displayName})`);
}
