import { existsSync } from 'node:fs';
import type { Parts } from '../../graph/parts.ts';
import { sourceOfNode } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';

export interface FoundIds {
  readonly known: ReadonlySet<string>;
  /** A few similar ids that may have been meant, with their display names. */
  near(id: string): string[];
}

const MOST = 5;

/** Which of these node and relationship ids exist in a built graph; null if there is no graph. */
export function findIds(graph: string, wanted: readonly string[]): FoundIds | null {
  const read = existsSync(graph) ? readParts(graph, createReport()) : null;
  if (!read) return null;
  const { parts } = read;
  const known = new Set(wanted.filter((id) => rowsOf(parts, id).some(({ key }) => key === id)));
  return { known, near: (id) => nearTo(id, parts) };
}

/** A relationship's id contains its ends; it is stored with the first. */
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
