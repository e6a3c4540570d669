import { createReport, type Problem } from '../../src/model/problem.ts';
import type { Database } from '../../src/store/connection/connect.ts';
import { pullGraph } from '../../src/store/pull/pull.ts';

/** The graph file written by a pull (null if it refuses), and the problems it reports. */
export async function pullJson(
  database: Database,
  portionNodes?: number,
): Promise<{ json: string | null; problems: readonly Problem[] }> {
  const report = createReport();
  const texts: string[] = [];
  const pulled = await pullGraph(database, report, (text) => void texts.push(text), portionNodes);
  return { json: pulled && texts.join(''), problems: report.problems };
}
