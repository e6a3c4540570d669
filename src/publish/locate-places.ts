import { type AttestGraph, attributesOf, nodeRows } from '../graph/attest-graph.ts';
import { isNodeOf, type NodeRow } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import { type LabelOfClass, labelsOf } from '../model/kinds/kinds.ts';
import type { LocatedPlace } from '../model/located-place.ts';
import { PROFILES } from '../model/profile.ts';
import { foldPlaceName } from '../text/names/fold-place-name.ts';
import { markPublished } from './mark-published.ts';
import type { Published } from './publish.ts';
import type { ForOthers } from './published.ts';

/** Settlements by country and folded name: degrees east and north, and the folded name of the region. */
export type SettlementsByName = Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [number, number, string])[]>>>
>;
export type LocatedPlaces = ForOthers<readonly LocatedPlace[]>;

/**
 * The places of a published graph that can be located: a named settlement whose name the country (or
 * region) has once gets its point, anything else at most its country. Beside protected people, only
 * the country is told to those who are not told their names.
 */
export function locatePlaces(
  { graph, profile }: Published,
  settlements: SettlementsByName,
): LocatedPlaces {
  const isHidden = PROFILES[profile].names ? besideProtected(graph) : () => false;
  return markPublished(
    labelsOf('location')
      .flatMap((label) => nodeRows(graph, label))
      .flatMap((row): LocatedPlace[] => {
        const { precision } = row.attributes;
        const whole = wholesOf(graph, row.key);
        const country = row.attributes.country ?? whole.flatMap((one) => one.country ?? [])[0];
        if (country === undefined || precision === 'withheld') return [];
        const at = precision === 'settlement' ? pointOf(row, country, whole, settlements) : null;
        const isCoarse = at !== null && isHidden(row.key);
        return [{ place: row.key, country, at: isCoarse ? null : at, isCoarse }];
      }),
  );
}

/** Degrees: settlements of one name this close are one, listed twice. */
const SAME = 0.1;

function pointOf(
  { attributes: { name, identity } }: NodeRow<LabelOfClass<'location'>>,
  country: string,
  whole: readonly { readonly displayName: string }[],
  settlements: SettlementsByName,
): LocatedPlace['at'] {
  if (identity !== 'named' || name === undefined) return null;
  const ofCountry = settlements[country] ?? {};
  const key = foldPlaceName(name);
  const all = Object.hasOwn(ofCountry, key) ? (ofCountry[key] ?? []) : [];
  const regions = new Set(whole.map(({ displayName }) => regionOf(displayName)));
  const inRegion = all.filter(([, , region]) => regions.has(regionOf(region)));
  const [first, ...others] = inRegion.length > 0 ? inRegion : all;
  if (!first) return null;
  const isOne = others.every(
    ([east, north]) => Math.abs(east - first[0]) < SAME && Math.abs(north - first[1]) < SAME,
  );
  return isOne ? [first[0], first[1]] : null;
}

/** `Donetsk Oblast`, `Donetska oblast'` and `Donetsk region` differ in a word that says what it is. */
const regionOf = (name: string): string =>
  foldPlaceName(name).replace(/ (?:oblast|region|province|governorate|state|district|county)$/, '');

/** The places that a place is part of. */
const wholesOf = (graph: AttestGraph, place: NodeId) =>
  graph
    .filterOutEdges(place, (_, { type }) => type === 'PART_OF')
    .map((edge) => graph.getNodeAttributes(graph.target(edge)))
    .flatMap((whole) => (isNodeOf(whole, 'location') ? [whole] : []));

/**
 * Whether a place is told of beside protected people: it has to do with an event that they take part
 * in or tell, or is named in a paragraph that mentions them.
 */
function besideProtected(graph: AttestGraph): (place: NodeId) => boolean {
  const isProtected = (key: NodeId): boolean => {
    const attributes = graph.getNodeAttributes(key);
    return 'protected' in attributes && attributes.protected === true;
  };
  const paragraphs = new Set(
    graph
      .filterNodes(
        (key, { label }) => label === 'Mention' && graph.someOutNeighbor(key, isProtected),
      )
      .map((mention) => paragraphOf(graph, mention)),
  );
  const concerns = (event: NodeId): boolean =>
    graph.someNeighbor(
      event,
      (key, { label }) =>
        isProtected(key) || (label === 'Claim' && graph.someNeighbor(key, isProtected)),
    );
  return (place) =>
    graph.someNeighbor(place, (key, { label }) => label === 'Event' && concerns(key)) ||
    graph
      .filterInNeighbors(place, (_, { label }) => label === 'Mention')
      .some((mention) => paragraphs.has(paragraphOf(graph, mention)));
}

/** The article and the paragraph of it in which a mention is. */
function paragraphOf(graph: AttestGraph, mention: NodeId): string {
  const { part, start } = attributesOf(graph, mention, 'Mention');
  const article = graph.findOutNeighbor(mention, (_, { label }) => label === 'Article');
  if (article === undefined || part !== 'text') return `${article} ${part}`;
  const { text } = attributesOf(graph, article, 'Article');
  return `${article} ${text.slice(0, start).split('\n').length}`;
}
