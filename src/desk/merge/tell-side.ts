import type { AttestGraph } from '../../graph/attest-graph.ts';
import type { Facts } from '../../graph/facts.ts';
import { isJoining } from '../../graph/parts.ts';
import { graphOf } from '../../graph/serialize.ts';
import { clauseOfEvent } from '../../graph/telling/say-deed.ts';
import { shortName } from '../../graph/telling/short-name.ts';
import { isNodeOf, type NodeAttributes, type NodeOf } from '../../model/graph.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { shorten } from '../../text/shorten.ts';
import type { MergeAspect, MergeSide } from './merge-api.ts';

/** What an article says of one of two things: for the reader, and aspect by aspect to compare. */
export interface ToldSide {
  readonly side: MergeSide;
  readonly aspects: ReadonlyMap<MergeAspect, readonly string[]>;
}

/** Null if it is not there any more. */
export function tellSide(id: NodeId, { nodes, edges }: Facts): ToldSide | null {
  const graph = graphOf({ nodes, edges: edges.filter((edge) => !isJoining(edge)) });
  if (!graph.hasNode(id)) return null;
  const attributes = graph.getNodeAttributes(id);
  const article = nodes.flatMap((row) =>
    row.attributes.label === 'Article' ? [row.attributes] : [],
  )[0];
  const mentions = mentionsOf(graph, id);
  const side: MergeSide = {
    id,
    name: shortName(graph, id),
    label: attributes.label,
    isProtected: isNodeOf(attributes, 'people') && attributes.protected === true,
    source: sourceOfNode(id),
    title: article?.displayName ?? sourceOfNode(id),
    outlet: article?.publication ?? null,
    published: article?.published ?? null,
    quotes: mentions.slice(0, MOST_QUOTES).map((mention) => inContext(mention, article?.text)),
    more: Math.max(0, mentions.length - MOST_QUOTES),
  };
  return { side, aspects: aspectsOf(graph, id, attributes, { mentions, article }) };
}

const MOST_QUOTES = 5;
const MOST_VALUES = 6;
/** Characters around a quotation. */
const AROUND = 110;

type Mention = NodeOf<'Mention'>;

const mentionsOf = (graph: AttestGraph, id: NodeId): Mention[] =>
  graph
    .filterInEdges(id, (_, { type }) => type === 'REFERS_TO')
    .map((edge) => graph.getNodeAttributes(graph.source(edge)))
    .flatMap((mention) => (mention.label === 'Mention' ? [mention] : []))
    .sort((a, b) => a.part.localeCompare(b.part) * -1 || a.start - b.start);

/** The words with those around them, cut between words. */
function inContext({ part, start, end, quote }: Mention, text = '') {
  if (part !== 'text') return { before: '', quote, after: '' };
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '… ');
  const after = text.slice(end, end + AROUND).replace(/\s\S*$/, ' …');
  return { before: flat(before), quote: flat(quote), after: flat(after) };
}
const flat = (words: string): string => words.replace(/\s+/g, ' ');

interface Known {
  readonly mentions: readonly Mention[];
  readonly article: NodeOf<'Article'> | undefined;
}

function aspectsOf(
  graph: AttestGraph,
  id: NodeId,
  attributes: NodeAttributes,
  { mentions, article }: Known,
): Map<MergeAspect, string[]> {
  const field = (name: string): string[] => {
    const value: unknown = (attributes as Record<string, unknown>)[name];
    return typeof value === 'string' ? [value] : [];
  };
  const ends = (of: NodeId, ...types: RelationshipType[]): NodeId[] =>
    graph
      .filterOutEdges(of, (_, { type }) => types.includes(type))
      .map((edge) => graph.target(edge));
  const names = (ids: readonly NodeId[]): string[] => ids.map((one) => shortName(graph, one));
  const dates = (ids: readonly NodeId[]): string[] => ids.map((one) => dayOf(graph, one));
  const all: [MergeAspect, string[]][] = [
    ['kind', [attributes.label, ...field('type'), ...field('kind')].slice(-1)],
    ['published', article?.published === undefined ? [] : [article.published]],
  ];
  if (attributes.label === 'Event')
    all.push(
      ['happened', [clauseOfEvent(graph, id)]],
      ['actors', names(ends(id, 'PERFORMED_BY'))],
      ['targets', names(ends(id, 'AFFECTED'))],
      ['places', names(ends(id, 'OCCURRED_AT'))],
      ['dates', dates(ends(id, 'OCCURRED_ON'))],
    );
  else {
    const events = graph
      .filterInEdges(id, (_, { type }) => TAKES_PART.has(type))
      .map((edge) => graph.source(edge));
    const company = events
      .flatMap((event) => ends(event, 'PERFORMED_BY', 'AFFECTED', 'INVOLVED'))
      .filter((one) => one !== id);
    all.push(
      ['names', [...field('name'), ...mentions.filter(isName).map(({ quote }) => flat(quote))]],
      ['role', field('role')],
      ['country', field('country')],
      ['maker', names(makersOf(graph, id))],
      ['events', events.map((event) => clauseOfEvent(graph, event))],
      ['company', names(company)],
      ['bodies', names(ends(id, 'MEMBER_OF', 'PART_OF', 'COMMANDS', 'SERVES'))],
      [
        'scenes',
        names(events.flatMap((event) => ends(event, 'OCCURRED_AT')).filter((one) => one !== id)),
      ],
      ['days', dates(events.flatMap((event) => ends(event, 'OCCURRED_ON')))],
    );
  }
  return new Map(
    all.map(([aspect, values]) => [
      aspect,
      [...new Set(values)].slice(0, MOST_VALUES).map((value) => shorten(value, 160)),
    ]),
  );
}

const TAKES_PART = new Set<RelationshipType>([
  'PERFORMED_BY',
  'AFFECTED',
  'INVOLVED',
  'OCCURRED_AT',
]);

const isName = ({ form, part }: Mention): boolean => form === 'name' && part === 'text';

const makersOf = (graph: AttestGraph, id: NodeId): NodeId[] =>
  graph.filterInEdges(id, (_, { type }) => type === 'PUBLISHED').map((edge) => graph.source(edge));

/** The day if it is known, else the text's own words. */
function dayOf(graph: AttestGraph, id: NodeId): string {
  const attributes = graph.getNodeAttributes(id);
  if (attributes.label !== 'Date') return shortName(graph, id);
  return attributes.edtf ?? attributes.text;
}
