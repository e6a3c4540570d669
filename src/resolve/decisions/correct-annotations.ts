import { type FactId, isEdgeId, type NodeId, nodeId, withLabel } from '../../model/ids.ts';
import type { Alternative } from '../../model/item.ts';
import { EntityKind, KIND, LABEL_OF_KIND } from '../../model/kinds/kinds.ts';
import type { Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { Annotations } from '../../model/standoff.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { correctWords } from './correct-words.ts';
import type { CountIn } from './counted-words.ts';
import { asRead, type Review } from './settle-reviews.ts';

interface AnnotatedText {
  readonly source: Pick<Source, 'front' | 'text'>;
  readonly annotations: Annotations;
}

type Item = { id: string; alternatives?: Alternative[] | undefined };

/**
 * Applies reviewers' corrections to the annotations, so that everything derived from them follows.
 * The original reading is kept as an alternative. Null, with the problem reported, if a correction
 * makes an item invalid.
 */
export function correctAnnotations(
  { source: { front, text }, annotations }: AnnotatedText,
  reviews: ReadonlyMap<FactId, Review>,
  countIn: CountIn,
  report: Report,
): Annotations | null {
  const source = front.id;
  const correct = <T extends Item>(items: readonly T[], idOf: (item: T) => NodeId): T[] =>
    items.map((item) => {
      const review = reviews.get(idOf(item));
      return review?.verdict === 'correct' ? corrected(item, review) : item;
    });
  const entities = correct(annotations.entities, ({ id, kind }) =>
    nodeId(LABEL_OF_KIND[kind], source, id),
  ).map((entity, at) =>
    entity.kind === annotations.entities[at]?.kind ? entity : ofItsKind(entity),
  );
  // The mentions of an entity have its kind.
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const patched = {
    ...annotations,
    entities,
    mentions: annotations.mentions.map((mention) => ({
      ...mention,
      kind: (mention.entity != null && kinds.get(mention.entity)) || mention.kind,
    })),
    dates: correct(annotations.dates, ({ id }) => nodeId('Date', source, id)),
    claims: correct(annotations.claims, ({ id }) => nodeId('Claim', source, id)),
    events: correct(annotations.events, ({ id }) => nodeId('Event', source, id)),
  };
  const worded = correctWords({ source, text, countIn }, patched, byIdAfter(reviews), report);
  if (!worded) return null;
  const { data, flaws } = parseBySchema(Annotations, worded);
  for (const { path, reason, expected } of flaws ?? [])
    report.error(
      'decision:correction',
      reason,
      { path: path.join('.') },
      expected ? { expected } : {},
    );
  return data;
}

/**
 * Without what only things of the kind that was read have: an office has no role. Protection stays,
 * so that nobody is named because somebody took them for something else.
 */
function ofItsKind<T extends { readonly kind: EntityKind; readonly protected?: unknown }>(
  entity: T,
): T {
  const known = new Set([...Object.keys(KIND[entity.kind].coded), 'kind']);
  if (entity.protected === true) known.add('protected');
  return Object.fromEntries(Object.entries(entity).filter(([field]) => known.has(field))) as T;
}

const byIdAfter = (reviews: ReadonlyMap<FactId, Review>): ReadonlyMap<FactId, Review> =>
  new Map([...reviews].map(([id, review]) => [correctedId(id, review), review]));

/** The node id after correction: another kind of entity has another label. */
export function correctedId(id: FactId, { verdict, set }: Review): FactId {
  const kind = verdict === 'correct' ? EntityKind.safeParse(set['kind']).data : undefined;
  return kind && !isEdgeId(id) ? withLabel(LABEL_OF_KIND[kind], id) : id;
}

/** Keeps as alternatives only the fields that differ. */
function corrected<T extends Item>(item: T, review: Review): T {
  const { set } = review;
  const before = item as unknown as Record<string, unknown>;
  const read = Object.entries(set)
    .filter(([field, value]) => before[field] !== value)
    .map(([field]) => asRead(field, String(before[field] ?? 'nothing'), review));
  const corrected = { ...item, ...set, alternatives: [...(item.alternatives ?? []), ...read] };
  return set['protected'] === true ? withoutName(corrected) : corrected;
}

/** A protected person has no name; publishing finds it in the words that mention them. */
const withoutName = <T extends Item>(item: T): T => ({
  ...item,
  name: null,
  aliases: undefined,
  identity: 'unnamed',
});
