import { Command } from 'commander';
import type { Explained, Explanation } from '../../coders/coder.ts';
import { coderNamed } from '../../coders/coders.ts';
import { readTexts } from '../../ingest/read-texts.ts';
import type { CoderName } from '../../model/coders.ts';
import { createReport } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import { versionOfCoder } from '../../pipeline/state/code-version.ts';
import { shorten } from '../../text/shorten.ts';
import { EXIT } from '../exit-code.ts';
import { coderOption } from '../input/coder-option.ts';
import { printData, printMessage, printProblems } from '../output/print.ts';
import { printTable } from '../output/print-table.ts';

export const explainCommand = (): Command =>
  new Command('explain')
    .description('Say why a coder is as sure of an item as it is')
    .argument('<FILE>', 'a text as for annotate')
    .argument('<ITEM>', 'the id of a mention, date, claim or event, such as v2 or event:raid/v2')
    .addOption(coderOption('what reads it').choices(['offline']))
    .addHelpText(
      'after',
      `
For each item: what its rule alone would state, the confidence, and the properties that decided it,
with what each adds to the log-odds of being right. These were learned from a corpus of coded texts.
An event is shown with its roles. Of several texts, the item is shown in each that has it.

Examples:
  attest explain report.txt v1
  attest annotate report.txt | jq -r '.events[] | "\\(.id) \\(.confidence)"'`,
    )
    .action(explain);

/** Reasons shown of each item. */
const MOST = 12;

async function explain(
  file: string,
  asked: string,
  { coder }: { coder: CoderName },
): Promise<void> {
  const report = createReport();
  const id = asked.slice(asked.lastIndexOf('/') + 1);
  const loaded = await coderNamed(coder, versionOfCoder).load();
  let isFound = false;
  for (const text of readTexts(file, report)) {
    const explained = await loaded.explain?.(text, report);
    const own = explained?.explanations.filter((one) => one.id === id) ?? [];
    if (!explained || own.length === 0) continue;
    isFound = true;
    printData(`${text.id}: ${asked} “${shorten(wordsOf(explained, id, text.text), 120)}”`);
    for (const one of own) printExplanation(one);
  }
  printProblems(report.problems);
  if (!isFound) printMessage(`no mention, date, claim or event with the id ${id}`);
  if (!isFound || report.errors > 0) process.exitCode = EXIT.problems;
}

function printExplanation({ what, rule, stated, confidence, reasons }: Explanation): void {
  printData(`\n${what}, ${rule}: ${confidence} (the rule alone: ${stated})`);
  printTable({
    columns: ['property', 'adds'],
    rows: reasons.slice(0, MOST).map(({ feature, adds }) => [feature, adds.toFixed(2)]),
  });
}

function wordsOf({ reading }: Explained, id: string, text: string): string {
  const spans: Span[] = [
    ...[...reading.mentions, ...reading.dates]
      .filter((one) => one.id === id)
      .map(({ start, end }): Span => [start, end]),
    ...reading.claims.filter((one) => one.id === id).flatMap(({ content }) => content),
    ...reading.events.filter((one) => one.id === id).map(({ trigger }) => trigger),
  ];
  return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
}
