import { Command, InvalidArgumentError } from 'commander';
import { createReport } from '../../model/problem.ts';
import type { ProfileName } from '../../model/profile.ts';
import type { ConnectionFlags } from '../../store/connection/settings.ts';
import { readCypher } from '../../store/query/read-cypher.ts';
import { type NamedQuery, readQueries } from '../../store/query/read-queries.ts';
import { EXIT } from '../exit-code.ts';
import { publicFiguresOption, readPublicFigures } from '../input/read-public-figures.ts';
import { CONNECTION_HELP, onDatabase, withConnectionOptions } from '../neo4j/connection.ts';
import { profileOption } from '../output/for-whom.ts';
import { counted, printJson, printMessage, printProblems } from '../output/print.ts';
import type { printTable } from '../output/print-table.ts';

interface Options extends ConnectionFlags {
  list?: boolean;
  param: Record<string, string>;
  profile: ProfileName;
  publicFigures?: string;
  json?: boolean;
}

export const queryCommand = (): Command =>
  withConnectionOptions(
    new Command('query')
      .description('Ask the database one of the named questions of cypher/queries')
      .argument('[NAME]', 'the question; --list names them all'),
  )
    .option('--list', 'list the questions, with parameters and columns')
    .option('-p, --param <name=value>', 'a parameter; may be repeated', parameter, {})
    .option('--json', 'print rows as JSON objects')
    .addOption(profileOption('private'))
    .addOption(publicFiguresOption())
    .addHelpText(
      'after',
      `${CONNECTION_HELP}
Queries only read. With --profile public or review, the answer shows what attest view would show;
uncertain values are left out and counted. In Neo4j Browser, set parameters with :param and paste the
file's text.

Examples:
  attest query --list
  attest query origins-of-events --param type=abuse
  attest query chain-behind-quotation -p quote='shoot them' --json
  attest query people-and-protection --profile public`,
    )
    .action(query);

async function query(
  name: string | undefined,
  { list, param, json, profile, publicFigures, ...flags }: Options,
): Promise<void> {
  const reading = createReport();
  const queries = readQueries(readCypher('queries'), reading);
  printProblems(reading.problems);
  if (list || name === undefined) {
    await listQueries(queries, json ?? false);
    return;
  }
  const found = queries.find((one) => one.name === name);
  const flaw = found
    ? flawOfParameters(found, param)
    : `there is no query ${name}; attest query --list names them`;
  if (!found || flaw) {
    printMessage(`error: ${flaw}`);
    process.exitCode = EXIT.usage;
    return;
  }
  const report = createReport();
  const figures = readPublicFigures(publicFigures, report);
  const asked = { cypher: found.cypher, parameters: valuesOf(found, param), profile };
  const { ask } = await import('../neo4j/ask.ts');
  const answer =
    figures &&
    (await onDatabase(flags, (database) => ask(database, { ...asked, figures }, report)));
  printProblems(report.problems);
  if (report.errors > 0) process.exitCode = EXIT.problems;
  if (!answer) return;
  if (profile !== 'private')
    printMessage(`${profile}; left out: ${counted(answer.leftOut, 'value')}`);
  const { columns, rows } = answer;
  if (json)
    printJson(
      rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))),
    );
  else await printRows(answer);
}

async function listQueries(queries: readonly NamedQuery[], json: boolean): Promise<void> {
  const described = queries.map(({ cypher: _, file: __, ...query }) => query);
  if (json) printJson(described);
  else
    await printRows({
      columns: ['query', 'what it answers', 'parameters'],
      rows: queries.map(({ name, description, parameters }) => [
        name,
        description,
        parameters.map((one) => `${one.name}: ${one.meaning}`),
      ]),
    });
}

/** The table library is loaded only when a table is printed. */
const printRows: (...table: Parameters<typeof printTable>) => Promise<void> = async (table) =>
  (await import('../output/print-table.ts')).printTable(table);

const valuesOf = ({ parameters }: NamedQuery, given: Record<string, string>) =>
  Object.fromEntries(
    parameters.map((one) => {
      const text = given[one.name];
      return [one.name, text === undefined ? one.default : parameterValue(text, one)];
    }),
  );

function flawOfParameters(
  { name, parameters }: NamedQuery,
  given: Record<string, string>,
): string | null {
  const known = parameters.map((one) => one.name);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown) return `${name} has no parameter ${unknown}; it has: ${known.join(', ') || 'none'}`;
  const missing = parameters.find((one) => !('default' in one) && !(one.name in given));
  return missing ? `${name} needs --param ${missing.name}=…: ${missing.meaning}` : null;
}

/** Parses `name=value`. `parameterValue` converts the value once the query is known. */
function parameter(argument: string, earlier: Record<string, string>): Record<string, string> {
  const [, name, value] = /^(\w+)=([\s\S]*)$/.exec(argument) ?? [];
  if (name === undefined || value === undefined) {
    throw new InvalidArgumentError('name=value is expected');
  }
  return { ...earlier, [name]: value };
}

/** Text if the default is text or missing, so that `unit=55` is a name; otherwise JSON. */
function parameterValue(
  text: string,
  { default: usual }: NamedQuery['parameters'][number],
): unknown {
  if (usual === undefined || typeof usual === 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
