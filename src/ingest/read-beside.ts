import { Expectations } from '../model/expectations.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { fileBeside } from './files-beside.ts';
import type { Input } from './input.ts';
import { parseCoding } from './parse-coding.ts';
import { parseStandoff } from './parse-standoff.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';

export interface Expected {
  readonly file: string;
  readonly counts: Expectations;
}

/** The coding beside an article, a person's before a machine's; null if missing or wrong. */
export function readCoding(input: Input, source: Source, report: Report): Annotations | null {
  const [first, second] = [
    { file: fileBeside(input.kind, input.file, 'annotations.yaml'), parse: parseCoding },
    { file: fileBeside(input.kind, input.file, 'annotations.json'), parse: parseStandoff },
  ].filter(({ file }) => input.beside.includes(file));
  if (!first) return null;
  if (second) {
    report.warn(
      'source:two-codings',
      'there are two codings; the first is used',
      { file: second.file },
      { actual: 'annotations.yaml and annotations.json', expected: 'one of them' },
    );
  }
  const content = readText(first.file, report);
  return content === null ? null : first.parse(first.file, content, source, report);
}

export function readExpectations(input: Input, report: Report): Expected | null {
  const file = fileBeside(input.kind, input.file, 'expectations.yaml');
  const content = input.beside.includes(file) ? readText(file, report) : null;
  const counts =
    content === null
      ? null
      : parseYaml(file, content, report)?.as(Expectations, 'expectations:format');
  return counts ? { file, counts } : null;
}
