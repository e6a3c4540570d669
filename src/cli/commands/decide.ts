import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Decision, GivenWords } from '../../model/decisions.ts';
import { createReport } from '../../model/problem.ts';
import { appendDecisions } from '../../pipeline/decisions/append-decisions.ts';
import { DECISIONS_FILE, readDecisions } from '../../pipeline/decisions/read-decisions.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { readLastDecisions } from '../../pipeline/state/manifest.ts';
import { checkStanding } from '../../pipeline/state/standing-decisions.ts';
import { settleDecisions, undoneIn } from '../../resolve/decisions/settle-decisions.ts';
import { EXIT } from '../exit-code.ts';
import { flawOf, parseDecisionWords } from '../input/parse-decision-words.ts';
import { counted, printJson, printMessage, printProblems } from '../output/print.ts';
import { printTable } from '../output/print-table.ts';

interface Options {
  why?: string;
  by?: string;
  when?: string;
  file: string;
  graph: string;
  set: Record<string, unknown>;
  words: Record<string, GivenWords[]>;
  json?: boolean;
}

const HELP = `
what is one of:
  same A B, different A B, unsure A B   two nodes of different articles
  accept ID, reject ID                  a claim, event, entity or relationship
  doubt ID                              looked at and left as it is: the words do not tell
  correct ID --set field=value          fields as in an annotation; the earlier reading is kept
  correct ID --words field=quotation    who or what is meant, in words of the article
  protect ID                            nobody is told who this is, in any article
  release ID                            the name of this person may be published
  retract SOURCE                        withdraw an article: only its node stays
  undo N                                take back line N (or the id of a decision)
  list                                  all of them, with what is undone

Adds one line to the file; existing lines never change. attest build replays the file: a decision
can be undone on its own, and one about something that no longer exists is kept and reported.

Examples:
  attest decide same unit:a/brigade unit:b/u3 --why 'both give the commander'
  attest decide retract clinic-ledger --why 'withdrawn by its outlet'
  attest decide undo 3 --why 'the registry says otherwise'`;

export const decideCommand = (): Command =>
  new Command('decide')
    .description('Judge what was read: same, different, accepted, corrected, withdrawn')
    .argument(
      '<what>',
      'same, different, unsure, accept, reject, doubt, correct, protect, release, retract, undo or list',
    )
    .argument('[ids...]', 'what it is about')
    .option('--why <text>', 'the reason; required except for list')
    .option('--by <name>', 'who decides (ATTEST_REVIEWER, else your account)')
    .option('--when <date>', 'when it was decided, in ISO 8601 (now)')
    .option('--set <field=value>', 'with correct; may be repeated', field, {})
    .option('--words <field=quotation>', 'with correct; may be repeated', quotation, {})
    .option('-f, --file <file>', 'where decisions are kept', DECISIONS_FILE)
    .option('-g, --graph <path>', 'the build that ids are looked up in', 'out')
    .option('--json', 'print what was decided, or the list, as JSON')
    .addHelpText('after', HELP)
    .action(decide);

function decide(what: string, ids: string[], { file, graph, json, ...options }: Options): void {
  const report = createReport();
  const earlier = readDecisions(file, report, true);
  const last = readLastDecisions(foldersOf(graph).manifest);
  if (earlier && last?.file === resolve(file)) checkStanding(last, earlier, file, report);
  if (!earlier || (what !== 'list' && report.errors > 0)) {
    printProblems(report.problems);
    if (earlier) printMessage(`nothing was added to ${file}: restore it first`);
    process.exitCode = EXIT.problems;
    return;
  }
  if (what === 'list') {
    list(earlier, file, json ?? false);
    printProblems(report.problems);
    if (report.errors > 0) process.exitCode = EXIT.problems;
    return;
  }
  const content = parseDecisionWords(what, ids, options, earlier);
  const flaw = typeof content === 'string' ? content : flawOf(content, graph);
  if (typeof content === 'string' || flaw !== null) {
    printMessage(`error: ${flaw}`);
    process.exitCode = EXIT.usage;
    return;
  }
  const added = appendDecisions(file, [content]);
  settleDecisions([...earlier, ...added], file, report);
  printProblems(report.problems);
  for (const { line: _, ...decision } of added) {
    if (json) printJson(decision);
    else
      printMessage(
        `${file}: ${what} ${content.ids.join(' ')} (${decision.id}); attest build applies it`,
      );
  }
}

function list(decisions: readonly Decision[], file: string, json: boolean): void {
  const undone = undoneIn(decisions);
  if (json) printJson(decisions);
  else
    printTable({
      columns: ['line', 'id', 'what', 'of', 'by', 'when', 'why', ''],
      rows: decisions.map(({ line, id, what, ids, by, when, why }) => [
        line,
        id,
        what,
        ids.join('\n'),
        by,
        when.slice(0, 10),
        why,
        undone.has(id) ? 'undone' : '',
      ]),
    });
  printMessage(`${file}: ${counted(decisions.length, 'decision')}`);
}

/** `type=kill`, `protected=false`, `count=null`: a JSON literal if it is one, else text. */
function field(pair: string, all: Record<string, unknown>): Record<string, unknown> {
  const at = pair.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('field=value, such as type=kill');
  const value = pair.slice(at + 1);
  const isJson = /^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(value);
  return { ...all, [pair.slice(0, at)]: isJson ? JSON.parse(value) : value };
}

/** `actor=the guards`, `target=guards#2` for their second place, `speaker=` for nobody. */
function quotation(pair: string, all: Record<string, GivenWords[]>): Record<string, GivenWords[]> {
  const [, name, quote = '', nth] = /^(\w+)=([\s\S]*?)(?:#(\d+))?$/.exec(pair) ?? [];
  if (name === undefined) throw new InvalidArgumentError('field=quotation, such as actor=soldiers');
  const given = quote === '' ? [] : [{ quote, ...(nth !== undefined && { nth: Number(nth) }) }];
  return { ...all, [name]: [...(all[name] ?? []), ...given] };
}
