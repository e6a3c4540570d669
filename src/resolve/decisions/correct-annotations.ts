import { nodeId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { type Alternative, Annotations } from '../../model/standoff.ts';
import { LABEL_OF_KIND } from '../../model/vocabulary.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import type { Review } from './settle-decisions.ts';

type Item = { id: string; alternatives?: Alternative[] | undefined };

/**
 * The annotations as reviewers corrected them, so that everything made from them follows. What was read
 * stays beside it as an alternative. A correction that makes no valid item is reported and not applied.
 */
export function correctAnnotations(
  annotations: Annotations,
  reviews: ReadonlyMap<string, Review>,
  report: Report,
): Annotations {
  const source = annotations.source.id;
  const correct = <T extends Item>(items: readonly T[], idOf: (item: T) => string): T[] =>
    items.map((item) => {
      const review = reviews.get(idOf(item));
      return review?.verdict === 'correct' ? corrected(item, review) : item;
    });
  const ids = {
    entities: annotations.entities.map((entity) =>
      nodeId(LABEL_OF_KIND[entity.kind], source, entity.id),
    ),
    dates: annotations.dates.map(({ id }) => nodeId('Date', source, id)),
    claims: annotations.claims.map(({ id }) => nodeId('Claim', source, id)),
    events: annotations.events.map(({ id }) => nodeId('Event', source, id)),
  };
  if (
    !Object.values(ids)
      .flat()
      .some((id) => reviews.get(id)?.verdict === 'correct')
  )
    return annotations;
  const patched = {
    ...annotations,
    entities: correct(annotations.entities, ({ id, kind }) =>
      nodeId(LABEL_OF_KIND[kind], source, id),
    ),
    dates: correct(annotations.dates, ({ id }) => nodeId('Date', source, id)),
    claims: correct(annotations.claims, ({ id }) => nodeId('Claim', source, id)),
    events: correct(annotations.events, ({ id }) => nodeId('Event', source, id)),
  };
  const { data, flaws } = parseBySchema(Annotations, patched);
  for (const { path, reason, expected } of flaws ?? [])
    report.error(
      'decision:correction',
      reason,
      { path: [source, ...path].join('.') },
      expected ? { expected } : {},
    );
  return data ?? annotations;
}

/** Only what differs is kept beside it. */
function corrected<T extends Item>(item: T, { set, by, why }: Review): T {
  const before = item as unknown as Record<string, unknown>;
  const read: Alternative[] = Object.entries(set)
    .filter(([field, value]) => before[field] !== value)
    .map(([field]) => ({
      field,
      value: String(before[field] ?? 'nothing'),
      why: `as read; ${by} corrected it: ${why}`,
    }));
  return { ...item, ...set, alternatives: [...(item.alternatives ?? []), ...read] };
}
