import type { Facts } from '../../graph/facts.ts';
import { byText } from '../../model/by-text.ts';
import { type EdgeRow, isNodeOf } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import type {
  EventType,
  Genericity,
  PlacePrecision,
  Polarity,
  Role,
} from '../../model/vocabulary.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { groupEdges } from '../group-edges.ts';
import { OPEN, type When, whenOf } from '../time/when.ts';
import { type CountRange, countRange } from './count-range.ts';
import {
  claimOf,
  type EventClaim,
  type Nodes,
  type RivalNumber,
  rivalsOf,
} from './event-claims.ts';

export interface Participant {
  readonly role: Role;
  readonly entity: NodeId;
  readonly label: NodeLabel;
  readonly displayName: string;
  /** It has a name and so can be the same elsewhere; without one it can only be alike. */
  readonly named: boolean;
  /** The last word of the description without a plural s: "villager". */
  readonly head: string;
  readonly side: string | null;
  readonly count: CountRange | null;
}

/** What is needed to compare one event of one article with another's. Plain and small. */
export interface EventRecord {
  readonly id: NodeId;
  readonly source: SourceId;
  readonly type: EventType;
  readonly polarity: Polarity;
  readonly genericity: Genericity;
  /** Told as done, not merely as ordered or planned. */
  readonly happened: boolean;
  readonly displayName: string;
  /** The mention that tells it, with its words. */
  readonly evidence: Evidence;
  readonly participants: readonly Participant[];
  readonly place: {
    readonly entity: NodeId;
    readonly name: string | null;
    readonly country: string | null;
    readonly precision: PlacePrecision | null;
  } | null;
  readonly when: When;
  /** Earliest possible day of its article's publication. */
  readonly told: string | null;
  readonly count: CountRange | null;
  readonly claims: readonly EventClaim[];
  readonly rivals: readonly RivalNumber[];
  /** Works that its claims came through; the same recording shows the same event. */
  readonly works: readonly NodeId[];
}

/** The events of one article's facts, sorted by id. */
export function eventRecordsOf(facts: Facts): EventRecord[] {
  const nodes = new Map(facts.nodes.map((row) => [row.key, row.attributes]));
  const outgoing = groupEdges(facts.edges, 'source');
  const incoming = groupEdges(facts.edges, 'target');
  const told = publishedOf(facts);
  return facts.nodes
    .flatMap(({ key, attributes }) => (attributes.label === 'Event' ? [{ key, attributes }] : []))
    .sort((a, b) => byText(a.key, b.key))
    .flatMap(({ key, attributes }) => {
      const out = outgoing.get(key) ?? [];
      const into = incoming.get(key) ?? [];
      const words = into.find(({ attributes: { type } }) => type === 'REFERS_TO');
      if (!words) return [];
      return {
        id: key,
        source: sourceOfNode(key),
        type: attributes.type,
        polarity: attributes.polarity,
        genericity: attributes.genericity,
        happened: attributes.factuality !== 'ordered' && attributes.factuality !== 'planned',
        displayName: attributes.displayName,
        evidence: { mention: words.source, quote: words.attributes.quote },
        participants: out.flatMap((edge) => participantOf(edge, nodes) ?? []),
        place: placeOf(out, nodes) ?? placeAttacked(out, nodes),
        when: dateOf(out, nodes),
        told,
        count: countRange(attributes.count),
        claims: into.flatMap((edge) => claimOf(edge, nodes, outgoing) ?? []),
        rivals: rivalsOf(key, { nodes, outgoing, incoming }),
        works: worksOf(into, outgoing),
      };
    });
}

function publishedOf({ nodes }: Facts): string | null {
  const article = nodes.find(({ attributes }) => attributes.label === 'Article')?.attributes;
  const edtf = article?.label === 'Article' ? article.published : undefined;
  return (edtf === undefined ? null : boundsOfEdtf(edtf)?.earliest) ?? null;
}

function participantOf({ target, attributes }: EdgeRow, nodes: Nodes): Participant | null {
  const role = roleOf(attributes);
  const node = nodes.get(target);
  if (role === null || node === undefined || !('identity' in node)) return null;
  const side =
    ('side' in node ? node.side : undefined) ?? ('country' in node ? node.country : undefined);
  return {
    role,
    entity: target,
    label: node.label,
    displayName: node.displayName,
    named: node.identity === 'named' && node.name !== undefined,
    head: headOf(attributes.quote),
    side: side ?? null,
    count: 'count' in node ? countRange(node.count) : null,
  };
}

function roleOf({ type, role }: EdgeRow['attributes']): Role | null {
  if (type === 'PERFORMED_BY') return 'actor';
  if (type === 'AFFECTED') return 'target';
  return type === 'INVOLVED' ? (role ?? 'other') : null;
}

const headOf = (quote: string): string =>
  (/(?<![\p{L}\p{N}])([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(quote)?.[1] ?? '')
    .toLowerCase()
    .replace(/(?<=\p{L}{2})s$/u, '');

function placeOf(out: readonly EdgeRow[], nodes: Nodes): EventRecord['place'] {
  const edge = out.find(({ attributes: { type } }) => type === 'OCCURRED_AT');
  return edge ? placeNode(edge, nodes) : null;
}

function placeNode(edge: EdgeRow, nodes: Nodes): EventRecord['place'] {
  const place = nodes.get(edge.target);
  if (!place || !isNodeOf(place, 'location')) return null;
  const { name = null, country = null, precision = null } = place;
  return { entity: edge.target, name, country, precision };
}

/** "Rockets hit Dubrova": the target is also the place. */
function placeAttacked(out: readonly EdgeRow[], nodes: Nodes): EventRecord['place'] {
  const edge = out.find(({ target, attributes: { type } }) => {
    const place = type === 'AFFECTED' ? nodes.get(target) : undefined;
    return place !== undefined && isNodeOf(place, 'location') && place.name !== undefined;
  });
  return edge ? placeNode(edge, nodes) : null;
}

function worksOf(
  into: readonly EdgeRow[],
  outgoing: ReadonlyMap<NodeId, readonly EdgeRow[]>,
): NodeId[] {
  const claims = into.flatMap(({ source, attributes: { type } }) =>
    type === 'ASSERTS' ? [source] : [],
  );
  const steps = claims.flatMap((claim) => outgoing.get(claim) ?? []);
  return [
    ...new Set(
      steps.flatMap(({ target, attributes: { type } }) =>
        type === 'ATTRIBUTED_TO' && target.startsWith('work:') ? [target] : [],
      ),
    ),
  ].sort();
}

function dateOf(out: readonly EdgeRow[], nodes: Nodes): When {
  const edge = out.find(({ attributes: { type } }) => type === 'OCCURRED_ON');
  const date = edge && nodes.get(edge.target);
  return date?.label === 'Date' ? whenOf(date) : OPEN;
}
