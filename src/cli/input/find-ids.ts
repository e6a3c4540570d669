import { existsSync } from 'node:fs';
import type { Parts } from '../../graph/parts.ts';
import { sourceOfNode } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';

export interface FoundIds {
  readonly known: ReadonlySet<string>;
  /** A few ids that may have been meant, with what they show. */
  near(id: string): string[];
}

const MOST = 5;

/** Which of these ids of nodes and relationships a built graph has; null where there is no graph. */
export function findIds(graph: string, wanted: readonly string[]): FoundIds | null {
  const read = existsSync(graph) ? readParts(graph, createReport()) : null;
  if (!read) return null;
  const { parts } = read;
  const known = new Set(wanted.filter((id) => rowsOf(parts, id).some(({ key }) => key === id)));
  return { known, near: (id) => nearTo(id, parts) };
}

/** A relationship's id has its ends in it, the first of which says where it lies. */
function rowsOf(parts: Parts, id: string) {
  const { nodes, edges } = parts.read(sourceOfNode(id.split(' ')[1] ?? id));
  return [...nodes, ...edges];
}

function nearTo(id: string, parts: Parts): string[] {
  const [type = '', first] = id.split(' ');
  const source = sourceOfNode(first ?? id);
  if (!parts.all.has(source))
    return [...parts.all.keys()]
      .filter((one) => one.includes(source) || source.includes(one))
      .slice(0, MOST);
  if (first)
    return parts
      .read(source)
      .edges.filter(({ key }) => key.startsWith(`${type} `))
      .slice(0, MOST)
      .map(({ key }) => key);
  const label = id.slice(0, id.indexOf(':'));
  return parts
    .read(source)
    .nodes.filter(({ key }) => key.startsWith(`${label}:`))
    .slice(0, MOST)
    .map(({ key, attributes }) => `${key} (${attributes.displayName})`);
}
