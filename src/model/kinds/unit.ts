import { z } from 'zod';
import { optional, optionalRecord, record } from './field.ts';
import { country, side } from './fields.ts';
import { defineKind } from './kind.ts';

const designation = record({
  number: optional(z.string()),
  echelon: optional(z.string()),
  branch: optional(z.string()),
  honorific: optional(z.string()),
});

/** The parts of a unit's name, as printed, in the language of the text. */
export const Designation = designation.coded;
export type Designation = z.infer<typeof Designation>;

export const unit = defineKind({
  kind: 'unit',
  label: 'Unit',
  meaning: 'soldiers, from a branch to a squad',
  classes: ['participant', 'body', 'neighbour', 'member', 'commander', 'servant', 'state'],
  fields: {
    ...country,
    ...side,
    designation: optionalRecord(designation),
  },
  comparison: 'designation',
  look: { color: '#ce570e', text: '#000000', size: 80, rank: 5 },
});
