import type { AttestGraph } from '../../graph/attest-graph.ts';
import { parseGraph } from '../../graph/serialize.ts';
import type { Report } from '../../model/problem.ts';
import type { Database } from '../connection/connect.ts';
import { pullGraph } from './pull.ts';

/** All that the database has, in memory at once; null, with the reasons reported, where it is no graph any more. */
export async function pullWhole(database: Database, report: Report): Promise<AttestGraph | null> {
  const texts: string[] = [];
  const pulled = await pullGraph(database, report, (text) => void texts.push(text));
  return pulled && parseGraph(texts.join(''), 'the database', report);
}
