import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Facts } from '../../graph/facts.ts';
import { isJoining, type Part, type Parts } from '../../graph/parts.ts';
import { keyOnLine, type Sections } from '../../graph/row-lines.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { sourceOfNode } from '../../model/ids.ts';
import { type Entry, partFile } from '../build/entry.ts';
import type { Folders } from '../build/folders.ts';
import type { Manifest } from '../build/manifest.ts';
import { linesOf, readSections } from '../build/read-part.ts';
import { readLines } from '../read-lines.ts';

/** What `attest build` left: a part is read, and held against its hash, when it is asked for. */
export function partsOfFolder({ parts: folder }: Folders, manifest: Manifest): Parts {
  const entries = new Map<string, Entry>(manifest.entries.map((entry) => [entry.source, entry]));
  const across = groupBy(
    Array.from(readLines(join(folder, manifest.across)), ({ text }) => text),
    sourceOnLine,
  );
  return {
    get joining() {
      return [...across.values()].flat().map(edgeOn).filter(isJoining);
    },
    all: new Map(
      manifest.entries.map((entry) => [
        entry.source,
        partOf(entry, across.get(entry.source) ?? []),
      ]),
    ),
    read: (source) => {
      const entry = entries.get(source);
      if (!entry) return { nodes: [], edges: [] };
      const sections = readSections(folder, entry);
      if (hashOf(sections) !== entry.hash) throw damaged(join(folder, partFile(entry)));
      return factsOf(sections, across.get(source) ?? []);
    },
  };
}

const partOf = ({ hash, nodes, relationships }: Entry, across: readonly string[]): Part => ({
  hash: across.length === 0 ? hash : sha256([hash, ...across].join('\n')),
  nodes,
  relationships: relationships + across.length,
});

const edgeOn = (line: string): EdgeRow => JSON.parse(line) as EdgeRow;

/** The source at which a relationship begins, by its id `TYPE FROM TO`: most lines need not be parsed. */
const sourceOnLine = (line: string): string => sourceOfNode(keyOnLine(line).split(' ', 2)[1] ?? '');

const hashOf = ({ nodes, edges }: Sections): string => sha256(`${nodes}\n${edges}`);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function factsOf({ nodes, edges }: Sections, across: readonly string[]): Facts {
  const all = [...linesOf(edges), ...across].map(edgeOn);
  return {
    nodes: linesOf(nodes).map((line) => JSON.parse(line) as NodeRow),
    edges: across.length === 0 ? all : all.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Told as the system tells of a file that cannot be read. */
const damaged = (file: string): Error =>
  Object.assign(new Error(`${file} is not what was built; build it again`), { code: 'EIO' });
