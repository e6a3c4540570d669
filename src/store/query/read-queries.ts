import { byText } from '../../model/by-text.ts';
import type { Report } from '../../model/problem.ts';
import { parametersIn, parseStatements, type Statement } from './statements.ts';

export interface QueryParameter {
  readonly name: string;
  readonly meaning: string;
  /** A JSON value. A parameter without a default is required. */
  readonly default?: unknown;
}

/** A named query of `cypher/queries`, as described in its header comment. */
export interface NamedQuery {
  readonly name: string;
  readonly file: string;
  /** What the query answers. Line breaks are kept. */
  readonly description: string;
  readonly parameters: readonly QueryParameter[];
  /** What one row is. */
  readonly row: string;
  readonly cypher: string;
}

export interface CypherFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads queries whose headers have this form. A line that starts with two spaces continues the one
 * above:
 *
 *     // who-says-what
 *     // Who says what about whom, and through whom.
 *     // $name — part of a name (default "")
 *     // row: claim, its origin, who passed it on
 *
 * Sorted by name. A query whose header is wrong is left out, and a problem reported.
 */
export function readQueries(files: readonly CypherFile[], report: Report): NamedQuery[] {
  const queries = new Map<string, NamedQuery>();
  for (const { file, text } of files) {
    for (const statement of parseStatements(text)) {
      const query = parseQuery(statement, file, report);
      if (!query) continue;
      if (queries.has(query.name))
        report.error('query:duplicate-name', 'two queries share a name', placeOf(file, statement), {
          actual: query.name,
        });
      else queries.set(query.name, query);
    }
  }
  return [...queries.values()].sort((a, b) => byText(a.name, b.name));
}

function parseQuery(statement: Statement, file: string, report: Report): NamedQuery | undefined {
  const before = report.errors;
  const refuse = (rule: string, reason: string, detail = {}): void =>
    report.error(`query:${rule}`, reason, placeOf(file, statement), detail);
  const [name = '', ...lines] = joinContinued(statement.comment);
  const parameters = lines.filter(isParameter).map((line) => parseParameter(line, refuse));
  const row = lines.find(isRow)?.replace(/^row:\s*/, '') ?? '';
  const description = lines.filter((line) => !isParameter(line) && !isRow(line));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    refuse('name', 'a query starts with a line that names it', {
      actual: name,
      expected: '// words-joined-by-hyphens',
    });
  if (description.length === 0) refuse('description', 'a query says what it answers');
  if (row === '') refuse('row', 'a query says what a row is', { expected: '// row: …' });
  const documented = parameters.map((parameter) => parameter.name).sort();
  const used = parametersIn(statement.cypher);
  if (documented.join() !== used.join())
    refuse('parameters', 'the described parameters are not the ones used', {
      actual: used.map((each) => `$${each}`).join(' ') || 'none',
      expected: documented.map((each) => `$${each}`).join(' ') || 'none',
    });
  if (report.errors > before) return undefined;
  const { cypher } = statement;
  return { name, file, description: description.join('\n').trim(), parameters, row, cypher };
}

type Refuse = (
  rule: string,
  reason: string,
  detail?: { actual?: string; expected?: string },
) => void;

/** `$name — meaning (default JSON)`, with any kind of dash. */
const PARAMETER = /^\$(\w+)\s+[—–-]\s+(\S.*)$/;
const DEFAULT = '(default ';

function parseParameter(line: string, refuse: Refuse): QueryParameter {
  const [, name, words = ''] = PARAMETER.exec(line) ?? [];
  if (name === undefined) {
    refuse('parameter', 'a parameter is not described in full', {
      actual: line,
      expected: '$name — meaning (default JSON)',
    });
    return { name: line.slice(1), meaning: line };
  }
  const at = words.endsWith(')') ? words.indexOf(DEFAULT) : -1;
  if (at < 0) return { name, meaning: words };
  const meaning = words.slice(0, at).trimEnd();
  const json = words.slice(at + DEFAULT.length, -1);
  try {
    return { name, meaning, default: JSON.parse(json) };
  } catch {
    refuse('default', 'a default is not JSON', { actual: json, expected: '"text", 5, [], null …' });
    return { name, meaning };
  }
}

const isParameter = (line: string): boolean => line.startsWith('$');
const isRow = (line: string): boolean => line.startsWith('row:');
const placeOf = (file: string, { line }: Statement) => ({ file, line });

function joinContinued(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.length - 1;
    if (/^ {2}/.test(line) && last > 0) joined[last] = `${joined[last]} ${line.trim()}`;
    else joined.push(line.trimEnd());
  }
  return joined;
}
