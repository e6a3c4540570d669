import { count, country, protection, protectionInGraph, side } from './fields.ts';
import { defineKind } from './kind.ts';

export const group = defineKind({
  kind: 'group',
  label: 'Group',
  meaning: 'several individuals',
  classes: ['participant', 'people', 'part', 'whole', 'collective', 'neighbour', 'counted'],
  fields: { ...country, ...side, ...protection, ...count },
  nodeOnly: protectionInGraph,
  comparison: 'never',
  look: { color: '#d1abc4', text: '#000000', size: 80, rank: 7 },
});
