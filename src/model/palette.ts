import { z } from 'zod';
import { KINDS, NodeLabel } from './kinds/kinds.ts';
import palette from './palette.json' with { type: 'json' };
import { RelationshipType } from './relationships.ts';
import { Factuality } from './vocabulary.ts';

/** How things look in every drawing. */

const Hex = z.string().regex(/^#[0-9a-f]{6}$/);

/** A filled circle, and the colour of the words in it. */
const Fill = z.strictObject({ color: Hex, text: Hex });

const NodeLook = Fill.extend({
  /** Diameter in pixels at the drawing's own scale. */
  size: z.int().min(20).max(100),
  /** The property written on the node. */
  caption: z.enum(['displayName', 'text', 'quote']),
});

export const Palette = z
  .strictObject({
    background: Hex,
    /** The border of every node, so that a white one shows on white. */
    outline: Hex,
    nodes: z.record(NodeLabel, NodeLook),
    /** Colours by factuality, instead of those of `Event`. */
    events: z.record(Factuality, Fill),
    /** Border instead of `outline`, also thicker, so that it shows without colour too. */
    protected: z.strictObject({ border: Hex }),
    relationships: z.record(z.enum(['default', ...RelationshipType.options]), Hex),
    /** Pixels. */
    widths: z.record(RelationshipType, z.int().min(1).max(5)),
    /** The property written after a relationship's type. */
    shown: z.partialRecord(RelationshipType, z.enum(['hop', 'role', 'status', 'stance'])),
  })
  .readonly();
export type Palette = z.infer<typeof Palette>;

/** Parsed once; tests/model/palette.test.ts checks that colours can be told apart. */
export const PALETTE = Palette.parse({
  ...palette,
  nodes: Object.fromEntries(NodeLabel.options.map((label) => [label, lookOf(label)])),
});

/** Each kind declares its own look; the file repeats it for the page, which loads no schemas. */
function lookOf(label: NodeLabel): unknown {
  const kind = KINDS.find((one) => one.label === label);
  if (!kind) return palette.nodes[label as keyof typeof palette.nodes];
  const { color, text, size } = kind.look;
  return { color, text, size, caption: 'displayName' };
}
