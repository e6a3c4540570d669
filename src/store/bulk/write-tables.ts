import { join } from 'node:path';
import { importColumn } from '../../graph/flat/import-table.ts';
import type { Parts } from '../../graph/parts.ts';
import type { SourceId } from '../../model/ids.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import { markOf } from '../push/marks.ts';
import { EDGE_HEADER, edgeRow, nodeHeader, nodeRow } from './import-rows.ts';
import { createTable } from './table-file.ts';

/** What was written for the import tool. */
export interface Tables {
  readonly nodeFiles: readonly string[];
  readonly edgeFiles: readonly string[];
  readonly nodes: number;
  readonly relationships: number;
  /** Events and claims with figures of their origins. */
  readonly counted: number;
  /** Bytes of the longest row, at most. */
  readonly longest: number;
}

/** Articles whose origins are counted together: few enough that what is read of them is soon forgotten. */
const BATCH = 25;
/** Bytes that a UTF-16 unit takes at most. */
const BYTES = 3;

/**
 * Writes everything that a push of these parts would write, a table a label and one of all
 * relationships. Articles of which something is beyond the import have no mark: a push completes them.
 */
export function writeTables(
  parts: Parts,
  origins: CountedOrigins,
  folder: string,
  onWritten: (done: number, all: number) => void,
): Tables {
  const tables = new Map(
    NodeLabel.options.map((label) => {
      const marks = label === 'Article' ? [importColumn('attestPart', 'text')] : [];
      const header = [...nodeHeader(label), ...marks];
      return [label, createTable(join(folder, `nodes-${label}.csv`), header)];
    }),
  );
  const edges = createTable(join(folder, 'relationships.csv'), EDGE_HEADER);
  const sum = { nodes: 0, relationships: 0, counted: 0, longest: 0 };
  const sources = [...parts.all.keys()];
  for (let at = 0; at < sources.length; at += BATCH) {
    const batch = sources.slice(at, at + BATCH);
    const figures = origins.countIn(batch);
    sum.counted += figures.size;
    for (const source of batch) writeSource(source, figures);
    onWritten(at + batch.length, sources.length);
  }
  for (const table of [...tables.values(), edges]) table.close();
  return {
    ...sum,
    longest: sum.longest * BYTES,
    nodeFiles: [...tables.values()].map(({ path }) => path),
    edgeFiles: [edges.path],
  };

  function writeSource(source: SourceId, figures: ReturnType<CountedOrigins['countIn']>): void {
    const facts = parts.read(source);
    const rows = facts.edges.map(edgeRow);
    const nodes = facts.nodes.map((node) => nodeRow(node, figures.get(node.key)));
    for (const { line } of rows) {
      edges.add(line);
      sum.longest = Math.max(sum.longest, line.length);
    }
    const whole = rows.every((row) => row.whole) && nodes.every((row) => row.whole);
    const mark = markOf(parts.all.get(source)?.hash ?? '');
    for (const [place, { attributes }] of facts.nodes.entries()) {
      const line = nodes[place]?.line ?? '';
      const { label } = attributes;
      tables.get(label)?.add(label === 'Article' ? `${line},${whole ? `"${mark}"` : ''}` : line);
      sum.longest = Math.max(sum.longest, line.length);
    }
    sum.nodes += nodes.length;
    sum.relationships += rows.length;
  }
}
