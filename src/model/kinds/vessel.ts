import { z } from 'zod';
import { optional } from './field.ts';
import { country, side } from './fields.ts';
import { defineKind } from './kind.ts';

const WEIGHTS = [7, 6, 5, 4, 3, 2] as const;

/**
 * Whether it has seven digits, the last of which is the last digit of the weighted sum of the
 * others, with weights from 7 down to 2.
 */
export function isImoNumber(number: string): boolean {
  if (!/^\d{7}$/.test(number)) return false;
  const digits = [...number].map(Number);
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * (digits[at] ?? 0), 0);
  return sum % 10 === digits[6];
}

const ImoNumber = z
  .string()
  .regex(/^\d{7}$/)
  .refine((number) => !/^\d{7}$/.test(number) || isImoNumber(number), {
    message: 'no IMO number: its last digit does not check the six before it',
  })
  .describe('Seven digits, the last of which is a check digit');

export const vessel = defineKind({
  kind: 'vessel',
  label: 'Vessel',
  meaning: 'a ship or aircraft with a name or registration',
  classes: ['participant', 'part', 'commanded', 'foreign'],
  fields: { ...country, ...side, imo: optional(ImoNumber) },
  comparison: 'registration',
  look: { color: '#1c1ce6', text: '#ffffff', size: 60, rank: 10 },
});
