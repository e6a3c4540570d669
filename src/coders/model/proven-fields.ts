import type { Mention } from '../../model/standoff.ts';
import type { QuotedEntity } from './answer-schemas.ts';
import type { WordFinder } from './find-words.ts';
import { printsNumber } from './number-words.ts';
import type { Refuse } from './refusals.ts';

/** Fields that repeat words of the article. */
const PRINTED = ['name', 'acronym', 'role', 'title'] as const;

/** The fields of an entity without what the article does not print. */
export function provenFields(
  { id: _, kind: __, mentions: ___, protected: ____, ...fields }: QuotedEntity,
  own: readonly Mention[],
  { text, all }: WordFinder,
  refuse: Refuse,
): Record<string, unknown> {
  const proven: Record<string, unknown> = { ...fields };
  const isPrinted = (words: unknown): words is string => {
    if (typeof words === 'string' && all(words).length > 0) return true;
    refuse('unproven', String(words));
    return false;
  };
  for (const field of PRINTED)
    if (proven[field] != null && !isPrinted(proven[field])) delete proven[field];
  if (Array.isArray(fields['aliases'])) proven['aliases'] = fields['aliases'].filter(isPrinted);
  const { designation, count } = fields;
  if (isRecord(designation))
    proven['designation'] = Object.fromEntries(
      Object.entries(designation).filter(([, part]) => part != null && isPrinted(part)),
    );
  if (isRecord(count)) {
    const words = own.map(({ start, end }) => text.slice(start, end)).join(' ');
    const ends = [count['min'], count['max']].filter((one) => typeof one === 'number');
    if (ends.length === 0 || !ends.every((one) => printsNumber(one, words))) {
      refuse('unproven', `${ends.join('–')} of ${words.slice(0, 40)}`);
      delete proven['count'];
    }
  }
  return proven;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
