import type { AttestGraph } from '../graph/attest-graph.ts';
import { parseGraph } from '../graph/serialize.ts';
import type { Report } from '../model/problem.ts';
import type { Database } from './connect.ts';
import { pullGraph } from './pull.ts';

/** All of the graph in memory, for what can only be said of the whole; null, with every reason in the report, where it is none. */
export async function pullWhole(database: Database, report: Report): Promise<AttestGraph | null> {
  const texts: string[] = [];
  const pulled = await pullGraph(database, report, (text) => void texts.push(text));
  return pulled && parseGraph(texts.join(''), 'the database', report);
}
