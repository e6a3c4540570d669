import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../coders/offline/annotate.ts';
import type { SourceText } from '../../coders/offline/language/document.ts';
import { createReport, Problem, type Report } from '../../model/problem.ts';
import { Annotations } from '../../model/standoff.ts';
import { writeWhole } from '../write-file.ts';

/**
 * What the offline coder has read before. A file is named after all that a reading depends on: the
 * words, what else the coder is given, and the coder itself. So an entry is never wrong, only unused.
 */
export interface AnnotationCache {
  readonly folder: string;
  readonly coderVersion: string;
}

export const annotationFile = ({ folder, coderVersion }: AnnotationCache, source: SourceText) => {
  const { id, text, published, title, publication } = source;
  const key = createHash('sha256')
    .update(JSON.stringify([coderVersion, id, text, published, title, publication]))
    .digest('hex');
  return join(folder, key.slice(0, 2), `${key.slice(2, 40)}.json`);
};

/** A reading, from the cache where it is there and whole; what it reported is reported again. */
export function annotateOnce(
  cache: AnnotationCache,
  source: SourceText,
  report: Report,
): Annotations {
  const file = annotationFile(cache, source);
  const kept = readEntry(file);
  if (kept) {
    for (const problem of kept.problems) report.add(problem);
    return kept.annotations;
  }
  const own = createReport();
  const annotations = annotate(source, own);
  for (const problem of own.problems) report.add(problem);
  writeWhole(file, `${JSON.stringify({ problems: own.problems, annotations })}\n`);
  return annotations;
}

/** Null where there is none, or where somebody has damaged it: it is made anew. */
function readEntry(file: string): { problems: Problem[]; annotations: Annotations } | null {
  try {
    const { problems, annotations } = JSON.parse(readFileSync(file, 'utf8'));
    return {
      problems: Problem.array().parse(problems),
      annotations: Annotations.parse(annotations),
    };
  } catch {
    return null;
  }
}
