import type { Facts } from '../../graph/facts.ts';
import type { EdgeRow, NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import type {
  EventType,
  Genericity,
  NodeLabel,
  PlacePrecision,
  Polarity,
  Role,
  Stance,
} from '../../model/vocabulary.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { groupEdges } from '../group-edges.ts';
import { OPEN, type When, whenOf } from '../time/when.ts';
import { compareRanges } from './compare-participants.ts';

/** How many, ends left open where the text does. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

export interface Participant {
  readonly role: Role;
  readonly entity: NodeId;
  readonly label: NodeLabel;
  readonly displayName: string;
  /** It has a name, so that it can be the same elsewhere; what has none is only alike. */
  readonly named: boolean;
  /** The last word of the description, in the singular as far as an s tells: "villager". */
  readonly head: string;
  readonly side: string | null;
  readonly count: Range | null;
}

export interface EventClaim {
  readonly id: NodeId;
  readonly stance: Stance;
  readonly evidence: readonly NodeId[];
  readonly quote: string;
  /** Who says it first; null where nobody is named. */
  readonly speaker: NodeId | null;
}

/** A claim that its own article sets against one that tells the event: another number of whom it befell. */
export interface RivalNumber {
  readonly claim: EventClaim;
  readonly count: Range;
  readonly other: Range;
}

/** What has to be known of one event of one article to compare it with another's. Plain and small. */
export interface EventRecord {
  readonly id: NodeId;
  readonly source: string;
  readonly type: EventType;
  readonly polarity: Polarity;
  readonly genericity: Genericity;
  /** It is told as having been, not as ordered or planned. */
  readonly happened: boolean;
  readonly displayName: string;
  /** The words that tell it: a mention, and its quotation. */
  readonly evidence: Evidence;
  readonly participants: readonly Participant[];
  readonly place: {
    readonly entity: NodeId;
    readonly name: string | null;
    readonly country: string | null;
    readonly precision: PlacePrecision | null;
  } | null;
  readonly when: When;
  /** First day on which its article can have been published. */
  readonly told: string | null;
  readonly count: Range | null;
  readonly claims: readonly EventClaim[];
  readonly rivals: readonly RivalNumber[];
  /** Works that a claim of it came through: what is told in one recording is one thing. */
  readonly works: readonly NodeId[];
}

/** The events of one article's facts, in the order of their ids. */
export function eventRecordsOf(facts: Facts): EventRecord[] {
  const nodes = new Map(facts.nodes.map((row) => [row.key as string, row.attributes]));
  const outgoing = groupEdges(facts.edges, 'source');
  const incoming = groupEdges(facts.edges, 'target');
  const told = publishedOf(facts);
  return facts.nodes
    .flatMap(({ key, attributes }) => (attributes.label === 'Event' ? [{ key, attributes }] : []))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap(({ key, attributes }) => {
      const out = outgoing.get(key) ?? [];
      const into = incoming.get(key) ?? [];
      const words = into.find(({ attributes: { type } }) => type === 'REFERS_TO');
      if (!words) return [];
      return {
        id: key,
        source: attributes.sources[0] ?? '',
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
        count: rangeOf(attributes.count),
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

type Nodes = ReadonlyMap<string, Facts['nodes'][number]['attributes']>;

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
    count: 'count' in node ? rangeOf(node.count) : null,
  };
}

function roleOf({ type, role }: EdgeRow['attributes']): Role | null {
  if (type === 'PERFORMED_BY') return 'actor';
  if (type === 'AFFECTED') return 'target';
  return type === 'INVOLVED' ? (role ?? 'other') : null;
}

const headOf = (quote: string): string =>
  (/([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(quote)?.[1] ?? '')
    .toLowerCase()
    .replace(/(?<=\p{L}{2})s$/u, '');

function placeOf(out: readonly EdgeRow[], nodes: Nodes): EventRecord['place'] {
  const edge = out.find(({ attributes: { type } }) => type === 'OCCURRED_AT');
  return edge ? placeNode(edge, nodes) : null;
}

function placeNode(edge: EdgeRow, nodes: Nodes): EventRecord['place'] {
  const place = nodes.get(edge.target);
  if (place?.label !== 'Place') return null;
  const { name = null, country = null, precision = null } = place;
  return { entity: edge.target, name, country, precision };
}

/** "Rockets hit Dubrova": where that was. */
function placeAttacked(out: readonly EdgeRow[], nodes: Nodes): EventRecord['place'] {
  const edge = out.find(({ target, attributes: { type } }) => {
    const place = type === 'AFFECTED' ? nodes.get(target) : undefined;
    return place?.label === 'Place' && place.name !== undefined;
  });
  return edge ? placeNode(edge, nodes) : null;
}

function worksOf(
  into: readonly EdgeRow[],
  outgoing: ReadonlyMap<string, readonly EdgeRow[]>,
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

type Edges = ReadonlyMap<string, readonly EdgeRow[]>;

function claimOf(
  { source, attributes }: EdgeRow,
  nodes: Nodes,
  outgoing: Edges,
): EventClaim | null {
  const claim = attributes.type === 'ASSERTS' ? nodes.get(source) : undefined;
  if (claim?.label !== 'Claim') return null;
  const said = (outgoing.get(source) ?? []).find(
    ({ attributes: { type, hop, chain } }) =>
      type === 'ATTRIBUTED_TO' && hop === 0 && (chain ?? 0) === 0,
  );
  return {
    id: source,
    stance: claim.stance,
    evidence: attributes.evidence.slice(0, 1),
    quote: attributes.quote,
    speaker: said?.target ?? null,
  };
}

interface Rows {
  readonly nodes: Nodes;
  readonly outgoing: Edges;
  readonly incoming: Edges;
}

/** Where the article itself says that two claims contradict each other, and doubts two numbers of one group. */
function rivalsOf(event: NodeId, { nodes, outgoing, incoming }: Rows): RivalNumber[] {
  const joined = (id: string, type: string) =>
    [...(outgoing.get(id) ?? []), ...(incoming.get(id) ?? [])].filter(
      (edge) => edge.attributes.type === type,
    );
  const otherEnd = ({ source, target }: EdgeRow, id: string) => (source === id ? target : source);
  const numberOf = (id: string): Range | null => {
    const node = nodes.get(id);
    return node?.label === 'Group' ? rangeOf(node.count) : null;
  };
  const numbers = joined(event, 'AFFECTED').flatMap(({ target }) =>
    joined(target, 'MAYBE_SAME_AS').flatMap((edge) => {
      const [count, other] = [numberOf(otherEnd(edge, target)), numberOf(target)];
      return count && other && compareRanges(count, other) === 'disagree' ? [{ count, other }] : [];
    }),
  );
  const [number] = numbers;
  if (!number) return [];
  return joined(event, 'ASSERTS').flatMap(({ source: told }) =>
    joined(told, 'CONFLICTS_WITH').flatMap((edge) => {
      const id = otherEnd(edge, told);
      const claim = nodes.get(id);
      const words = joined(id, 'REFERS_TO')[0];
      if (claim?.label !== 'Claim' || !words) return [];
      const { quote, evidence } = words.attributes;
      return [
        {
          claim: { id, stance: claim.stance, evidence, quote, speaker: null },
          ...number,
        },
      ];
    }),
  );
}

type Counted = NodeOf<'Group'>['count'];
const rangeOf = (count: Counted): Range | null =>
  count ? { min: count.min ?? null, max: count.max ?? null } : null;
