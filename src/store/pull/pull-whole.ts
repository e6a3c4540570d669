import type { AttestGraph } from '../../graph/attest-graph.ts';
import { parseGraph } from '../../graph/serialize.ts';
import type { Report } from '../../model/problem.ts';
import type { Database } from '../connection/connect.ts';
import { pullGraph } from './pull.ts';

/**
 * Everything in the database, in memory at once. Null, with the reasons reported, if it is not a
 * valid graph any more.
 */
export async function pullWhole(database: Database, report: Report): Promise<AttestGraph | null> {
  const texts: string[] = [];
  const pulled = await pullGraph(database, report, (text) => void texts.push(text));
  return pulled && parseGraph(texts.join(''), 'the database', report);
}
