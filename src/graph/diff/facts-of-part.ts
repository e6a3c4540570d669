import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import type { Facts } from '../facts.ts';

/**
 * One thing that a source says, as a sentence, with what identifies it in another version of the
 * source.
 */
export type ComparedFact = FactWords & (OfNode | OfEdge);

interface OfNode {
  readonly id: NodeId;
  readonly ends: null;
}
interface OfEdge {
  readonly id: EdgeId;
  readonly ends: readonly [NodeId, NodeId];
}

interface FactWords {
  /** Label or type. */
  readonly kind: string;
  readonly sentence: string;
  /** The words that say it; null for the article itself. */
  readonly quote: string | null;
  /** The same in every version of the source, even where ids shift. */
  readonly identity: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The name of a node in another part. */
export type NameElsewhere = (id: NodeId) => string;

/**
 * The facts of a part: all nodes except mentions, all relationships except those between mentions
 * and what they refer to. Ids are not compared: they shift when a sentence is inserted before them.
 */
export function factsOfPart({ nodes, edges }: Facts, nameElsewhere: NameElsewhere): ComparedFact[] {
  const names = new Map(nodes.map((node) => [node.key, nameOf(node)]));
  const name = (id: NodeId): string => names.get(id) ?? nameElsewhere(id);
  const words = new Map<NodeId, string>();
  for (const { target, attributes } of edges)
    if (attributes.type === 'REFERS_TO' && !words.has(target)) words.set(target, attributes.quote);
  return [
    ...nodes
      .filter(({ attributes }) => attributes.label !== 'Mention')
      .map((row) => ofNode(row, words)),
    ...edges
      .filter(({ attributes }) => !OF_WORDS.has(attributes.type))
      .map((row) => ofEdge(row, name)),
  ];
}

const OF_WORDS = new Set<string>(['IN', 'REFERS_TO']);

/** What to call a node in a sentence. */
export const nameOf = ({ attributes }: NodeRow): string =>
  `${attributes.label} “${attributes.displayName}”`;

/** An article stays the same whatever its title. */
const isArticle = (id: NodeId): boolean => id.startsWith('article:');

function ofNode(row: NodeRow, words: ReadonlyMap<NodeId, string>): ComparedFact {
  const { key, attributes } = row;
  const { label, displayName: _, ...properties } = attributes;
  const identity = isArticle(key)
    ? key
    : `${nameOf(row)}${'text' in attributes ? ` ${attributes.text}` : ''}`;
  return {
    id: key,
    kind: label,
    sentence: nameOf(row),
    quote: words.get(key) ?? null,
    identity,
    properties: compared(properties),
    ends: null,
  };
}

function ofEdge({ key, source, target, attributes }: EdgeRow, name: NameElsewhere): ComparedFact {
  const { type, quote, ...properties } = attributes;
  const { role, hop, chain } = attributes;
  const manner = [
    role,
    hop === undefined ? undefined : `hop ${hop}`,
    chain ? `chain ${chain}` : undefined,
  ].filter((part) => part !== undefined);
  const joined = (nameOfEnd: NameElsewhere): string => {
    const ends = `${nameOfEnd(source)} ${type} ${nameOfEnd(target)}`;
    return manner.length > 0 ? `${ends} (${manner.join(', ')})` : ends;
  };
  return {
    id: key,
    kind: type,
    sentence: joined(name),
    quote,
    identity: joined((id) => (isArticle(id) ? id : name(id))),
    properties: { ...compared(properties), quote },
    ends: [source, target],
  };
}

/**
 * Properties that do not describe the thing itself: where it comes from, and ids of this version.
 */
const LEFT_OUT = new Set(['sources', 'evidence', 'alternatives', 'anchorEvent']);

const compared = (properties: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !LEFT_OUT.has(name)));
