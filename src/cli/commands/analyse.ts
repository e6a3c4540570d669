import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { analyseRows } from '../../analyse/analyse.ts';
import { rowsToAnalyse } from '../../analyse/rows-to-analyse.ts';
import { articleId } from '../../model/article-id.ts';
import { asSourceId } from '../../model/as-id.ts';
import { createReport } from '../../model/problem.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';
import { createProgress } from '../../pipeline/progress.ts';
import { writeStream } from '../../pipeline/write-file.ts';
import { EXIT } from '../exit-code.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { counted, printData, printFile, printMessage, printProblems } from '../output/print.ts';
import { printTable } from '../output/print-table.ts';
import { writeAsJson } from '../output/write-as-json.ts';
import { fileAt } from '../output/write-out.ts';

interface Options {
  out: string;
  seed: number;
  table?: string;
  json?: boolean;
  accepted?: boolean;
  minOrigins?: number;
  without?: string[];
  asOf?: string;
}

export const analyseCommand = (): Command =>
  new Command('analyse')
    .description(
      'Analyse a built graph offline: origins, sides, circles, what depends on one source, centrality',
    )
    .argument('[GRAPH]', 'the folder of a build, or a graph file', 'out')
    .option('-o, --out <file>', 'where to write the figures as JSON', 'out/analysis.json')
    .option('--seed <number>', 'seed of the random walk that finds communities', wholeNumber, 1)
    .option('--table <name>', 'print only this table')
    .option('--accepted', 'only what a person coded, accepted or corrected')
    .option(
      '--min-origins <number>',
      'only events with at least this many independent origins',
      wholeNumber,
    )
    .option('--without <source...>', 'leave these articles out')
    .option('--as-of <date>', 'only articles published by this day (YYYY-MM-DD)', isoDay)
    .option('--json', 'print everything as JSON instead of tables')
    .addHelpText(
      'after',
      `
Examples:
  attest analyse
  attest analyse --table event-origins
  attest analyse --min-origins 2 --without harbour-news-raid
  attest analyse --json | jq '.eventOrigins[] | select(.origins < 2) | .displayName'`,
    )
    .action(run);

async function run(
  file: string,
  { out: asked, seed, table, json, ...scope }: Options,
): Promise<void> {
  keepHeapSmall();
  const out = fileAt(asked, 'analysis.json');
  const report = createReport();
  const read = readParts(file, report);
  printProblems(report.problems);
  if (!read) {
    process.exitCode = EXIT.problems;
    return;
  }
  const reading = createProgress('articles');
  const graph = rowsToAnalyse(read.parts, reading.update);
  reading.stop();
  const unknown = (scope.without ?? []).filter(
    (source) => !graph.has(articleId(asSourceId(source))),
  );
  if (unknown.length > 0) {
    printMessage(`error: no article ${unknown.join(', ')} in ${file}`);
    process.exitCode = EXIT.usage;
    return;
  }
  const ranking = createProgress('rankings');
  const analysis = analyseRows(graph, { seed, scope, onRanked: ranking.update });
  ranking.stop();
  const chosen = analysis.tables.filter(({ name }) => table === undefined || name === table);
  if (chosen.length === 0) {
    printMessage(
      `error: no table ${table}; there are: ${analysis.tables.map(({ name }) => name).join(', ')}`,
    );
    process.exitCode = EXIT.usage;
    return;
  }
  writeStream(out, (write) => writeAsJson(analysis, write));
  if (json) return printFile(out);
  const { sentence, articles, events, leftOut } = analysis.scope;
  printData(
    `Scope: ${sentence}. ${counted(articles, 'article')}, ${counted(events, 'event')}; left out: ` +
      `${counted(leftOut.articles, 'article')}, ${counted(leftOut.events, 'event')}.`,
  );
  for (const { name, title, note, columns, rows } of chosen) {
    printData(`\n${title}  [${name}]\n${note}`);
    printTable({ columns, rows });
  }
  printMessage(`${out}: the same as JSON`);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('a whole number, such as 1');
  return Number(value);
}

function isoDay(value: string): string {
  if (!z.iso.date().safeParse(value).success)
    throw new InvalidArgumentError('a day, such as 2025-05-31');
  return value;
}
