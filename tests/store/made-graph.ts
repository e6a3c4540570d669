import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import type { Facts } from '../../src/graph/facts.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { articleId } from '../../src/model/article-id.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import type { EdgeOf, EdgeRow, NodeRow } from '../../src/model/graph.ts';
import { edgeId, type NodeId, nodeId, sha256 } from '../../src/model/ids.ts';
import { NodeLabel } from '../../src/model/kinds/kinds.ts';
import { mayJoin, RELATIONSHIPS, RelationshipType } from '../../src/model/relationships.ts';

/** Strings that break out of quotation marks, encodings or templates. */
export const TROUBLESOME = [
  "'}) DETACH DELETE n //",
  '"); MATCH (n) DETACH DELETE n;',
  '`Label` $rows $id {id} \\u0027 \\',
  '74-та бригада — «Ёлка» 🪖👩🏽‍🚒',
  '\u202Eright to left\u202C and e\u0301 and \u0000 NUL',
  '=HYPERLINK("x") <script>alert(1)</script>',
] as const;

/** Every label, and every relationship type between the first and the last labels it may join. */
export const madeFacts = (source: string): Facts => {
  const nodes = NodeLabel.options.map((label) => nodeOf(label, source));
  const key = new Map(nodes.map((node) => [node.attributes.label, node.key]));
  const edges = RelationshipType.options.flatMap((type) =>
    pairsOf(type).map(([from, to]) =>
      edgeOf(type, key.get(from) as NodeId, key.get(to) as NodeId, source),
    ),
  );
  return { nodes, edges: [...edges, ...parallel(source)] };
};

export const madeGraph = (...sources: string[]): AttestGraph => {
  const facts = sources.map(madeFacts);
  return graphOf({
    nodes: facts.flatMap(({ nodes }) => nodes),
    edges: facts.flatMap(({ edges }) => edges),
  });
};

/** Includes self loops: a unit that is PART_OF itself makes no sense, but must survive. */
function pairsOf(type: RelationshipType): [NodeLabel, NodeLabel][] {
  const { from, to } = RELATIONSHIPS[type];
  const all = from.flatMap((one) => to.map((other): [NodeLabel, NodeLabel] => [one, other]));
  const allowed = all.filter(([one, other]) => mayJoin(type, one, other));
  return [...new Set([allowed[0], allowed.at(-1)])].flatMap((pair) => (pair ? [pair] : []));
}

const idOf = (label: NodeLabel, source: string): NodeId =>
  label === 'Article' ? articleId(asSourceId(source)) : nodeId(label, asSourceId(source), 'x1');

export function edgeOf<T extends RelationshipType>(
  type: T,
  from: NodeId,
  to: NodeId,
  source: string,
  { key = '', ...more }: { key?: string } & Partial<EdgeOf<T>> = {},
): EdgeRow<T> {
  const attributes = {
    type,
    evidence: [nodeId('Mention', asSourceId(source), 'x1')],
    quote: TROUBLESOME[3],
    coder: 'person',
    confidence: 1,
    sources: [source],
    ...more,
  } as unknown as EdgeOf<T>;
  return { key: edgeId(type, from, to, key), source: from, target: to, attributes };
}

function parallel(source: string): EdgeRow[] {
  const ends = [idOf('Event', source), idOf('Person', source)] as const;
  const claim = [idOf('Claim', source), idOf('Agency', source)] as const;
  return [
    edgeOf('INVOLVED', ...ends, source, { key: 'cause', role: 'cause', confidence: 0.25 }),
    edgeOf('INVOLVED', ...ends, source, { key: 'other', role: 'other', alternatives: [] }),
    edgeOf('ATTRIBUTED_TO', ...claim, source, { key: '0/0', chain: 0, hop: 0, cue: 'said' }),
    edgeOf('ATTRIBUTED_TO', ...claim, source, { key: '1/7', chain: 1, hop: 7, cue: "it's" }),
    edgeOf('COPIES', idOf('Article', source), idOf('Article', source), source, {
      key: 'again',
      share: 0.875,
    }),
  ];
}

const ALL = {
  Article: { title: TROUBLESOME[0], url: 'https://example.org/?a=1', text: TROUBLESOME.join('\n') },
  Work: { kind: 'call', title: TROUBLESOME[5] },
  Publication: { country: 'RU', aliases: [...TROUBLESOME] },
  Agency: { acronym: 'HUR', country: 'UA', side: 'UA' },
  Organization: { aliases: [] },
  Unit: { designation: { number: '74', echelon: 'brigade' }, side: 'RU' },
  Person: { protected: true, role: 'commander' },
  Group: { protected: false, name: 'at least eight', count: { min: 8, approximate: true } },
  Place: { precision: 'settlement' },
  Object: { category: 'vehicle' },
  Vessel: { country: 'GA', imo: '9074729' },
  Date: {
    text: 'May 31',
    edtf: 'XXXX-05-31',
    precision: 'day',
    relation: 'on',
    anchor: 'publication',
    timex: { type: 'DATE', value: 'XXXX-05-31' },
  },
  Event: {
    type: 'surrender',
    factuality: 'claimed',
    polarity: 'positive',
    genericity: 'single',
    status: 'unassessed',
    // a record without fields is still a record
    count: {},
  },
  Claim: {
    text: TROUBLESOME[1],
    speech: 'direct',
    stance: 'asserts',
    status: 'unverified',
    origin: 'stated',
  },
  Mention: {
    quote: TROUBLESOME[4],
    part: 'text',
    start: 0,
    end: 2_147_483_648,
    prefix: '',
    suffix: TROUBLESOME[2],
    use: 'mention',
    metonym: false,
  },
} as const satisfies Record<NodeLabel, object>;

function nodeOf(label: NodeLabel, source: string): NodeRow {
  const base = { label, displayName: `${label} ${TROUBLESOME[0]}`, sources: [source] };
  const read = { coder: 'person', confidence: label === 'Claim' ? 0.1 : 1 };
  const isEntity = !['Article', 'Date', 'Event', 'Claim', 'Mention'].includes(label);
  const attributes = {
    ...base,
    ...(label === 'Article' ? { sha256: sha256(source), status: 'current' } : read),
    ...(isEntity && { name: TROUBLESOME[1], identity: 'named' }),
    ...ALL[label],
  };
  return { key: idOf(label, source), attributes } as NodeRow;
}
