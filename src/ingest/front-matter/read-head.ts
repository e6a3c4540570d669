import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { createReport, type Place, type Report } from '../../model/problem.ts';
import { parseYaml } from '../parse-yaml.ts';
import { mendYaml } from './mend-yaml.ts';
import type { SplitFile } from './split-head.ts';

/** The head of a file as plain values by key, with the place of each. */
export interface StatedHead {
  readonly values: Readonly<Record<string, unknown>>;
  place(key: string): Place;
}

type Split = Pick<SplitFile, 'format' | 'head' | 'headLine'>;

/**
 * Reads a head in YAML, JSON or TOML. One with errors is read line by line if `isLoose`, with a
 * warning. Null if it has no fields, or if errors were reported.
 */
export function readHead(
  file: string,
  stated: Split,
  isLoose: boolean,
  report: Report,
): StatedHead | null {
  if (stated.head.trim() === '') return { values: {}, place: () => ({ file, line: 1 }) };
  const place = lineOf(file, stated);
  if (stated.format === 'lines') return { values: linesOf(stated.head), place };
  const own = createReport();
  const head = stated.format === 'toml' ? readToml(file, stated, own) : readYaml(file, stated, own);
  if (own.errors === 0 || !isLoose) {
    for (const problem of own.problems) report.add(problem);
    return head;
  }
  const [first] = own.problems.filter(({ severity }) => severity === 'error');
  report.warn(
    'source:broken-head',
    'the head of the file is malformed; it was read line by line',
    first?.place ?? { file },
    { actual: first?.reason ?? '', expected: stated.format.toUpperCase() },
  );
  return { values: linesOf(stated.head), place };
}

function readYaml(file: string, { head, headLine }: Split, report: Report): StatedHead | null {
  const first = createReport();
  let yaml = parseYaml(file, head, first, headLine);
  const mended = yaml ? head : mendYaml(head);
  if (mended !== head) {
    const second = createReport();
    yaml = parseYaml(file, mended, second, headLine);
    if (yaml) {
      const { place, reason } = first.problems[0] ?? { place: { file }, reason: '' };
      report.warn(
        'source:broken-head',
        'a value of the head should be in quotation marks; it was read as if it were',
        place,
        { actual: reason, expected: 'key: "a value: with a colon"' },
      );
    }
  }
  if (!yaml || yaml.value === null || typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    for (const problem of first.problems) report.add(problem);
    return null;
  }
  const { value, place } = yaml;
  return { values: value as StatedHead['values'], place: (key) => place([key]) };
}

function readToml(file: string, stated: Split, report: Report): StatedHead | null {
  try {
    const table = parseToml(stated.head);
    const values = Object.entries(table).map(([key, value]) => [
      key,
      value instanceof TomlDate ? value.toISOString() : value,
    ]);
    return { values: Object.fromEntries(values), place: lineOf(file, stated) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const place = { file, line: error.line + stated.headLine - 1, column: error.column };
    const reason = error.message.split('\n')[0] ?? '';
    report.error('source:front-matter', reason, place, { expected: 'TOML' });
    return null;
  }
}

const LINE = /^["']?(\p{L}[^:="']{0,40}?)["']?[ \t]{0,40}[:=](.*)$/u;
/** Blanks before a value, blanks and commas after it. */
const AROUND = /^[ \t]+|(?<![ \t,])[ \t,]+$/g;

/** `key: value` or `key = value`, one a line; of equal keys the first counts. */
function linesOf(head: string): Record<string, string> {
  const values = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const [, key, value = ''] = LINE.exec(line) ?? [];
    if (key !== undefined && !values.has(key))
      values.set(key, value.replace(AROUND, '').replace(/^(["'])(.*)\1$/, '$2'));
  }
  return Object.fromEntries(values);
}

const lineOf =
  (file: string, { head, headLine }: Split): StatedHead['place'] =>
  (key) => {
    const at = head.split('\n').findIndex((line) => line.replace(/^["'\s]+/, '').startsWith(key));
    return { file, line: headLine + Math.max(at, 0), path: key };
  };
