import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import type { NamedCoder } from '../../coders/coder.ts';
import type { CoderName } from '../../model/coders.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { DECISIONS_FILE, settledDecisions } from '../../pipeline/decisions/read-decisions.ts';
import { checkParts } from '../../pipeline/parts/check-parts.ts';
import { partsOfFolder } from '../../pipeline/parts/parts-of-folder.ts';
import { readParts } from '../../pipeline/parts/read-parts.ts';
import { createProgress } from '../../pipeline/progress.ts';
import { checkSources } from '../../pipeline/read-each.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { readManifest } from '../../pipeline/state/manifest.ts';
import { createReader } from '../../pipeline/work-pool.ts';
import { decisionsBySource } from '../../resolve/decisions/by-source.ts';
import { atDecision } from '../../resolve/decisions/place-decision.ts';
import { EXIT } from '../exit-code.ts';
import { articlePaths } from '../input/article-paths.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { type ModelOptions, withModelOptions } from '../input/model-options.ts';
import { textsToRead } from '../input/texts-to-read.ts';
import { counted, printJson, printMessage, printProblems } from '../output/print.ts';

export const checkCommand = (): Command =>
  withModelOptions(
    new Command('check')
      .description('Check articles and their coding, or a built graph; write nothing')
      .argument('[PATH...]', 'folders of articles or of a build, or graph files (.json)')
      .addOption(coderOption())
      .option('--decisions <file>', 'what reviewers decided about the articles', DECISIONS_FILE)
      .option('--json', 'print the problems as JSON')
      .addHelpText(
        'after',
        `
Articles: text, coding, quotations, references, expectations, then their graph, with the decisions
of reviewers applied.
A graph: schemas, ids, endpoints, the quote gate, evidence, orphans, attribution, protection.
Exit code 1 if there is an error; 0 if there are only warnings.

Examples:
  attest check seed/abuse-in-russian-units
  attest check out/graph.json
  attest check --json seed | jq '.[] | .rule'`,
      ),
  ).action(check);

interface Options extends ModelOptions {
  coder: CoderName;
  decisions: string;
  json?: boolean;
}

async function check(paths: string[], options: Options, command: Command): Promise<void> {
  const { json } = options;
  const report = createReport();
  const chosen = articlePaths(paths);
  if (!chosen) return;
  const graphs = chosen.filter(isGraph);
  const folders = chosen.filter((path) => !isGraph(path));
  for (const file of graphs) checkPath(file, report);
  if (folders.length > 0) {
    const coder = await chosenCoder(options.coder, options, command);
    if (await coder.tellBefore(() => textsToRead(folders))) return;
    await checkArticles(folders, coder, options.decisions, report);
    await coder.tellAfter();
  }
  if (json) printJson(report.problems);
  else printProblems(report.problems);
  if (report.problems.length === 0)
    printMessage(`${counted(chosen.length, 'path')} checked, no problems`);
  if (report.errors > 0) process.exitCode = EXIT.problems;
}

/**
 * Reads articles as a build would. Decisions about unknown ids are not reported: that takes all
 * articles.
 */
async function checkArticles(
  folders: readonly string[],
  coder: NamedCoder,
  file: string,
  report: Report,
): Promise<void> {
  const own = createReport();
  const settled = settledDecisions(file, own);
  if (settled) {
    const decisions = decisionsBySource(settled);
    const options = {
      decisions,
      reader: createReader({ threads: availableParallelism(), coder }),
    };
    await checkSources(folders, { ...options, progress: createProgress('articles') }, own);
  }
  for (const problem of own.problems)
    report.add(settled ? atDecision(problem, settled.places) : problem);
}

const isGraph = (path: string): boolean =>
  (path.endsWith('.json') && existsSync(path)) || existsSync(foldersOf(path).manifest);

function checkPath(path: string, report: Report): void {
  const folders = foldersOf(path);
  const manifest = readManifest(folders.manifest);
  if (manifest) checkParts(partsOfFolder(folders, manifest), path, report);
  else readParts(path, report);
}
