import { z } from 'zod';
import { WorkKind } from '../vocabulary.ts';
import { optional, optionalAs } from './field.ts';
import { defineKind } from './kind.ts';

export const work = defineKind({
  kind: 'work',
  label: 'Work',
  meaning: 'an audio, video, report that is cited',
  classes: ['participant', 'document'],
  fields: {
    workKind: optionalAs('kind', WorkKind),
    title: optional(z.string()),
    published: optional(z.string()),
  },
  comparison: 'contents',
  look: { color: '#9a5844', text: '#ffffff', size: 80, rank: 1 },
});
