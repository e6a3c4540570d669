import { Command } from 'commander';
import { diffParts, type SourceDifference } from '../../graph/diff/diff-parts.ts';
import type { ComparedFact } from '../../graph/diff/facts-of-part.ts';
import { createReport } from '../../model/problem.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';
import { shorten } from '../../text/shorten.ts';
import { EXIT } from '../exit-code.ts';
import { counted, printData, printJsonLine, printMessage, printProblems } from '../output/print.ts';

export const diffCommand = (): Command =>
  new Command('diff')
    .description('What one graph says and the other does not: every fact, with its words')
    .argument('<OLD>', 'the folder of a build, or a graph file')
    .argument('<NEW>', 'another one')
    .option('--json', 'print the differences as JSON, one object per source')
    .addHelpText(
      'after',
      `
Facts are compared by what they say, not by their ids: a sentence inserted before them changes nothing.
  + gained   - lost   ~ changed   = said by more or fewer sources than before
Exit code 0 if nothing differs, 1 if something does, as with diff.

Examples:
  cp -r out before; attest build; attest diff before out
  attest diff before/graph.json out/graph.json --json | jq '.[].lost[].sentence'`,
    )
    .action(diff);

function diff(oldPath: string, newPath: string, { json }: { json?: boolean }): void {
  const report = createReport();
  const before = readParts(oldPath, report);
  const after = readParts(newPath, report);
  printProblems(report.problems);
  if (!before || !after) {
    process.exitCode = EXIT.problems;
    return;
  }
  const totals = { gained: 0, lost: 0, changed: 0, support: 0 };
  let sources = 0;
  for (const difference of diffParts(before.parts, after.parts)) {
    if (json) printJsonLine(`${sources === 0 ? '[' : ','}${JSON.stringify(plain(difference))}`);
    else printSource(difference);
    sources += 1;
    for (const name of Object.keys(totals) as (keyof typeof totals)[])
      totals[name] += difference[name].length;
  }
  if (json) printData(sources === 0 ? '[]' : ']');
  if (sources > 0) process.exitCode = EXIT.differences;
  const { gained, lost, changed, support } = totals;
  printMessage(
    sources === 0
      ? 'no difference'
      : `${counted(sources, 'source')}: ${gained} gained, ${lost} lost, ${changed} changed, ${support} with other support`,
  );
}

function printSource({ source, gained, lost, changed, support }: SourceDifference): void {
  printData(`${source}`);
  // Changed facts come first: that an article was withdrawn explains the losses that follow.
  for (const { fact, changes } of changed)
    printData(
      [
        line('~', fact),
        ...changes.map((one) => `      ${one.property}: ${value(one.old)} → ${value(one.new)}`),
      ].join('\n'),
    );
  for (const [sign, facts] of [
    ['-', lost],
    ['+', gained],
  ] as const)
    for (const fact of facts) printData(line(sign, fact));
  for (const { fact, before, after } of support)
    printData(`${line('=', fact)}\n      support ${before} → ${after}`);
  printData('');
}

/** Characters. */
const QUOTE = 120;

const line = (sign: string, { sentence, quote }: ComparedFact): string =>
  `  ${sign} ${sentence}${quote === null ? '' : `\n      “${shorten(quote, QUOTE)}”`}`;

const value = (of: unknown): string =>
  of === null ? 'nothing' : shorten(typeof of === 'string' ? of : JSON.stringify(of), QUOTE);

const plain = ({ source, gained, lost, changed, support }: SourceDifference) => ({
  source,
  gained: gained.map(plainFact),
  lost: lost.map(plainFact),
  changed: changed.map(({ fact, changes }) => ({ ...plainFact(fact), changes })),
  support: support.map(({ fact, before, after }) => ({ ...plainFact(fact), before, after })),
});

const plainFact = ({ id, kind, sentence, quote }: ComparedFact) => ({ id, kind, sentence, quote });
