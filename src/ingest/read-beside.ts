import { basename } from 'node:path';
import { Expectations } from '../model/expectations.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { parseMarks } from './coding/tools/parse-marks.ts';
import { readBrat } from './coding/tools/read-brat.ts';
import { readCas } from './coding/tools/read-cas.ts';
import { readLabelStudio } from './coding/tools/read-label-studio.ts';
import { readWebAnnotations } from './coding/tools/read-web-annotations.ts';
import { fileBeside, type NameBeside } from './files-beside.ts';
import { fileOfDocument } from './files-of-documents.ts';
import { holdsMany, type Input } from './input.ts';
import { parseCoding } from './parse-coding.ts';
import { parseStandoff } from './parse-standoff.ts';
import { parseYaml } from './parse-yaml.ts';
import { readText } from './read-text.ts';

export interface Expected {
  readonly file: string;
  readonly counts: Expectations;
}

/** Codings in the order in which they are taken: a person's before a machine's, then those of tools. */
const CODINGS = [
  ['annotations.yaml', parseCoding],
  ['annotations.json', parseStandoff],
  ['annotations.ann', parseMarks('brat', readBrat)],
  ['annotations.cas.json', parseMarks('inception', readCas)],
  ['annotations.label-studio.json', parseMarks('label-studio', readLabelStudio)],
  ['annotations.jsonld', parseMarks('web-annotation', readWebAnnotations)],
] as const;

/** Where a file of this article would be: beside its own file, or in the folder of a file of many. */
const placeBeside = ({ kind, file }: Input, { front }: Source, name: NameBeside): string =>
  holdsMany(kind) ? fileOfDocument(file, front.id, name) : fileBeside(kind, file, name);

/** The coding beside an article; null if missing or wrong. */
export function readCoding(input: Input, source: Source, report: Report): Annotations | null {
  const [first, ...others] = CODINGS.map(([name, parse]) => ({
    file: placeBeside(input, source, name),
    parse,
  })).filter(({ file }) => input.beside.includes(file));
  if (!first) return null;
  for (const { file } of others) {
    report.warn(
      'source:two-codings',
      'there are two codings; the first is used',
      { file },
      { actual: `${basename(first.file)} and ${basename(file)}`, expected: 'one of them' },
    );
  }
  const content = readText(first.file, report);
  return content === null ? null : first.parse(first.file, content, source, report);
}

export function readExpectations(input: Input, source: Source, report: Report): Expected | null {
  const file = placeBeside(input, source, 'expectations.yaml');
  const content = input.beside.includes(file) ? readText(file, report) : null;
  const counts =
    content === null
      ? null
      : parseYaml(file, content, report)?.as(Expectations, 'expectations:format');
  return counts ? { file, counts } : null;
}
