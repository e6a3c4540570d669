import type { SourceId } from '../../model/ids.ts';
import { type AcrossPart, acrossReader, allExist } from './across-files.ts';
import type { Folders } from './folders.ts';
import { type Manifest, readWithState } from './manifest.ts';
import { type ResolverMemory, readResolverMemory } from './resolver-memory.ts';

/** The state of the previous build. Empty if there was none, or if files of it are missing. */
export interface LastBuild {
  readonly manifest: Manifest | null;
  /** Whether its manifest is not what was written. */
  readonly isDamaged: boolean;
  /** Hash of each source's facts, as it judged them. */
  readonly hashes: ReadonlyMap<SourceId, string>;
  /** Relationships from a source to other sources. */
  acrossFrom(source: SourceId): AcrossPart | null;
  /** Null if another version of the program wrote it. */
  readonly memory: ResolverMemory | null;
}

export function readLastBuild({ parts, judged, ...files }: Folders, program: string): LastBuild {
  const found = readWithState(files.manifest);
  const { manifest } = found;
  if (!manifest || !allExist(parts, manifest.across))
    return { ...found, hashes: new Map(), acrossFrom: () => null, memory: null };
  const linesOf = acrossReader(parts, manifest.across);
  const entries = new Map<SourceId, Manifest['entries'][number]>(
    manifest.entries.map((entry) => [entry.source, entry]),
  );
  return {
    ...found,
    hashes: new Map([...entries].map(([source, { hash }]) => [source, hash])),
    acrossFrom: (source) => {
      const across = entries.get(source)?.across;
      return across ? { ...across, lines: () => linesOf(source) } : null;
    },
    memory: readResolverMemory(judged, program, manifest.across),
  };
}
