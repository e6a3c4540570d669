import { Command } from 'commander';
import { pageForOthers } from '../../desk/publish/page-for-others.ts';
import { createReport } from '../../model/problem.ts';
import { createProgress } from '../../pipeline/progress.ts';
import { publishTitle } from '../../publish/publish-title.ts';
import { EXIT } from '../exit-code.ts';
import { type ForWhom, withGraphForOthers } from '../output/for-whom.ts';
import { counted, printMessage, printProblems } from '../output/print.ts';
import { describeLeftOut, publishGraph } from '../output/publish-graph.ts';
import { fileAt, writeOut } from '../output/write-out.ts';

interface Options extends ForWhom {
  out: string;
  title?: string;
}

export const viewCommand = (): Command =>
  withGraphForOthers(
    new Command('view').description(
      'Write a graph as one page, without anything that would endanger people in it',
    ),
  )
    .option(
      '--title <text>',
      'its heading (the title of the only article, or how many there are and when they were published)',
    )
    .option('-o, --out <file>', 'where to write; - is standard output', 'out/view/index.html')
    .addHelpText(
      'after',
      `
One file that opens from disk and loads nothing: graph, articles, and which words support what.
What each profile withholds: docs/protection.md. Check the page before you share it.

Examples:
  attest view
  attest view out/examples/graph.json --title 'Invented examples' -o examples.html
  attest view --profile private -o for-me.html`,
    )
    .action(run);

function run(file: string, { out: asked, title: words, ...forWhom }: Options): void {
  const out = fileAt(asked, 'index.html');
  const report = createReport();
  const forOthers = publishGraph(file, forWhom, out, report);
  const title = forOthers && publishTitle(forOthers.published, words);
  if (forOthers && title === null)
    report.error(
      'view:title-may-name',
      'the title may identify a protected person',
      { path: '--title' },
      { expected: 'words without names, or a profile that shows them' },
    );
  if (forOthers && title !== null) {
    const { published } = forOthers;
    const progress = createProgress('communities');
    const page = pageForOthers(forOthers, title, progress.update);
    progress.stop();
    writeOut(out, (write) => write(page));
    const { order, size } = published.graph;
    printMessage(
      `${out}: ${kilobytes(page)} kB, ${counted(order, 'node')}, ${counted(size, 'relationship')}\n` +
        describeLeftOut(published),
    );
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

const kilobytes = (text: string): number => Math.round(Buffer.byteLength(text) / 1000);
