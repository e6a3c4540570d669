import type { Expectations } from '../model/expectations.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { keepSound } from '../text/gate/keep-sound.ts';
import { findInputs } from './find-inputs.ts';
import { type Head, placeOfHead } from './head.ts';
import { type FoundSource, readInput } from './read-input.ts';
import { selectVersions } from './select-versions.ts';
import { tellApart, withOwnId } from './tell-apart.ts';

/** One article with its coding and its expected counts. */
export interface CodedSource {
  readonly source: Source;
  readonly annotations: Annotations;
  readonly expectations: { readonly file: string; readonly counts: Expectations } | null;
}

/**
 * The newest version of every article under these paths, with its coding. An article without one is
 * an error.
 */
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

/**
 * Every article under these paths, all in memory: the newest versions, and those they supersede.
 */
export function readVersions(
  paths: readonly string[],
  report: Report,
): { newest: FoundSource[]; superseded: FoundSource[] } {
  const read = findInputs(paths, report).flatMap((input) => [...readInput(input, report)]);
  const apart = tellApart(read.map(headOf), report);
  const found = read.map((one) => withOwnId(one, apart));
  const { newest, superseded } = selectVersions(found.map(headOf), report);
  return {
    newest: found.flatMap((one) => {
      const replaces = newest.get(placeOfHead(one.source));
      if (replaces === undefined) return [];
      return replaces ? [{ ...one, source: { ...one.source, replaces } }] : [one];
    }),
    superseded: found.filter(({ source }) => superseded.has(placeOfHead(source))),
  };
}

const headOf = ({ source, naming, line }: FoundSource): Head => ({ ...source, naming, line });

/**
 * Uses the coding beside an article; without one, lets a machine read it. Both pass the same gate,
 * and what a machine got wrong is left out of its reading.
 */
export async function codeSource(
  { source, coding, expectations }: Pick<FoundSource, 'source' | 'coding' | 'expectations'>,
  read: (source: Source, report: Report) => Promise<Annotations>,
  report: Report,
): Promise<CodedSource | null> {
  if (coding) return { source, annotations: coding, expectations };
  const reading = await read(source, report);
  const place = (section: string, at: number) => ({ file: source.file, path: `${section}[${at}]` });
  const annotations = keepSound(reading, { ...source, id: source.front.id }, place, report);
  return annotations && { source, annotations, expectations };
}
