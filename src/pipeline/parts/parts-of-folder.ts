import type { Facts } from '../../graph/facts.ts';
import { isJoining, type Part, type Parts } from '../../graph/parts.ts';
import { isMentionOnLine, type Sections } from '../../graph/row-lines.ts';
import { byText } from '../../model/by-text.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { type SourceId, sha256 } from '../../model/ids.ts';
import { acrossPart, acrossReader } from '../state/across-files.ts';
import type { Folders } from '../state/folders.ts';
import type { Manifest, ManifestEntry } from '../state/manifest.ts';
import { damaged } from './damage.ts';
import { linesOf, readSections } from './read-part.ts';

/** Bytes of a row in which it shows whether it is a mention, or of one. */
const LONGEST_START = 40;

/** Joining relationships of a source that were read before, and the hash of what they were read from. */
export type JoiningMemory = Map<SourceId, { readonly hash: string; readonly edges: EdgeRow[] }>;

/**
 * The output folder of `attest build`. A part is read on demand and checked against its hash.
 * `memory`: for who reads build after build; what has not changed is not read again.
 */
export function partsOfFolder(
  { parts: folder }: Folders,
  manifest: Manifest,
  memory: JoiningMemory = new Map(),
): Parts {
  const entries = new Map<SourceId, ManifestEntry>(
    manifest.entries.map((entry) => [entry.source, entry]),
  );
  const acrossOf = acrossReader(folder, manifest.across);
  const read = (source: SourceId, isWanted?: (row: Buffer) => boolean): Facts => {
    const entry = entries.get(source);
    if (!entry) return { nodes: [], edges: [] };
    const sections = readSections(folder, entry, isWanted);
    const across = acrossPart(entry.across ? acrossOf(source) : []);
    if (entry.across && across.hash !== entry.across.hash) throw damaged(folder);
    return factsOf(sections, across.lines());
  };
  return {
    get joining() {
      return manifest.entries.flatMap(({ source, across }) => {
        if (!across) return [];
        const known = memory.get(source);
        if (known?.hash === across.hash) return known.edges;
        const edges = acrossOf(source).map(edgeOn).filter(isJoining);
        memory.set(source, { hash: across.hash, edges });
        return edges;
      });
    },
    all: new Map(manifest.entries.map((entry) => [entry.source, partOf(entry)])),
    read: (source) => read(source),
    readWithoutMentions: (source) =>
      read(source, (row) => !isMentionOnLine(row.toString('latin1', 0, LONGEST_START))),
  };
}

const partOf = ({ hash, nodes, relationships, across }: ManifestEntry): Part => ({
  hash: across ? sha256(`${hash}\n${across.hash}`) : hash,
  nodes,
  relationships: relationships + (across?.count ?? 0),
});

const edgeOn = (line: string): EdgeRow => JSON.parse(line) as EdgeRow;

/** Of a part, with its rows of relationships to other articles. */
export function factsOf({ nodes, edges }: Sections, across: readonly string[] = []): Facts {
  const all = [...linesOf(edges), ...across].map(edgeOn);
  return {
    nodes: linesOf(nodes).map((line) => JSON.parse(line) as NodeRow),
    edges: across.length === 0 ? all : all.sort((a, b) => byText(a.key, b.key)),
  };
}
