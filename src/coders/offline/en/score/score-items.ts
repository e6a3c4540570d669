import { z } from 'zod';
import { round } from '../../../../model/round.ts';
import type { Mention } from '../../../../model/standoff.ts';
import type { OnScored } from '../../language-reader.ts';
import type { ReadItems } from '../../to-original.ts';
import table from '../weights/scores.json' with { type: 'json' };
import { type Features, type FeaturesOf, featuresOf } from './features.ts';
import { OddsModel, type Probability, probabilityBy, type Reason, reasonsBy } from './odds.ts';

const Scores = z.strictObject({
  mention: OddsModel,
  date: OddsModel,
  claim: OddsModel,
  event: OddsModel,
  role: OddsModel,
});
type ScoredKind = keyof FeaturesOf;

const models = Scores.parse(table);
const REASONS = Object.fromEntries(
  Object.entries(models).map(([kind, model]) => [kind, reasonsBy(model)]),
) as unknown as Record<ScoredKind, (features: Features) => readonly Reason[]>;

const PROBABILITIES = Object.fromEntries(
  Object.entries(models).map(([kind, model]) => [kind, probabilityBy(model)]),
) as unknown as Record<ScoredKind, Probability>;

/** The probability that an item with these features is right, 0–1. */
const probabilityOf = (kind: ScoredKind, features: Features): number =>
  round(PROBABILITIES[kind](features), 2);

/**
 * Replaces what the rules state as their confidence by how often such items are right in the
 * corpus. An entity is as sure as its surest mention.
 */
export function scoreItems(text: string, read: ReadItems, onScored?: OnScored): ReadItems {
  const features = featuresOf(text, read);
  const scored = <T extends Scorable>(
    kind: ScoredKind,
    item: T,
    own: Features,
    [id, what]: readonly [string, string],
  ): T => {
    const confidence = probabilityOf(kind, own);
    onScored?.({
      ...{ id, what, confidence, rule: item.rule ?? 'none', stated: item.confidence ?? 1 },
      reasons: REASONS[kind](own),
    });
    return { ...item, confidence };
  };
  const mentions = read.mentions.map((one) =>
    scored('mention', one, features.mention(one), [one.id, 'mention']),
  );
  return {
    ...read,
    mentions,
    entities: asSureAsMentions(read.entities, mentions),
    dates: read.dates.map((one) => scored('date', one, features.date(one), [one.id, 'date'])),
    claims: read.claims.map((one) => scored('claim', one, features.claim(one), [one.id, 'claim'])),
    events: read.events.map((one) => ({
      ...scored('event', one, features.event(one), [one.id, 'event']),
      roles: one.roles.map((role) =>
        scored('role', role, features.role(role, one), [one.id, `role: ${role.role}`]),
      ),
    })),
  };
}

type Scorable = Pick<Mention, 'rule' | 'confidence'>;

function asSureAsMentions(
  entities: ReadItems['entities'],
  mentions: ReadItems['mentions'],
): ReadItems['entities'] {
  const surest = new Map<string, number>();
  for (const { entity, confidence = 1 } of mentions)
    if (entity != null) surest.set(entity, Math.max(confidence, surest.get(entity) ?? 0));
  return entities.map((entity) => ({
    ...entity,
    confidence: surest.get(entity.id) ?? entity.confidence,
  }));
}
