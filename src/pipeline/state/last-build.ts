import { type AcrossPart, acrossReader, areThere } from './across-files.ts';
import type { Folders } from './folders.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type ResolverMemory, readResolverMemory } from './resolver-memory.ts';

/** What the build before this one left. Where there was none, or it is not whole any more, there is nothing in it. */
export interface LastBuild {
  readonly manifest: Manifest | null;
  /** Of the facts that it judged, by source. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The relationships across that begin at a source. */
  acrossFrom(source: string): AcrossPart | null;
  /** Null where another program left it. */
  readonly memory: ResolverMemory | null;
}

export function readLastBuild({ parts, judged, ...files }: Folders, program: string): LastBuild {
  const manifest = readManifest(files.manifest);
  if (!manifest || !areThere(parts, manifest.across))
    return { manifest, hashes: new Map(), acrossFrom: () => null, memory: null };
  const linesOf = acrossReader(parts, manifest.across);
  const entries = new Map<string, Manifest['entries'][number]>(
    manifest.entries.map((entry) => [entry.source, entry]),
  );
  return {
    manifest,
    hashes: new Map([...entries].map(([source, { hash }]) => [source, hash])),
    acrossFrom: (source) => {
      const across = entries.get(source)?.across;
      return across ? { ...across, lines: () => linesOf(source) } : null;
    },
    memory: readResolverMemory(judged, program, manifest.across),
  };
}
