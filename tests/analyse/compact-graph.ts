import { z } from 'zod';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { type GraphRows, indexRows } from '../../src/graph/graph-rows.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import {
  EdgeAttributes,
  type EdgeRow,
  NODE_SCHEMAS,
  type NodeAttributes,
  type NodeRow,
} from '../../src/model/graph.ts';
import { edgeId, type NodeId, sha256 } from '../../src/model/ids.ts';
import { NodeLabel } from '../../src/model/kinds/kinds.ts';
import { mayJoin, type RelationshipType } from '../../src/model/relationships.ts';

type Properties = Record<string, unknown>;
type CompactEdge = readonly [type: RelationshipType, from: string, to: string, more?: Properties];

/** One claim: its chain (origin first), the events it reports, and other non-default fields. */
interface CompactClaim {
  readonly chains?: readonly (readonly string[])[];
  readonly asserts?: readonly string[];
  readonly stance?: string;
  readonly status?: string;
  readonly origin?: string;
}

/**
 * A graph in short notation. Ids are like those of the loaders (`agency:a/hur`: label, article,
 * entity) and serve as names; only values that differ from the default are given. Rows are parsed
 * with the real schemas.
 */
export interface CompactGraph {
  /** Outlet by article id (`a`); null if it is not named. */
  readonly articles: Readonly<Record<string, string | null>>;
  readonly nodes?: Readonly<Record<string, Properties>>;
  readonly claims?: Readonly<Record<string, CompactClaim>>;
  readonly edges?: readonly CompactEdge[];
  /** Events without a claim: reported in the article's own voice. */
  readonly ownVoice?: readonly string[];
}

export function compactRows(compact: CompactGraph): { nodes: NodeRow[]; edges: EdgeRow[] } {
  const { articles, claims = {}, edges = [], ownVoice = [] } = compact;
  const stated: CompactEdge[] = Object.entries(articles).flatMap(([article, outlet]) => [
    ['IN', mentionIn(article), `article:${article}`] as const,
    ...(outlet ? [['PUBLISHED', outlet, `article:${article}`] as const] : []),
  ]);
  const told = ownVoice.map((event) => ['REFERS_TO', mentionIn(articleOf(event)), event] as const);
  const said = Object.entries(claims).flatMap(([claim, { chains = [], asserts = [] }]) => [
    ['STATES', `article:${articleOf(claim)}`, claim] as const,
    ...asserts.map((event) => ['ASSERTS', claim, event] as const),
    ...chains.flatMap((elements, chain) =>
      elements.map((to, hop) => ['ATTRIBUTED_TO', claim, to, { chain, hop }] as const),
    ),
  ]);
  const all = [...stated, ...told, ...said, ...edges];
  const named = Object.fromEntries(
    [...Object.keys(articles).flatMap((id) => [`article:${id}`, mentionIn(id)])]
      .concat(all.flatMap(([, from, to]) => [from, to]))
      .map((key) => [key, {}]),
  );
  const spoken = Object.entries(claims).map(([key, { chains, asserts, ...more }]) => [key, more]);
  const nodes = { ...named, ...Object.fromEntries(spoken), ...compact.nodes };
  return {
    nodes: Object.entries<Properties>(nodes).map(([key, more]) => nodeRow(key, more)),
    edges: all.map(edgeRow),
  };
}

export const compactGraph = (compact: CompactGraph): AttestGraph => graphOf(compactRows(compact));
/** The same, only to be read. */
export const compactToRead = (compact: CompactGraph): GraphRows => indexRows(compactRows(compact));

const mentionIn = (article: string): string => `mention:${article}/words`;
const articleOf = (id: string): string => id.split(':')[1]?.split('/')[0] ?? '';

const LABELS = new Map(NodeLabel.options.map((label) => [label.toLowerCase(), label]));
const labelOf = (key: string): NodeLabel => LABELS.get(key.split(':')[0] ?? '') as NodeLabel;

function nodeRow(key: string, more: Properties): NodeRow {
  const label = labelOf(key);
  const source = articleOf(key);
  const name = key.split('/')[1] ?? source;
  const read = { displayName: name, sources: [source], coder: 'person', confidence: 1 };
  const named = { ...read, name, identity: 'named' };
  const text = 'The military said so.';
  const event = { factuality: 'claimed', polarity: 'positive', genericity: 'single' };
  const defaults: Record<string, Properties> = {
    Article: {
      displayName: name,
      sources: [source],
      text,
      sha256: sha256(text),
      status: 'current',
    },
    Person: { ...named, protected: false },
    Group: { ...named, protected: false },
    Date: read,
    Event: { ...read, ...event, type: 'abuse', status: 'unassessed' },
    Claim: { ...read, text, speech: 'indirect', stance: 'asserts', origin: 'stated' },
    Mention: { ...read, quote: 'The', start: 0, end: 3, prefix: '', suffix: ' military' },
  };
  const rest: Record<string, Properties> = {
    Claim: { status: 'unassessed' },
    Mention: { part: 'text', use: 'mention' },
  };
  const properties = { ...(defaults[label] ?? named), ...rest[label], ...more };
  const attributes = z.parse(NODE_SCHEMAS[label] as z.ZodType<object>, properties);
  return { key: key as NodeId, attributes: { label, ...attributes } as NodeAttributes };
}

function edgeRow([type, from, to, more = {}]: CompactEdge): EdgeRow {
  if (!mayJoin(type, labelOf(from), labelOf(to))) throw new Error(`${type} ${from} ${to}`);
  const article = articleOf(from);
  const attributes = EdgeAttributes.parse({
    type,
    evidence: [mentionIn(article)],
    quote: 'The',
    coder: 'person',
    confidence: 1,
    sources: [article],
    ...more,
  });
  const [source, target] = [from as NodeId, to as NodeId];
  return { key: edgeId(type, source, target, JSON.stringify(more)), source, target, attributes };
}
