import type { ManagedTransaction, Record as Row, Session } from 'neo4j-driver';
import type { AttestGraph } from '../graph/attest-graph.ts';
import { contentHash, storedContent } from './properties.ts';
import { contentOf, type Kind } from './rows.ts';
import { fillTemplate, type Templates } from './templates.ts';

/** What has to happen to one kind so that the database says what the graph says. */
export interface Difference {
  readonly kind: Kind;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  /** Ours, of these sources only, and not in the graph any more (or not between these ends). */
  readonly gone: readonly string[];
  readonly unchanged: number;
  /** Ids of the graph that somebody else's data have taken. */
  readonly foreign: readonly string[];
}

export interface Comparison {
  readonly graph: AttestGraph;
  readonly templates: Templates;
  /** Whose facts the graph replaces; what rests on other sources too stays. */
  readonly sources: readonly string[];
  /** Compare what lies in the database instead of the hash that was left with it. */
  readonly full: boolean;
}

/** Reads ids and hashes of one kind, as a stream, and holds them against the graph. */
export function readDifference(
  session: Session,
  kind: Kind,
  comparison: Comparison,
): Promise<Difference> {
  // A transaction that the driver repeats starts from nothing.
  return session.executeRead((transaction) => compare(transaction, kind, comparison));
}

async function compare(
  transaction: ManagedTransaction,
  kind: Kind,
  comparison: Comparison,
): Promise<Difference> {
  const { graph, templates, sources, full } = comparison;
  const created = new Set(kind.keys);
  const found = { changed: [] as string[], gone: [] as string[], foreign: [] as string[] };
  let unchanged = 0;
  const statement =
    templates[full ? (`checked-${kind.what}s` as const) : (`known-${kind.what}s` as const)];
  for await (const row of transaction.run(fillTemplate(statement, kind.words), { sources })) {
    const id: string = row.get('id');
    const hash: string | null = row.get('hash');
    const isKnown = created.delete(id);
    if (!isKnown) {
      if (hash !== null && row.get('only') === true && !isInGraph(graph, kind, id))
        found.gone.push(id);
    } else if (hash === null) found.foreign.push(id);
    else if (full && isMoved(row, graph, kind, id)) {
      found.gone.push(id);
      created.add(id);
    } else if (hasContent(row, contentOf(graph, kind, id), kind, full)) unchanged += 1;
    else found.changed.push(id);
  }
  // A first push has everything to create: one list of ids is enough.
  const isNew = created.size === kind.keys.length;
  return { kind, created: isNew ? kind.keys : [...created], unchanged, ...found };
}

const hasContent = (row: Row, content: string, { plan }: Kind, full: boolean): boolean =>
  row.get('hash') === contentHash(content) &&
  (!full || storedContent(row.get('properties'), plan) === content);

/** Its ends' ids were edited by hand, so that it would be written a second time. */
const isMoved = (row: Row, graph: AttestGraph, { what }: Kind, id: string): boolean =>
  what === 'relationship' &&
  (row.get('from') !== graph.source(id) || row.get('to') !== graph.target(id));

/** Under any label: somebody may have given one of our nodes a second one. */
const isInGraph = (graph: AttestGraph, { what }: Kind, id: string): boolean =>
  what === 'node' ? graph.hasNode(id) : graph.hasEdge(id);
