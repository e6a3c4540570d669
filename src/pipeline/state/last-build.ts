import { lineOfEdge } from '../../graph/row-lines.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { type AcrossPart, acrossReader, areThere } from './across-files.ts';
import type { Folders } from './folders.ts';
import { type JudgedMemory, readJudged } from './judged-memory.ts';
import type { Manifest } from './manifest.ts';
import type { Built } from './part-entry.ts';

/** What the build before this one judged. */
export interface Earlier {
  /** Of the facts it was made of, by source. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The relationships across that begin at a source. */
  partOf(source: string): AcrossPart | null;
  /** Null where it is of another program. */
  readonly judged: JudgedMemory | null;
}

/** Null where there was none, or where what it wrote is not whole any more. */
export function readEarlier(
  { parts, judged }: Folders,
  builder: string,
  manifest: Manifest | null,
): Earlier | null {
  if (!manifest || !areThere(parts, manifest.across)) return null;
  const linesOf = acrossReader(parts, manifest.across);
  const entries = new Map<string, Manifest['entries'][number]>(
    manifest.entries.map((entry) => [entry.source, entry]),
  );
  return {
    hashes: new Map([...entries].map(([source, { hash }]) => [source, hash])),
    partOf: (source) => {
      const across = entries.get(source)?.across;
      return across ? { ...across, lines: () => linesOf(source) } : null;
    },
    judged: readJudged(judged, builder, manifest.across),
  };
}

/**
 * What has to be held against its facts: the last build made the other judgements too, of the same facts,
 * and found nothing wrong with them.
 */
export function findFresh(
  across: ReadonlyMap<string, readonly EdgeRow[]>,
  all: readonly Built[],
  earlier: Earlier | null,
): EdgeRow[] {
  if (!earlier) return [...across.values()].flat();
  const changed = new Set<string>(
    all.flatMap(({ entry: { source, hash } }) =>
      earlier.hashes.get(source) === hash ? [] : [source],
    ),
  );
  return [...across].flatMap(([source, edges]) => {
    const known = new Set(earlier.partOf(source)?.lines());
    return edges.filter(
      (edge) =>
        edge.attributes.sources.some((one) => changed.has(one)) || !known.has(lineOfEdge(edge)),
    );
  });
}
