import { country } from './fields.ts';
import { defineKind } from './kind.ts';

export const publication = defineKind({
  kind: 'publication',
  label: 'Publication',
  meaning: 'an outlet',
  classes: ['participant', 'speaker', 'outlet', 'publisher', 'assessor'],
  fields: { ...country },
  comparison: 'name',
  look: { color: '#0679a7', text: '#ffffff', size: 80, rank: 2 },
});
