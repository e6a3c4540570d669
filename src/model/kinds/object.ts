import { ObjectCategory } from '../vocabulary.ts';
import { optional } from './field.ts';
import { country, side } from './fields.ts';
import { defineKind } from './kind.ts';

export const object = defineKind({
  kind: 'object',
  label: 'Object',
  meaning: 'a vehicle, a weapon, a building',
  classes: ['participant'],
  fields: { ...country, ...side, category: optional(ObjectCategory) },
  comparison: 'never',
  look: { color: '#c4c1b5', text: '#000000', size: 60, rank: 9 },
});
