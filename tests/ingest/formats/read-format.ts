import { FORMAT_READERS } from '../../../src/ingest/formats/format-readers.ts';
import type { FormatName } from '../../../src/ingest/formats/input-formats.ts';
import type { NamedSource } from '../../../src/ingest/named-source.ts';
import { createReport } from '../../../src/model/problem.ts';

/** What the reader of a format finds in a file, without the thread that a build reads it on. */
export async function readFormat(format: FormatName, file: string) {
  const report = createReport();
  const read = await FORMAT_READERS[format]();
  const found: NamedSource[] = [];
  for await (const one of read(file, report)) if (one) found.push(one);
  const problems = report.problems.map(
    ({ severity, rule, place, actual }) => `${severity} ${rule} ${place.path ?? ''} ${actual}`,
  );
  return { found, sources: found.map(({ source }) => source), problems };
}
