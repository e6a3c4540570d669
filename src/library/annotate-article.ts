import { coderNamed, DEFAULT_CODER } from '../coders/coders.ts';
import { textOfSource } from '../coders/text-of-source.ts';
import { codeSource } from '../ingest/read-sources.ts';
import { createReport, type Problem } from '../model/problem.ts';
import type { Annotations } from '../model/standoff.ts';
import { versionOfCoder } from '../pipeline/state/code-version.ts';
import type { LibraryArticle } from './read-articles.ts';

/**
 * What the offline coder reads in an article, whether somebody has coded it or not. What breaks a
 * rule of the gate is left out, with a warning.
 */
export async function annotateArticle({ source }: LibraryArticle): Promise<{
  annotations: Annotations | null;
  problems: Problem[];
}> {
  const report = createReport();
  const coder = await coderNamed(DEFAULT_CODER, versionOfCoder).load();
  const coded = await codeSource(
    { source, coding: null, expectations: null },
    (uncoded, to) => coder.read(textOfSource(uncoded), to),
    report,
  );
  return { annotations: coded?.annotations ?? null, problems: [...report.problems] };
}
