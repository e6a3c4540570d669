import type { Claim, Entity, Event, Mention } from '../../../../model/standoff.ts';
import type { ReadItems } from '../../to-original.ts';

/** Below this a description that nothing rests on is left out; chosen on the parts learn and tune. */
const LIKELY = 0.3;

/**
 * The reading without the descriptions that are more often wrong than right in the corpus, where
 * nothing else rests on them: "the road" in passing. Names and people in danger always stay.
 */
export function keepLikely(read: ReadItems): ReadItems {
  const needed = idsInUse(read);
  const surest = new Map<string, number>();
  for (const { entity, confidence = 1 } of read.mentions)
    if (entity != null) surest.set(entity, Math.max(confidence, surest.get(entity) ?? 0));
  const unlikely = new Set(
    read.entities
      .filter((one) => !isKept(one) && !needed.has(one.id) && (surest.get(one.id) ?? 1) < LIKELY)
      .map(({ id }) => id),
  );
  return {
    ...read,
    entities: read.entities.filter(({ id }) => !unlikely.has(id)),
    mentions: read.mentions.filter(({ entity }) => entity == null || !unlikely.has(entity)),
  };
}

const isKept = (entity: Entity): boolean =>
  Boolean(entity.name) || ('protected' in entity && entity.protected === true);

/** Entities that anything but a mention refers to. */
function idsInUse(read: ReadItems): ReadonlySet<string> {
  const entityOf = new Map(read.mentions.map((one) => [one.id, one.entity]));
  return new Set([
    ...read.claims.flatMap(idsOfClaim),
    ...read.events.flatMap((event) => fillersOf(event, entityOf)),
    ...read.relations.flatMap(({ from, to }) => [from, to]),
    ...read.assessments.flatMap(({ by, of }) => [by, of]),
    ...read.entities.flatMap((entity) => otherReadings(entity)),
  ]);
}

const idsOfClaim = (claim: Claim): string[] => [
  ...claim.chain,
  ...claim.otherChains.flat(),
  ...otherReadings(claim),
];

const fillersOf = (
  { roles, place }: Event,
  entityOf: ReadonlyMap<string, Mention['entity']>,
): string[] =>
  [...roles.map(({ mention }) => mention), place].flatMap((id) => entityOf.get(id ?? '') ?? []);

/** Ids that an item may mean instead. */
const otherReadings = ({ alternatives = [] }: Pick<Entity, 'alternatives'>): string[] =>
  alternatives.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
