import { z } from 'zod';
import { itemFields } from '../item.ts';
import { LocalId } from '../local-id.ts';
import { read, text } from '../shared-properties.ts';
import { Identity } from '../vocabulary.ts';

/** Fields of every kind, in annotations. */
export const codedFrame = {
  id: LocalId,
  /** As asserted by the text; null if it gives none, and always for a protected person. */
  name: z.string().min(1).nullish(),
  /** What to call something without a name: "one soldier", "at least eight Russian soldiers". */
  label: z.string().min(1).nullish(),
  aliases: z.array(z.string().min(1)).optional(),
  identity: Identity.nullish(),
  /** Its ids in lists from elsewhere (`wikidata:Q42`), and which list says so, by what. */
  outsideIds: z.array(z.string().min(1)).optional(),
  outsideFrom: z.string().min(1).optional(),
  ...itemFields,
};

/** Fields of every kind, in the graph. */
export const storedFrame = {
  ...read,
  name: text.optional(),
  aliases: z.array(text).optional(),
  identity: Identity,
  outsideIds: z.array(text).optional(),
  outsideFrom: text.optional(),
};
