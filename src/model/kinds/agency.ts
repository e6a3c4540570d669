import { acronym, country, side } from './fields.ts';
import { defineKind } from './kind.ts';

export const agency = defineKind({
  kind: 'agency',
  label: 'Agency',
  meaning: 'a state body',
  classes: ['participant', 'body', 'assessor', 'commander', 'servant', 'state'],
  fields: { ...country, ...side, ...acronym },
  comparison: 'name-and-country',
  look: { color: '#00ab6b', text: '#000000', size: 80, rank: 3 },
});
