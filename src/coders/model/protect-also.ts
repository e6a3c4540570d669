import type { Span } from '../../model/span.ts';
import type { Annotations } from '../../model/standoff.ts';
import { shared } from '../../text/agreement/overlap.ts';

/**
 * A model lifts no protection: whoever another reading of the same text protects is protected in
 * its reading too, and keeps no name.
 */
export function protectAlso(reading: Annotations, other: Annotations): Annotations {
  const inDanger = spansOf(
    other,
    other.entities.flatMap((one) => ('protected' in one && one.protected ? [one.id] : [])),
  );
  if (inDanger.length === 0) return reading;
  const entities = reading.entities.map((entity) => {
    if (!('protected' in entity) || entity.protected) return entity;
    const isInDanger = shared(spansOf(reading, [entity.id]), inDanger) > 0;
    return isInDanger ? { ...entity, name: null, aliases: [], protected: true } : entity;
  });
  return { ...reading, entities };
}

const spansOf = ({ mentions }: Annotations, ids: readonly string[]): Span[] =>
  mentions
    .filter(({ entity }) => entity != null && ids.includes(entity))
    .map(({ start, end }) => [start, end]);
