import type { ManagedTransaction, Record as Row, Session } from 'neo4j-driver';
import { NodeLabel } from '../model/vocabulary.ts';
import { EVERY_ID, idRanges } from './id-ranges.ts';
import { inTurn } from './in-turn.ts';
import { contentHash, storedContent } from './properties.ts';
import { attributesOf, type Chunk, contentOf, type Kind, kindsOf, labelOf } from './rows.ts';
import { hasSecondLabels } from './second-labels.ts';
import { fillTemplate, type Templates } from './templates.ts';

/** What has to happen to one kind so that the database says what the graph says. */
export interface Difference {
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
  /** The node at which a relationship begins, as the database has it, and a label of this node. */
  readonly from?: string;
  readonly From?: NodeLabel;
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

/** Both halves of what has to happen to the parts of some sources. */
export interface Differences {
  readonly nodes: readonly Difference[];
  readonly relationships: readonly Difference[];
}

/** Reads ids and hashes, as streams, and holds them against the chunk. */
export async function readDifferences(
  session: Session,
  chunk: Chunk,
  comparison: Comparison,
): Promise<Differences> {
  const kinds = kindsOf(chunk);
  const nodes = await inTurn(kinds.nodes, async (kind) => {
    const { Label = 'Article' } = kind.words;
    const [difference] = await compareLabel(session, chunk, [kind], Label, comparison);
    return difference as Difference;
  });
  const byLabel = await inTurn(NodeLabel.options, (Label) =>
    compareLabel(session, chunk, kinds.relationships, Label, comparison),
  );
  const relationships = kinds.relationships.map((kind, at) =>
    joined(
      kind,
      byLabel.map((differences) => differences[at] as Difference),
    ),
  );
  return { nodes, relationships };
}

/** What of these kinds is, or begins, at nodes of one label. `created` is what was not found there. */
function compareLabel(
  session: Session,
  chunk: Chunk,
  kinds: readonly Kind[],
  Label: NodeLabel,
  comparison: Comparison,
): Promise<Difference[]> {
  // A transaction that the driver repeats starts from nothing.
  return session.executeRead((transaction) =>
    compare(transaction, chunk, kinds, Label, comparison),
  );
}

interface Found {
  readonly kind: Kind;
  readonly created: Set<string>;
  readonly changed: string[];
  readonly gone: Gone[];
  readonly foreign: string[];
  unchanged: number;
}

async function compare(
  transaction: ManagedTransaction,
  chunk: Chunk,
  kinds: readonly Kind[],
  Label: NodeLabel,
  { templates, sources, full, everywhere }: Comparison,
): Promise<Difference[]> {
  const found = new Map(kinds.map((kind) => [kind.words.Type ?? '', startOf(kind, chunk, Label)]));
  const what = kinds[0]?.what ?? 'node';
  const template = templates[full ? (`checked-${what}s` as const) : (`known-${what}s` as const)];
  const ranges = everywhere ? EVERY_ID : idRanges(Label, chunk.sources);
  for await (const row of transaction.run(fillTemplate(template, { Label }), { ranges })) {
    const of = found.get(what === 'node' ? '' : row.get('type'));
    if (of) note(row, of, chunk, Label, sources, full);
  }
  return [...found.values()].map((of) => ({ ...of, created: [...of.created] }));
}

function startOf(kind: Kind, chunk: Chunk, Label: NodeLabel): Found {
  const keys =
    kind.what === 'node'
      ? kind.keys
      : kind.keys.filter((key) => labelOf(chunk.edges.get(key)?.source ?? '') === Label);
  return { kind, created: new Set(keys), changed: [], gone: [], foreign: [], unchanged: 0 };
}

/** One row of the database, held against the chunk. */
function note(
  row: Row,
  of: Found,
  chunk: Chunk,
  Label: NodeLabel,
  sources: ReadonlySet<string>,
  full: boolean,
): void {
  const { kind } = of;
  const id: string = row.get('id');
  const hash: string | null = row.get('hash');
  const gone = (): void =>
    void of.gone.push(kind.what === 'node' ? { id } : { id, from: row.get('from'), From: Label });
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
  const content = contentOf(chunk, kind, id);
  if (row.get('hash') !== contentHash(content)) return false;
  if (!full) return true;
  if (storedContent(row.get('properties'), kind.plan) !== content) return false;
  return kind.what !== 'node' || hasSecondLabels(row.get('labels'), attributesOf(chunk, kind, id));
}

const joined = (kind: Kind, parts: readonly Difference[]): Difference => ({
  kind,
  created: parts.flatMap(({ created }) => created),
  changed: parts.flatMap(({ changed }) => changed),
  gone: parts.flatMap(({ gone }) => gone),
  unchanged: parts.reduce((sum, { unchanged }) => sum + unchanged, 0),
  foreign: parts.flatMap(({ foreign }) => foreign),
});
