import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coder, SourceText } from '../../coders/coder.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport, mayPass, Problem } from '../../model/problem.ts';
import { Annotations } from '../../model/standoff.ts';
import { writeSoon } from '../write-file.ts';

/** A coder that caches its readings. */
export interface CachedCoder extends Coder {
  /** File that holds its reading of a text, relative to the cache folder. */
  fileOf(source: SourceText): string;
}

/**
 * A file is named after everything a reading depends on: the text, the coder's other inputs, and
 * its name and version. So an entry can be unused, but never wrong. Problems of a cached reading
 * are reported again.
 */
export function cachedCoder(coder: Coder, folder: string): CachedCoder {
  const fileOf = (source: SourceText): string => cacheFile(coder, source);
  return {
    ...coder,
    fileOf,
    read: async (source, report) => {
      const file = join(folder, fileOf(source));
      const { problems, annotations } =
        readCached(file) ?? (await readAndKeep(coder, source, file));
      for (const problem of problems) report.add(problem);
      return annotations;
    },
  };
}

interface Reading {
  readonly problems: readonly Problem[];
  readonly annotations: Annotations;
}

function cacheFile({ name, version }: Coder, source: SourceText): string {
  const { id, text, published, title, publication, language, entries = null } = source;
  const kept = source.protected ? ['protected'] : [];
  const key = createHash('sha256')
    .update(
      JSON.stringify([
        name,
        version,
        id,
        text,
        published,
        title,
        publication,
        language,
        entries,
        ...kept,
      ]),
    )
    .digest('hex');
  return join(key.slice(0, 2), `${key.slice(2, 40)}.json`);
}

async function readAndKeep(coder: Coder, source: SourceText, file: string): Promise<Reading> {
  const report = createReport();
  const annotations = await coder.read(source, report);
  const { problems } = report;
  if (problems.some(mayPass)) return { problems, annotations };
  const reading = JSON.stringify({ problems, annotations });
  writeSoon(file, `${sha256(reading)}\n${reading}\n`);
  return { problems, annotations };
}

/** Null if the file is missing or damaged; then the text is read again. */
function readCached(file: string): Reading | null {
  try {
    const [hash, reading = ''] = readFileSync(file, 'utf8').split('\n');
    if (hash !== sha256(reading)) return null;
    const { problems, annotations } = JSON.parse(reading);
    return {
      problems: Problem.array().parse(problems),
      annotations: Annotations.parse(annotations),
    };
  } catch {
    return null;
  }
}
