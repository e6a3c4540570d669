import { z } from 'zod';
import type { WordsField } from '../../model/decisions.ts';
import type { FactId } from '../../model/ids.ts';
import { EntityKind, KIND } from '../../model/kinds/kinds.ts';
import { Claim, DateExpression, Event } from '../../model/standoff.ts';
import { Role } from '../../model/vocabulary.ts';
import { type Flaw, parseBySchema } from '../../model/zod-issues.ts';
import type { OneReview } from './settle-reviews.ts';

/**
 * What is wrong with a correction regardless of the article: a field that this kind of item lacks,
 * or a value that the field cannot hold. Null if the id belongs to nothing correctable.
 */
export function checkCorrection(
  id: FactId,
  { set, words = {} }: Pick<OneReview, 'set' | 'words'>,
): readonly Flaw[] | null {
  const fields = fieldsByKind(id, set);
  if (!fields) return null;
  const given = wordsFieldsOf(id, set);
  const others = Object.keys(words).filter((field) => !given.some((one) => one === field));
  if (others.length > 0) {
    const expected = given.length > 0 ? `one of ${given.join(', ')}` : 'a field to set';
    return others.map((field) => ({ path: ['words', field], reason: NO_WORDS, expected }));
  }
  const known = Object.keys(fields).filter((name) => !OF_THE_TEXT.has(name));
  return (parseBySchema(z.strictObject(fields).partial(), set).flaws ?? []).map((flaw) =>
    flaw.expected === undefined ? { ...flaw, expected: `one of ${known.join(', ')}` } : flaw,
  );
}

/** Identity and position, which a reviewer cannot set. */
const OF_THE_TEXT = new Set(['id', 'start', 'end', 'alternatives', 'confidence', 'rule']);

const NO_WORDS = 'no words are given for this';

/** What words can be given for, by a correction of this item. */
function wordsFieldsOf(id: FactId, set: OneReview['set']): readonly WordsField[] {
  if (id.startsWith('event:'))
    return [...Role.options, 'place', 'date', 'trigger', 'count', 'affected'];
  if (id.startsWith('claim:')) return ['speaker', 'content'];
  const kind = kindAfter(id, set);
  return kind && 'count' in KIND[kind].coded ? ['count'] : [];
}

/** What an entity is after the correction. */
function kindAfter(id: FactId, { kind }: OneReview['set']): EntityKind | null {
  const own = EntityKind.safeParse(labelOf(id)).data;
  return own ? (EntityKind.safeParse(kind).data ?? own) : null;
}

const labelOf = (id: FactId): string | undefined => /^([a-z]+):\S+$/.exec(id)?.[1];

/** An entity that changes its kind has the fields of the new one. */
function fieldsByKind(id: FactId, set: OneReview['set']): z.ZodRawShape | null {
  const label = labelOf(id);
  if (label === 'event') return Event.shape;
  if (label === 'claim') return Claim.shape;
  if (label === 'date') return DateExpression.shape;
  const kind = kindAfter(id, set);
  return kind && { ...KIND[kind].coded, kind: EntityKind };
}
