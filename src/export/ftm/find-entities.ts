import { hash } from 'node:crypto';
import type { AttestGraph } from '../../graph/attest-graph.ts';
import { nodeRows } from '../../graph/attest-graph.ts';
import type { ReadPortion } from '../../graph/each-portion.ts';
import { articleId } from '../../model/article-id.ts';
import type { EdgeRow, NodeAttributes, NodeRow } from '../../model/graph.ts';
import type { FactId, NodeId, SourceId } from '../../model/ids.ts';
import { labelOfId } from '../../model/label-of-id.ts';
import { ftmDatesOf, ftmValue } from './ftm-value.ts';
import { type FtmLink, isRuleFor, MAPPING } from './mapping.ts';

/** An entity of FollowTheMoney, and the articles that it rests on. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly SourceId[];
}

/** Of letters and digits, as FollowTheMoney wants it. */
export const ftmId = (id: FactId): string => `attest-${hash('sha1', id)}`;

/** Every node but dates, every relationship, and where an article has a name or words of something. */
export function* findEntities({ graph, edges }: ReadPortion): Generator<FtmEntity> {
  const values = valuesOfNodes(graph, edges);
  for (const row of nodeRows(graph)) {
    const entity = entityOf(row, values.get(row.key) ?? []);
    if (entity) yield entity;
  }
  for (const edge of edges) {
    const link = linkOf(edge);
    if (link) yield link;
  }
  yield* mentionsIn(graph, edges);
}

type Pair = readonly [property: string, value: string];

/** What relationships add to the properties of nodes. */
function valuesOfNodes(graph: AttestGraph, edges: readonly EdgeRow[]): Map<NodeId, Pair[]> {
  const found = new Map<NodeId, Pair[]>();
  for (const { source, target, attributes } of edges) {
    // Judgements on two articles are links.
    if (!graph.hasNode(target)) continue;
    const [from, to] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    for (const { property, is, when } of MAPPING.values[attributes.type] ?? []) {
      if (!isRuleFor(when, from.label, to.label)) continue;
      const pairs: Pair[] =
        is === 'dates'
          ? to.label === 'Date'
            ? [...Object.entries(ftmDatesOf(to.edtf, to.relation)), [property, to.text]]
            : []
          : [[property, is === 'id' ? ftmId(target) : to.displayName]];
      found.set(source, [...(found.get(source) ?? []), ...pairs]);
    }
  }
  return found;
}

function entityOf({ key, attributes }: NodeRow, more: readonly Pair[]): FtmEntity | null {
  const rule = MAPPING.nodes[attributes.label];
  if (!rule) return null;
  const own = Object.entries(rule.from).flatMap(([property, from]): Pair[] => {
    const names = typeof from === 'string' ? [from] : Array.isArray(from) ? from : [from.of];
    const as = typeof from === 'object' && !Array.isArray(from) ? from.as : null;
    return names
      .flatMap((name) => (name === 'id' ? [key] : textsOf(attributes, name)))
      .flatMap((text) => (as === null ? text : (ftmValue(text, as) ?? [])))
      .map((text): Pair => [property, text]);
  });
  const set = Object.entries(rule.set ?? {}).flatMap(([property, texts]) =>
    texts.map((text): Pair => [property, text]),
  );
  const category = 'category' in attributes ? attributes.category : undefined;
  const proof = attributes.label === 'Article' ? [] : proofOf(attributes.sources);
  return {
    id: ftmId(key),
    schema: (category && MAPPING.schemaOfCategory[category]) ?? rule.schema,
    properties: gathered([...own, ...set, ...more, ...proof]),
    sources: attributes.sources,
  };
}

/** A property as text; a list as several. */
function textsOf(attributes: NodeAttributes, name: string): string[] {
  const value: unknown = attributes[name as keyof NodeAttributes];
  if (Array.isArray(value)) return value.map(String);
  return value === undefined ? [] : [String(value)];
}

const proofOf = (sources: readonly SourceId[]): Pair[] =>
  sources.map((source) => ['proof', ftmId(articleId(source))]);

/** Without empty or repeated values, sorted: FollowTheMoney's are sets. */
function gathered(pairs: readonly Pair[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [property, value] of pairs)
    if (value.trim() !== '') found.set(property, (found.get(property) ?? new Set()).add(value));
  return Object.fromEntries(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([property, own]) => [property, [...own].sort()]),
  );
}

function linkOf(edge: EdgeRow): FtmEntity | null {
  const { key, source, target, attributes } = edge;
  const [from, to] = [labelOfId(source), labelOfId(target)];
  const rule = MAPPING.links[attributes.type]?.find(({ when }) => isRuleFor(when, from, to));
  if (!rule) return null;
  const isInterval = rule.schema !== 'Similar';
  return {
    id: ftmId(key),
    schema: rule.schema,
    properties: gathered([
      [rule.from, ftmId(source)],
      [rule.to, ftmId(target)],
      [rule.as, roleOf(rule, edge)],
      ...(isInterval
        ? ([
            ['recordId', key],
            ['summary', attributes.quote],
            ...proofOf(attributes.sources),
          ] as Pair[])
        : []),
    ]),
    sources: attributes.sources,
  };
}

/** "involved: recipient"; "attributed to, 0 of chain 1". */
function roleOf({ role }: FtmLink, { attributes }: EdgeRow): string {
  const { role: own, status, stance, hop, chain } = attributes;
  const more = own ?? status ?? stance;
  if (hop !== undefined) return `${role}: hop ${hop} of chain ${chain ?? 0}`;
  return more === undefined ? role : `${role}: ${more}`;
}

/** Which article has words of what, and under which names. */
function* mentionsIn(graph: AttestGraph, edges: readonly EdgeRow[]): Generator<FtmEntity> {
  const words = new Map<string, Pair[]>();
  for (const { source, target, attributes } of edges) {
    if (attributes.type !== 'REFERS_TO') continue;
    const [mention, thing] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    const rule = MAPPING.nodes[thing.label];
    const [article] = attributes.sources;
    if (!rule || mention.label !== 'Mention' || !article) continue;
    if (mention.use === 'mention')
      words.set(`${article} ${target}`, [
        ...(words.get(`${article} ${target}`) ?? []),
        ['summary', mention.quote],
      ]);
    if (mention.form !== 'name' && mention.part !== 'head') continue;
    yield {
      id: ftmId(source),
      schema: 'Mention',
      properties: gathered([
        ['document', ftmId(articleId(article))],
        ['name', mention.quote],
        ['detectedSchema', rule.schema],
        ...(MAPPING.resolvable.includes(thing.label)
          ? ([['resolved', ftmId(target)]] as Pair[])
          : []),
      ]),
      sources: [article],
    };
  }
  for (const [place, summary] of words) {
    const [article, thing] = place.split(' ') as [SourceId, NodeId];
    yield {
      id: ftmId(`DOCUMENTS ${articleId(article)} ${thing}` as NodeId),
      schema: 'Documentation',
      properties: gathered([
        ['document', ftmId(articleId(article))],
        ['entity', ftmId(thing)],
        ['role', 'mentions'],
        ...summary,
      ]),
      sources: [article],
    };
  }
}
