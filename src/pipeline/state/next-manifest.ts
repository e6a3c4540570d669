import type { SourceId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { ReadArticles } from '../input-result.ts';
import type { Across, AcrossPart } from './across-files.ts';
import type { Manifest } from './manifest.ts';

/** The manifest of this build. Reports articles of the last build that are gone. */
export function nextManifest(
  { articles, byInput }: ReadArticles,
  across: Across,
  last: Manifest | null,
  report: Report,
): Omit<Manifest, 'across' | 'decisions'> {
  const entries = articles.map(({ entry }) => ({
    ...entry,
    across: countOf(across.get(entry.source)),
  }));
  const present = new Set(entries.map(({ source }) => source));
  const failed = new Set(
    [...byInput].flatMap(([{ place }, result]) => (result.articles.length ? [] : [place])),
  );
  const missing = (last?.entries ?? []).filter(({ source }) => !present.has(source));
  const vanished = missing.filter(({ input }) => !failed.has(input));
  for (const { source, file } of vanished)
    report.warn(
      'build:vanished',
      'an article of the last build is gone, and its facts with it',
      { file },
      { actual: 'nothing', expected: source },
    );
  const gone = [...(last?.withdrawn ?? []), ...vanished.map(({ source }) => source)];
  const stuck = [
    ...missing.filter(({ input }) => failed.has(input)).map(({ source }) => source),
    ...(last?.refused ?? []).filter((source) => !gone.includes(source)),
  ];
  return {
    format: 3,
    withdrawn: absent(gone, present),
    refused: absent(stuck, present),
    entries,
  };
}

const absent = (sources: readonly SourceId[], present: ReadonlySet<SourceId>): SourceId[] =>
  [...new Set(sources)].filter((source) => !present.has(source)).sort();

const countOf = (part: AcrossPart | undefined) =>
  part ? { hash: part.hash, count: part.count } : null;
