import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import {
  DecisionContent as Content,
  type Decision,
  type DecisionContent,
  decisionId,
} from '../../model/decisions.ts';
import { createReport } from '../../model/problem.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { settleDecisions } from '../../resolve/decisions/settle-decisions.ts';
import { EXIT } from '../exit-code.ts';
import { findIds } from '../find-ids.ts';
import { counted, printJson, printMessage, printProblems } from '../print.ts';
import { printTable } from '../print-table.ts';
import { DECISIONS_FILE, readDecisions } from '../read-decisions.ts';

interface Options {
  why?: string;
  by?: string;
  when?: string;
  file: string;
  graph: string;
  set: Record<string, unknown>;
  json?: boolean;
}

const HELP = `
what is one of:
  same A B, different A B, unsure A B   two nodes of different articles
  accept ID, reject ID                  a claim, event, entity or relationship
  correct ID --set field=value          fields as in an annotation; what was read stays beside it
  retract SOURCE                        withdraw an article: only its node stays
  undo N                                take back line N (or the id of a decision)
  list                                  all of them, with what is undone

One line is added to the file, and nothing in it ever changes. attest build replays it: a judgement can be
undone by itself, and a decision about what is not there any more is kept and named.

Examples:
  attest decide same unit:a/brigade unit:b/u3 --why 'both give the commander'
  attest decide retract clinic-ledger --why 'withdrawn by its outlet'
  attest decide undo 3 --why 'the registry says otherwise'`;

export const decideCommand = (): Command =>
  new Command('decide')
    .description('Judge what was read: same, different, accepted, corrected, withdrawn')
    .argument('<what>', 'same, different, unsure, accept, reject, correct, retract, undo or list')
    .argument('[ids...]', 'what it is about')
    .option('--why <text>', 'the reason; asked for with everything but list')
    .option('--by <name>', 'who decides (ATTEST_REVIEWER, else your account)')
    .option('--when <date>', 'when it was decided, in ISO 8601 (now)')
    .option('--set <field=value>', 'with correct; may be repeated', field, {})
    .option('-f, --file <file>', 'where decisions are kept', DECISIONS_FILE)
    .option('-g, --graph <path>', 'the build that ids are looked up in', 'out')
    .option('--json', 'print what was decided, or the list, as JSON')
    .addHelpText('after', HELP)
    .action(decide);

function decide(what: string, ids: string[], { file, graph, json, ...options }: Options): void {
  const report = createReport();
  const earlier = existsSync(file) ? readDecisions(file, report) : [];
  if (what === 'list') {
    list(earlier, file, json ?? false);
    return;
  }
  const content = contentOf(what, ids, options, earlier);
  const flaw = typeof content === 'string' ? content : flawOf(content, graph);
  if (typeof content === 'string' || flaw !== null) {
    printMessage(`error: ${flaw}`);
    process.exitCode = EXIT.usage;
    return;
  }
  const decision = { id: decisionId(content), ...content };
  appendLine(file, JSON.stringify(decision));
  settleDecisions(
    [...earlier, { ...content, id: decision.id, line: earlier.length + 1 }],
    file,
    report,
  );
  printProblems(report.problems);
  if (json) printJson(decision);
  else
    printMessage(
      `${file}: ${what} ${content.ids.join(' ')} (${decision.id}); attest build applies it`,
    );
}

/** A decision, or what is wrong with the words of the command. */
function contentOf(
  what: string,
  ids: readonly string[],
  { why, set, ...options }: Pick<Options, 'why' | 'by' | 'when' | 'set'>,
  earlier: readonly Decision[],
): DecisionContent | string {
  if (why === undefined) return 'a decision has a reason: --why …';
  const by = options.by ?? process.env['ATTEST_REVIEWER'] ?? userInfo().username;
  const when = options.when ?? new Date().toISOString();
  const named = what === 'undo' ? ids.map((id) => undoneId(id, earlier) ?? id) : ids;
  const sorted = ['same', 'different', 'unsure'].includes(what) ? [...named].sort() : named;
  const more = what === 'correct' ? { set } : {};
  if (what === 'correct' && Object.keys(set).length === 0) return 'correct needs --set field=value';
  const { data, flaws } = parseBySchema(Content, { what, ids: sorted, by, when, why, ...more });
  if (data === null)
    return (flaws ?? [])
      .map(
        ({ path, reason, expected }) =>
          `${path.join('.')}: ${reason}${expected ? `, expected ${expected}` : ''}`,
      )
      .join('; ');
  if (what === 'undo' && !earlier.some(({ id }) => id === data.ids[0]))
    return `no decision ${ids[0]}; attest decide list names them`;
  return data;
}

/** `3` is the decision on line 3. */
const undoneId = (id: string, earlier: readonly Decision[]): string | undefined =>
  earlier.find(({ line }) => String(line) === id)?.id;

/** What the graph has to say against it; nothing where there is no graph to ask. */
function flawOf({ what, ids }: DecisionContent, graph: string): string | null {
  if (what === 'undo') return null;
  if (['accept', 'reject', 'correct'].includes(what) && ids[0]?.startsWith('article:'))
    return `an article is withdrawn: attest decide retract ${ids[0].slice('article:'.length)}`;
  if (new Set(ids).size < ids.length) return 'two different ids are needed';
  const wanted = what === 'retract' ? ids.map((source) => `article:${source}`) : [...ids];
  const found = findIds(graph, wanted);
  if (found === null) return null;
  const [unknown] = wanted.filter((id) => !found.known.has(id));
  if (unknown === undefined) return null;
  const near = found.near(unknown);
  return `nothing in ${graph} has the id ${unknown}${near.length > 0 ? `; near it: ${near.join(', ')}` : ''}`;
}

/** One whole line, on the disk before the command ends; a line that a crash cut is ended first. */
function appendLine(file: string, line: string): void {
  const isCut = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8'));
  const descriptor = openSync(file, 'a');
  try {
    writeSync(descriptor, `${isCut ? '\n' : ''}${line}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function list(decisions: readonly Decision[], file: string, json: boolean): void {
  const undone = new Set(
    decisions.flatMap((decision) => (decision.what === 'undo' ? [decision.ids[0]] : [])),
  );
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

/** `type=kill`, `protected=false`, `count=null`: JSON where it is some, else the words. */
function field(pair: string, all: Record<string, unknown>): Record<string, unknown> {
  const at = pair.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('field=value, such as type=kill');
  const value = pair.slice(at + 1);
  const isJson = /^(?:true|false|null|-?\d+(?:\.\d+)?)$/.test(value);
  return { ...all, [pair.slice(0, at)]: isJson ? JSON.parse(value) : value };
}
