import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { findFigures, happenedIn } from '../../analyse/find-figures.ts';
import type { AttestGraph } from '../../graph/attest-graph.ts';
import { nodeRows } from '../../graph/attest-graph.ts';
import { createReport } from '../../model/problem.ts';
import type { ProfileName } from '../../model/profile.ts';
import { GRAPH_FILE } from '../../pipeline/parts/read-graph.ts';
import { createProgress } from '../../pipeline/progress.ts';
import { publishFigures } from '../../publish/publish-figures.ts';
import { buildPage } from '../../viewer/build-page.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printMessage, printProblems } from '../output/print.ts';
import { describeLeftOut, profileOption, publishGraph, writeOut } from '../output/publish-graph.ts';

interface Options {
  profile: ProfileName;
  out: string;
  title?: string;
}

export const viewCommand = (): Command =>
  new Command('view')
    .description('Write a graph as one page to look at, without what would endanger people in it')
    .argument('[GRAPH]', 'the folder of a build, or a graph file', GRAPH_FILE)
    .addOption(profileOption())
    .option('--title <text>', 'what stands above it (how many articles it shows)')
    .option('-o, --out <file>', 'where to write; - is standard output', 'out/view/index.html')
    .addHelpText(
      'after',
      `
One file that opens from disk and loads nothing: graph, articles, and what rests on which words.
What each profile withholds: docs/protection.md. Look at it before you give it away.

Examples:
  attest view
  attest view out/examples/graph.json --title 'Invented examples' -o examples.html
  attest view --profile private -o for-me.html`,
    )
    .action(run);

function run(file: string, { profile, out, title }: Options): void {
  const report = createReport();
  const made = publishGraph(file, profile, out, report);
  if (made && title !== undefined && made.published.mayName(title))
    report.error(
      'view:title-may-name',
      'the title may say who somebody is who is protected',
      { path: '--title' },
      { expected: 'words without names, or a profile that shows them' },
    );
  if (made && report.errors === 0) {
    const { whole, published } = made;
    const { graph, leftOut } = published;
    const progress = createProgress('communities');
    const page = buildPage({
      title: title ?? titleOf(graph),
      profile,
      published,
      figures: publishFigures(findFigures(whole), published, happenedIn),
      script: readBuilt('page.js'),
      style: readBuilt('page.css'),
      onLaidOut: progress.update,
    });
    progress.stop();
    writeOut(out, page);
    printMessage(
      `${out}: ${kilobytes(page)} kB, ${counted(graph.order, 'node')}, ${counted(graph.size, 'relationship')}\n` +
        describeLeftOut(profile, leftOut),
    );
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

/** The title of the only article, else how many there are. */
function titleOf(graph: AttestGraph): string {
  const articles = nodeRows(graph, 'Article');
  const [first] = articles;
  return articles.length === 1 && first
    ? first.attributes.displayName
    : counted(articles.length, 'article');
}

/** What `npm run build` bundled; it lies beside the compiled program. */
const readBuilt = (name: string): string =>
  readFileSync(new URL(`../../viewer/${name}`, import.meta.url), 'utf8');

const kilobytes = (text: string): number => Math.round(Buffer.byteLength(text) / 1000);
