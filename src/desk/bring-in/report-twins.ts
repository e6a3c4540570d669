import { addressKey, type Head } from '../../ingest/head.ts';
import { kindOf } from '../../ingest/input.ts';
import { type FoundSource, readInput } from '../../ingest/read-input.ts';
import { createReport, type Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';

/**
 * Reports each article that is there already, word for word. The same text by another outlet, of
 * another day or at another address is an article of its own: who copied whom is for the build to say.
 */
export function reportTwins(
  found: readonly FoundSource[],
  there: readonly Head[],
  report: Report,
): void {
  const known = [...there];
  const byHash = new Map(found.map(({ source }) => [source.sha256, source]));
  for (const head of known) {
    const source = byHash.get(head.sha256);
    if (!source || differs({ ...head.front }, source.front)) continue;
    const whole = sourceOf(head);
    if (whole && differs(whole.front, source.front)) continue;
    report.error(
      'bring:same-content',
      'this article is there already, word for word',
      { file: source.file, line: source.textLine },
      { actual: `the text of ${head.file}`, expected: 'an article that is not there yet' },
    );
  }
}

type Stated = Partial<Pick<Source['front'], 'publication' | 'published' | 'url'>>;

/** Whether both say it, and not the same. */
function differs(one: Stated, other: Stated): boolean {
  const both = [one, other];
  return [
    both.map(({ publication }) => publication),
    both.map(({ published }) => published),
    both.map(({ url }) => url && addressKey({ front: { url } } as Head)),
  ].some(([a, b]) => a != null && b != null && a !== b);
}

/** Read again, as a build keeps less of a head. */
function sourceOf({ file, textLine }: Head): Source | null {
  const kind = kindOf(file);
  if (!kind) return null;
  for (const { source } of readInput({ kind, file, beside: [] }, createReport()))
    if (source.textLine === textLine) return source;
  return null;
}
