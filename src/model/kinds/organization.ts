import { acronym, country, side } from './fields.ts';
import { defineKind } from './kind.ts';

export const organization = defineKind({
  kind: 'organization',
  label: 'Organization',
  meaning: 'any other organization',
  classes: ['participant', 'body', 'assessor'],
  fields: { ...country, ...side, ...acronym },
  comparison: 'name-and-country',
  look: { color: '#6fbfff', text: '#000000', size: 80, rank: 4 },
});
