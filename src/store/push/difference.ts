import type { ManagedTransaction, Record as Row, Session } from 'neo4j-driver';
import { contentHash } from '../../graph/flat/content-hash.ts';
import { hasSecondLabels } from '../../graph/flat/second-labels.ts';
import type { FactId, SourceId } from '../../model/ids.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { EVERY_ID, idRanges } from './id-ranges.ts';
import { storedContent } from './properties.ts';
import {
  type Chunk,
  nodeKinds,
  type RowKind,
  relationshipKinds,
  rowAttributes,
  rowContent,
  rowIn,
} from './rows.ts';
import { fillForEveryLabel, type Placeholders, type Templates } from './templates.ts';

/** What to do to one kind of rows so that the database matches the graph. */
export interface KindChanges {
  readonly kind: RowKind;
  readonly created: readonly FactId[];
  readonly changed: readonly FactId[];
  /**
   * Rows of ours that rest only on the pushed sources and are no longer in the graph, or have other
   * ends there.
   */
  readonly gone: readonly Gone[];
  readonly unchanged: number;
  /** Ids of the graph that the database uses for data not written by attest. */
  readonly foreign: readonly FactId[];
}

export interface Gone {
  readonly id: FactId;
  /** The database's internal id. It may be reused later, so the id is checked with it. */
  readonly element: string;
}

export interface PushComparison {
  readonly templates: Templates;
  /** Sources whose facts the graph replaces. What also rests on other sources stays. */
  readonly sources: ReadonlySet<SourceId>;
  /** Compare the stored content itself, not the hash stored with it. */
  readonly full: boolean;
  /** Compare all ids in the database, since the chunk is the whole graph. */
  readonly everywhere: boolean;
}

/** Nodes and relationships of a chunk are compared and written separately. */
export type Half = 'nodes' | 'relationships';

/** Streams ids and hashes from the database and compares them with one half of the chunk. */
export async function readDifferences(
  session: Session,
  chunk: Chunk,
  half: Half,
  comparison: PushComparison,
): Promise<KindChanges[]> {
  const kinds = half === 'nodes' ? nodeKinds(chunk) : relationshipKinds(chunk);
  // The state is created inside, so that a retried transaction starts afresh.
  return session.executeRead((transaction) => compare(transaction, chunk, half, kinds, comparison));
}

interface Found {
  readonly kind: RowKind;
  readonly created: Set<FactId>;
  readonly changed: FactId[];
  readonly gone: Gone[];
  readonly foreign: FactId[];
  unchanged: number;
}

/** `created` keeps the ids that the database does not have. */
async function compare(
  transaction: ManagedTransaction,
  chunk: Chunk,
  half: Half,
  kinds: readonly RowKind[],
  { templates, sources, full, everywhere }: PushComparison,
): Promise<KindChanges[]> {
  const found = new Map(kinds.map((kind) => [nameOf(kind.words), startOf(kind)]));
  const template = templates[`${full ? 'checked' : 'known'}-${half}`];
  const rangesOf = (label: NodeLabel) => (everywhere ? EVERY_ID : idRanges(label, chunk.sources));
  const ranges = Object.fromEntries(NodeLabel.options.map((label) => [label, rangesOf(label)]));
  for await (const row of transaction.run(fillForEveryLabel(template), { ranges })) {
    const Type = half === 'nodes' ? undefined : row.get('type');
    const of = found.get(nameOf({ Label: row.get('label'), Type }));
    if (of) classifyRow(row, of, sources, full);
  }
  return [...found.values()].map((of) => ({ ...of, created: [...of.created] }));
}

/** Relationships are looked up from their start nodes. */
const nameOf = ({ Label, From = Label, Type }: Placeholders): string => `${From} ${Type ?? ''}`;

const startOf = (kind: RowKind): Found => {
  return {
    kind,
    created: new Set<FactId>(kind.keys),
    changed: [],
    gone: [],
    foreign: [],
    unchanged: 0,
  };
};

/** Compares one row of the database with the chunk. */
function classifyRow(row: Row, of: Found, sources: ReadonlySet<SourceId>, full: boolean): void {
  const { kind } = of;
  const id: FactId = row.get('id');
  const hash: string | null = row.get('hash');
  const gone = (): void => void of.gone.push({ id, element: row.get('element') });
  if (!of.created.delete(id)) {
    // Looked up among all labels: somebody may have added a label to one of our nodes.
    if (hash !== null && restsOnlyOn(row, sources) && !kind.rows.has(id)) gone();
  } else if (hash === null) of.foreign.push(id);
  else if (full && isMoved(row, kind, id)) {
    gone();
    of.created.add(id);
  } else if (hasContent(row, kind, id, full)) of.unchanged += 1;
  else of.changed.push(id);
}

/** A row that also rests on other sources belongs to them, too. */
const restsOnlyOn = (row: Row, sources: ReadonlySet<SourceId>): boolean =>
  Array.isArray(row.get('sources')) &&
  row.get('sources').every((source: SourceId) => sources.has(source));

/** Somebody edited the ids of its ends, so writing it again would create a second relationship. */
function isMoved(row: Row, kind: RowKind, id: FactId): boolean {
  const held = rowIn(kind, id);
  return 'source' in held && (row.get('from') !== held.source || row.get('to') !== held.target);
}

function hasContent(row: Row, kind: RowKind, id: FactId, full: boolean): boolean {
  const content = rowContent(kind, id);
  if (row.get('hash') !== contentHash(content)) return false;
  if (!full) return true;
  if (storedContent(row.get('properties'), kind.plan) !== content) return false;
  return kind.what !== 'node' || hasSecondLabels(row.get('labels'), rowAttributes(kind, id));
}
