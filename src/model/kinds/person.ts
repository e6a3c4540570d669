import { z } from 'zod';
import { optional } from './field.ts';
import { country, protection, protectionInGraph, side } from './fields.ts';
import { defineKind } from './kind.ts';

export const person = defineKind({
  kind: 'person',
  label: 'Person',
  meaning: 'one individual',
  classes: ['participant', 'people', 'individual', 'publisher', 'assessor'],
  fields: { ...country, ...side, ...protection, role: optional(z.string()) },
  nodeOnly: protectionInGraph,
  comparison: 'post',
  look: { color: '#a586ad', text: '#000000', size: 80, rank: 6 },
});
