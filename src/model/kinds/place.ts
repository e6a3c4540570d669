import { PlacePrecision } from '../vocabulary.ts';
import { optional } from './field.ts';
import { country } from './fields.ts';
import { defineKind } from './kind.ts';

export const place = defineKind({
  kind: 'place',
  label: 'Place',
  meaning: 'a location',
  classes: ['participant', 'part', 'whole', 'neighbour', 'location'],
  fields: { ...country, precision: optional(PlacePrecision) },
  comparison: 'scene',
  look: { color: '#a6ca75', text: '#000000', size: 60, rank: 8 },
});
