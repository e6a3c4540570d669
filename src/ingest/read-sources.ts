import type { Expectations } from '../model/expectations.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { checkAnnotations } from '../text/gate/check-annotations.ts';
import { findInputs } from './find-inputs.ts';
import { type HeldSource, readInput } from './read-input.ts';
import { placeOf, selectVersions } from './select-versions.ts';

/** One article with its coding, and what its folder expects to come of it. */
export interface CodedSource {
  readonly source: Source;
  readonly annotations: Annotations;
  readonly expectations: { readonly file: string; readonly counts: Expectations } | null;
}

/** Every article under these paths in its newest version, with its coding. One that nobody has coded is an error. */
export function readSources(paths: readonly string[], report: Report): CodedSource[] {
  return readVersions(paths, report).newest.flatMap(({ source, coding, expectations }) => {
    if (coding) return [{ source, annotations: coding, expectations }];
    report.error(
      'source:no-annotations',
      'nobody has coded this article',
      { file: source.file },
      {
        actual: 'neither file',
        expected: 'annotations.yaml or annotations.json beside it',
      },
    );
    return [];
  });
}

/** Every article under these paths, all in memory: the newest version of each, and those before it. */
export function readVersions(
  paths: readonly string[],
  report: Report,
): { newest: HeldSource[]; superseded: HeldSource[] } {
  const held = findInputs(paths, report).flatMap((input) => [...readInput(input, report)]);
  const { newest, superseded } = selectVersions(
    held.map(({ source }) => source),
    report,
  );
  return {
    newest: held.flatMap((one) => {
      const replaces = newest.get(placeOf(one.source));
      if (replaces === undefined) return [];
      return replaces ? [{ ...one, source: { ...one.source, replaces } }] : [one];
    }),
    superseded: held.filter(({ source }) => superseded.has(placeOf(source))),
  };
}

/** Its coding, or what a machine reads in it where nobody has coded it; both pass the same gate. */
export async function codeSource(
  { source, coding, expectations }: HeldSource,
  read: (source: Source, report: Report) => Promise<Annotations>,
  report: Report,
): Promise<CodedSource | null> {
  if (coding) return { source, annotations: coding, expectations };
  const before = report.errors;
  const annotations = await read(source, report);
  const place = (section: string, at: number) => ({ file: source.file, path: `${section}[${at}]` });
  checkAnnotations(annotations, { ...source, id: source.front.id }, place, report);
  return report.errors > before ? null : { source, annotations, expectations };
}
