import type { NodeAttributes } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Page } from './read-page.ts';
import type { Filters } from './state.ts';

/** Hidden unless requested: a date joins everything that happened on that day. */
const LEFT_ASIDE = new Set(['Date']);

/** Whether a node passes the filters on its own. */
export function passes(page: Page, key: NodeId, filters: Filters): boolean {
  const attributes = page.graph.getNodeAttributes(key);
  return (
    hasLabel(attributes, filters) &&
    isIn(filters.source, attributes.sources) &&
    (filters.side.length === 0 || isOnSide(page, key, attributes, filters.side)) &&
    (filters.words === '' || holdsWords(attributes, filters.words)) &&
    (attributes.label !== 'Event' || passesAsEvent(page, key, attributes, filters)) &&
    (attributes.label !== 'Claim' || passesAsClaim(page, key, attributes, filters))
  );
}

/** Whether the filters select facts, so that only facts and their participants are shown. */
export const isEventShown = ({
  type,
  told,
  status,
  side,
  from,
  until,
  origins,
}: Filters): boolean =>
  type.length + told.length + status.length + side.length + origins > 0 ||
  from !== '' ||
  until !== '';

const hasLabel = ({ label }: NodeAttributes, filters: Filters): boolean =>
  filters.label.length === 0 ? !LEFT_ASIDE.has(label) : filters.label.includes(label);

const isIn = (chosen: readonly string[], values: readonly string[]): boolean =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

type Attributes<L extends NodeAttributes['label']> = Extract<NodeAttributes, { label: L }>;

function passesAsEvent(
  page: Page,
  key: NodeId,
  { type, factuality, status }: Attributes<'Event'>,
  filters: Filters,
): boolean {
  return (
    isIn(filters.type, [type]) &&
    isIn(filters.told, [factuality]) &&
    isIn(filters.status, [page.facts.get(key)?.status ?? status]) &&
    (page.facts.get(key)?.origins ?? 0) >= filters.origins &&
    passesInTime(page, key, filters)
  );
}

/**
 * A claim is shown with the events it asserts. Filters that only apply to events hide a claim
 * without any.
 */
function passesAsClaim(
  page: Page,
  key: NodeId,
  { status }: Attributes<'Claim'>,
  filters: Filters,
): boolean {
  if (!isIn(filters.status, [status])) return false;
  const { type, told, from, until, origins } = filters;
  if (type.length + told.length + origins === 0 && from === '' && until === '') return true;
  const { status: _, ...rest } = filters;
  return page.graph.someOutNeighbor(key, (event, attributes) =>
    attributes.label === 'Event'
      ? passesAsEvent(page, event, attributes, { ...rest, status: [] })
      : false,
  );
}

/**
 * Days compare as text. Events that may fall in the range pass; without a known year, `undated`
 * decides.
 */
function passesInTime(page: Page, key: NodeId, { from, until, undated }: Filters): boolean {
  if (from === '' && until === '') return true;
  const { first = null, latest = null } = page.facts.get(key)?.happened ?? {};
  if (first === null && latest === null) return undated;
  return (until === '' || (first ?? '') <= until) && (from === '' || (latest ?? '9') >= from);
}

/**
 * A fact is on the sides of its participants and of those who say it. All of these are shown with
 * it.
 */
function isOnSide(
  page: Page,
  key: NodeId,
  { label }: NodeAttributes,
  sides: readonly string[],
): boolean {
  if (label !== 'Event' && label !== 'Claim') return true;
  return page.graph.someOutNeighbor(
    key,
    (_, other) => 'side' in other && sides.includes(other.side ?? ''),
  );
}

function holdsWords(attributes: NodeAttributes, words: string): boolean {
  const { displayName } = attributes;
  const more = [
    'name' in attributes ? attributes.name : undefined,
    'text' in attributes && attributes.label !== 'Article' ? attributes.text : undefined,
    ...('aliases' in attributes ? (attributes.aliases ?? []) : []),
  ];
  const wanted = words.toLowerCase();
  return [displayName, ...more].some((text) => text?.toLowerCase().includes(wanted));
}
