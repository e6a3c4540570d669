import { Command } from 'commander';
import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import { createReport } from '../../model/problem.ts';
import { readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { type NamesReport, reportNames } from '../../publish/report-names.ts';
import { reportOverruled } from '../../publish/report-overruled.ts';
import { EXIT } from '../exit-code.ts';
import { readPublicFigures } from '../input/read-public-figures.ts';
import { type ForWhom, withGraphForOthers } from '../output/for-whom.ts';
import { counted, printData, printJson, printMessage, printProblems } from '../output/print.ts';
import { printTable } from '../output/print-table.ts';

interface Options extends ForWhom {
  json?: boolean;
}

export const publishReportCommand = (): Command =>
  withGraphForOthers(
    new Command('publish-report').description(
      'List who would be named to others and who would not, and why; for yourself',
    ),
  )
    .option('--json', 'print the lists as JSON')
    .addHelpText(
      'after',
      `
Read it before you give anything away: it holds every name, also of protected people. Because is one
of: role, author, accused, commands (what the text says), figure (a list of public figures), coding
(protected: false), decision; for those withheld: protected, namesake, nothing.

Examples:
  attest publish-report
  attest publish-report out/examples/graph.json --json`,
    )
    .action(run);

function run(file: string, { profile, publicFigures, json }: Options): void {
  const report = createReport();
  const figures = readPublicFigures(publicFigures, report);
  const graph = figures && readSoundGraph(file, report);
  if (graph) {
    const ordinary = ordinaryWords();
    reportOverruled(graph, profile, { ordinary, figures }, report);
    const names = reportNames(graph, profile, ordinary, figures);
    if (json) printJson({ profile, ...names });
    else printNames(names);
    printMessage(
      `${profile}: ${counted(names.shown.length, 'person')} named, ${names.withheld.length} withheld, ` +
        `${counted(names.unread.length, 'name')} that nobody read\n` +
        'attest decide protect ID --why … withholds a name everywhere, attest decide release ID --why … lets it\n' +
        'be published; attest build applies it.',
    );
  }
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

function printNames({ shown, withheld, unread }: NamesReport): void {
  printData('Named');
  printTable({
    columns: ['id', 'name', 'because', 'words', 'line', 'warning'],
    rows: shown.map(({ id, name, because, words, line, warning }) => [
      id,
      name,
      because,
      words,
      line,
      warning,
    ]),
  });
  printData('Withheld');
  printTable({
    columns: ['id', 'name', 'because', 'words', 'line', 'shown as'],
    rows: withheld.map(({ id, name, because, words, line, label }) => [
      id,
      name,
      because,
      words,
      line,
      label,
    ]),
  });
  if (unread.length === 0) return;
  printData('Withheld, as nobody read them');
  printTable({
    columns: ['article', 'name'],
    rows: unread.map(({ article, name }) => [article, name]),
  });
}
