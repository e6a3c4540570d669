import { createReadStream } from 'node:fs';
import type { Report } from '../../../model/problem.ts';
import type { NamedSource } from '../../named-source.ts';
import { type CountedOut, createCountedOut } from '../counted-out.ts';
import { openZip } from '../zip/open-zip.ts';
import { readRecords } from './read-records.ts';

/** The pages in a web archive, compressed or not: each record of a page is an article. */
export async function* readWarc(file: string, report: Report): AsyncGenerator<NamedSource | null> {
  const leftOut = createCountedOut();
  const stream = createReadStream(file);
  try {
    yield* readRecords(stream, { file, first: 1, leftOut }, report);
  } finally {
    stream.destroy();
    warnOfLeftOut(leftOut, file, report);
  }
}

/** The pages in the archives that a WACZ holds, a ZIP with lists and indexes beside them. */
export async function* readWacz(file: string, report: Report): AsyncGenerator<NamedSource | null> {
  const zip = await openZip(file, { one: 0, all: 0 }, report);
  const leftOut = createCountedOut();
  try {
    const archives = zip.names.filter((name) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name));
    if (archives.length === 0) throw new Error('no archive/*.warc.gz in it');
    let first = 1;
    for (const name of archives) {
      const stream = await zip.stream(name);
      try {
        first = yield* readRecords(stream, { file, first, leftOut }, report);
      } finally {
        stream.destroy();
      }
    }
  } finally {
    zip.close();
    warnOfLeftOut(leftOut, file, report);
  }
}

function warnOfLeftOut(leftOut: CountedOut, file: string, report: Report): void {
  const actual = leftOut.named();
  if (actual === null) return;
  report.warn(
    'source:records-left-out',
    'records of the archive that are no articles are left out',
    { file },
    { actual, expected: 'pages (HTML) with status 200' },
  );
}
