import type { ManagedTransaction, Record as Row, Session } from 'neo4j-driver';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { EVERY_ID, idRanges } from './id-ranges.ts';
import { contentHash, storedContent } from './properties.ts';
import {
  type Chunk,
  type Kind,
  nodeKinds,
  relationshipKinds,
  rowAttributes,
  rowContent,
} from './rows.ts';
import { hasSecondLabels } from './second-labels.ts';
import { fillForEveryLabel, type Placeholders, type Templates } from './templates.ts';

/** What has to happen to one kind so that the database says what the graph says. */
export interface KindChanges {
  readonly kind: Kind;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  /** Ours, of these sources only, and not in the graph any more (or not between these ends). */
  readonly gone: readonly Gone[];
  readonly unchanged: number;
  /** Ids of the graph that somebody else's data have taken. */
  readonly foreign: readonly string[];
}

export interface Gone {
  readonly id: string;
  /** What the database itself calls it, which does not outlast it: to be held against the id. */
  readonly element: string;
}

export interface Comparison {
  readonly templates: Templates;
  /** Whose facts the graph replaces; what rests on other sources too stays. */
  readonly sources: ReadonlySet<string>;
  /** Compare what lies in the database instead of the hash that was left with it. */
  readonly full: boolean;
  /** Look at everything, whatever its id: the chunk is all that there is. */
  readonly everywhere: boolean;
}

/** The halves of a chunk, which are compared and written apart. */
export type Half = 'nodes' | 'relationships';

/** Reads ids and hashes, as streams, and holds them against one half of the chunk. */
export async function readDifferences(
  session: Session,
  chunk: Chunk,
  half: Half,
  comparison: Comparison,
): Promise<KindChanges[]> {
  const kinds = half === 'nodes' ? nodeKinds(chunk) : relationshipKinds(chunk);
  // A transaction that the driver repeats starts from nothing.
  return session.executeRead((transaction) => compare(transaction, chunk, half, kinds, comparison));
}

interface Found {
  readonly kind: Kind;
  readonly created: Set<string>;
  readonly changed: string[];
  readonly gone: Gone[];
  readonly foreign: string[];
  unchanged: number;
}

/** `created` is what was not found. */
async function compare(
  transaction: ManagedTransaction,
  chunk: Chunk,
  half: Half,
  kinds: readonly Kind[],
  { templates, sources, full, everywhere }: Comparison,
): Promise<KindChanges[]> {
  const found = new Map(kinds.map((kind) => [nameOf(kind.words), startOf(kind)]));
  const template = templates[`${full ? 'checked' : 'known'}-${half}`];
  const rangesOf = (label: NodeLabel) => (everywhere ? EVERY_ID : idRanges(label, chunk.sources));
  const ranges = Object.fromEntries(NodeLabel.options.map((label) => [label, rangesOf(label)]));
  for await (const row of transaction.run(fillForEveryLabel(template), { ranges })) {
    const Type = half === 'nodes' ? undefined : row.get('type');
    const of = found.get(nameOf({ Label: row.get('label'), Type }));
    if (of) note(row, of, chunk, sources, full);
  }
  return [...found.values()].map((of) => ({ ...of, created: [...of.created] }));
}

/** Relationships are found from the nodes at which they begin. */
const nameOf = ({ Label, From = Label, Type }: Placeholders): string => `${From} ${Type ?? ''}`;

const startOf = (kind: Kind): Found => {
  return { kind, created: new Set(kind.keys), changed: [], gone: [], foreign: [], unchanged: 0 };
};

/** One row of the database, held against the chunk. */
function note(
  row: Row,
  of: Found,
  chunk: Chunk,
  sources: ReadonlySet<string>,
  full: boolean,
): void {
  const { kind } = of;
  const id: string = row.get('id');
  const hash: string | null = row.get('hash');
  const gone = (): void => void of.gone.push({ id, element: row.get('element') });
  if (!of.created.delete(id)) {
    if (hash !== null && restsOnlyOn(row, sources) && !isInChunk(chunk, kind, id)) gone();
  } else if (hash === null) of.foreign.push(id);
  else if (full && isMoved(row, chunk, kind, id)) {
    gone();
    of.created.add(id);
  } else if (hasContent(row, chunk, id, kind, full)) of.unchanged += 1;
  else of.changed.push(id);
}

/** What rests on sources of others too is theirs as well. */
const restsOnlyOn = (row: Row, sources: ReadonlySet<string>): boolean =>
  Array.isArray(row.get('sources')) &&
  row.get('sources').every((source: string) => sources.has(source));

/** Its ends' ids were edited by hand, so that it would be written a second time. */
function isMoved(row: Row, chunk: Chunk, { what }: Kind, id: string): boolean {
  const edge = what === 'relationship' ? chunk.edges.get(id) : undefined;
  return edge !== undefined && (row.get('from') !== edge.source || row.get('to') !== edge.target);
}

/** Under any label: somebody may have given one of our nodes a second one. */
const isInChunk = (chunk: Chunk, { what }: Kind, id: string): boolean =>
  what === 'node' ? chunk.nodes.has(id) : chunk.edges.has(id);

function hasContent(row: Row, chunk: Chunk, id: string, kind: Kind, full: boolean): boolean {
  const content = rowContent(chunk, kind, id);
  if (row.get('hash') !== contentHash(content)) return false;
  if (!full) return true;
  if (storedContent(row.get('properties'), kind.plan) !== content) return false;
  return kind.what !== 'node' || hasSecondLabels(row.get('labels'), rowAttributes(chunk, kind, id));
}
