import { Command } from 'commander';
import { asSourceId } from '../../model/as-id.ts';
import { createReport } from '../../model/problem.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';
import { createProgress } from '../../pipeline/progress.ts';
import type { ConnectionFlags } from '../../store/connection/settings.ts';
import { pushParts } from '../../store/push/push.ts';
import type { PushResult } from '../../store/push/push-result.ts';
import { EXIT } from '../exit-code.ts';
import { countOriginsIn } from '../input/count-origins.ts';
import { CONNECTION_HELP, onDatabase, withConnectionOptions } from '../neo4j/connection.ts';
import { type BulkFlags, flawOfBulk, pushInBulk, refuseBulk } from '../neo4j/push-in-bulk.ts';
import { onInterrupt } from '../output/on-interrupt.ts';
import { printJson, printMessage, printProblems } from '../output/print.ts';

export interface PushFlags extends ConnectionFlags, BulkFlags {
  dryRun?: boolean;
  full?: boolean;
  withdrawn?: string[];
  json?: boolean;
  /** Do not print counts. */
  quiet?: boolean;
}

export const pushCommand = (): Command =>
  withConnectionOptions(
    new Command('push')
      .description('Update Neo4j to match the graph for these articles, and touch nothing else')
      .argument('[GRAPH]', 'the folder of a build, or a graph file', 'out'),
  )
    .option('--dry-run', 'say what would change; write nothing')
    .option('--full', 'compare every property, and so repair edits made by hand')
    .option('--withdrawn <source...>', 'ids of articles to take out of the database', [])
    .option('--bulk', 'fill the empty database of the local server by Neo4j’s import tool')
    .option('--neo4j-home <folder>', 'with --bulk: the home of that server (ATTEST_NEO4J_HOME)')
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      `${CONNECTION_HELP}
What an article no longer says is deleted; what attest did not write is never touched.
A second push of the same graph creates, changes and deletes nothing. From a build's folder, only
articles that changed since the last push are compared, and those that are gone are removed. The
number of independent origins is written onto events and claims, wherever it changed. After Ctrl-C
or a lost connection, the same command continues with what is missing.

A first push of thousands of articles is several times faster with --bulk. It starts the local
server if it does not run, imports beside it, and then stops and starts it once. A database that
is not empty is refused.

Examples:
  attest push --dry-run
  attest push --bulk
  NEO4J_PASSWORD=… attest push --uri neo4j://db.example:7687 out/graph.json`,
    )
    .action(push);

export async function push(
  file: string,
  { dryRun = false, full = false, withdrawn = [], json, quiet, ...flags }: PushFlags,
): Promise<void> {
  const flaw = flawOfBulk({ ...flags, dryRun, full, withdrawn });
  if (flaw !== null) return refuseBulk(flaw);
  const report = createReport();
  const read = readParts(file, report);
  if (!read) {
    printProblems(report.problems);
    process.exitCode = EXIT.problems;
    return;
  }
  const progress = createPushProgress();
  const stopListening = onInterrupt(progress.stop);
  const options = {
    dryRun,
    full,
    withdrawn: [...withdrawn.map(asSourceId), ...read.withdrawn],
    onCompared: progress.onCompared,
    onProgress: progress.onWritten,
    onCounted: progress.onCounted,
    origins: () => countOriginsIn(file, read.parts),
  };
  const result = flags.bulk
    ? await pushInBulk(file, read.parts, { ...flags, onWritten: progress.onCounted }, report)
    : await onDatabase(flags, (database) => pushParts(database, read.parts, options, report));
  stopListening();
  progress.stop();
  if (!result && progress.written() > 0)
    printMessage(howFar(progress.written(), progress.toWrite()));
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
  if (!result || quiet) return;
  if (json) printJson(result);
  else await printCounts(result);
  if (dryRun) printMessage('dry run: nothing was written');
}

/** Shows comparing, writing and counting in turn, each with its own rate. */
function createPushProgress() {
  let progress = createProgress('rows compared');
  let isCounting = false;
  let [done, toDo] = [0, 0];
  return {
    written: () => done,
    toWrite: () => toDo,
    onCompared: (compared: number, all: number): void => {
      progress.update(compared, all);
      if (compared < all) return;
      progress.stop();
      progress = createProgress('rows written');
    },
    onWritten: (written: number, all: number): void => {
      [done, toDo] = [written, all];
      progress.update(written, all);
    },
    onCounted: (done: number, all: number): void => {
      if (!isCounting) {
        progress.stop();
        progress = createProgress('articles counted');
        isCounting = true;
      }
      progress.update(done, all);
    },
    stop: (): void => progress.stop(),
  };
}

const howFar = (written: number, all: number): string =>
  `${written} of ${all} rows had been written when it broke off; the same command goes on from there`;

/** The table library is loaded only when a table is printed. */
async function printCounts({ nodes, relationships, counted }: PushResult): Promise<void> {
  const { printTable } = await import('../output/print-table.ts');
  printTable({
    columns: ['', 'created', 'changed', 'deleted', 'unchanged'],
    rows: Object.entries({ nodes, relationships }).map(([what, counts]) => [
      what,
      counts.created,
      counts.changed,
      counts.deleted,
      counts.unchanged,
    ]),
  });
  if (counted) printMessage(`origins written onto ${counted} events and claims`);
}
