import { z } from 'zod';
import type { FactId } from '../../model/ids.ts';
import { EntityKind, KIND } from '../../model/kinds/kinds.ts';
import { Claim, DateExpression, Event } from '../../model/standoff.ts';
import { type Flaw, parseBySchema } from '../../model/zod-issues.ts';
import type { OneReview } from './settle-reviews.ts';

/**
 * What is wrong with a correction regardless of the article: a field that this kind of item lacks,
 * or a value that the field cannot hold. Null if the id belongs to nothing correctable.
 */
export function checkCorrection(id: FactId, set: OneReview['set']): readonly Flaw[] | null {
  const fields = fieldsOf(id, set);
  if (!fields) return null;
  const known = Object.keys(fields).filter((name) => !OF_THE_TEXT.has(name));
  return (parseBySchema(z.strictObject(fields).partial(), set).flaws ?? []).map((flaw) =>
    flaw.expected === undefined ? { ...flaw, expected: `one of ${known.join(', ')}` } : flaw,
  );
}

/** Identity and position, which a reviewer cannot set. */
const OF_THE_TEXT = new Set(['id', 'start', 'end', 'alternatives', 'confidence', 'rule']);

/** An entity that changes its kind has the fields of the new one. */
function fieldsOf(id: FactId, { kind }: OneReview['set']): z.ZodRawShape | null {
  const label = /^([a-z]+):\S+$/.exec(id)?.[1];
  if (label === 'event') return Event.shape;
  if (label === 'claim') return Claim.shape;
  if (label === 'date') return DateExpression.shape;
  const own = EntityKind.safeParse(label).data;
  return own ? { ...KIND[EntityKind.safeParse(kind).data ?? own].coded, kind: EntityKind } : null;
}
