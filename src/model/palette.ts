import { z } from 'zod';
import { KINDS, NodeLabel } from './kinds/kinds.ts';
import palette from './palette.json' with { type: 'json' };
import { RelationshipType } from './relationships.ts';
import { Factuality } from './vocabulary.ts';

/** How everything looks in every picture, whoever draws it. */

const Hex = z.string().regex(/^#[0-9a-f]{6}$/);

/** A filled circle and the words in it. */
const Fill = z.strictObject({ color: Hex, text: Hex });

const NodeLook = Fill.extend({
  /** Diameter in pixels at the drawing's own scale. */
  size: z.int().min(20).max(100),
  /** The property that is written on it. */
  caption: z.enum(['displayName', 'text', 'quote']),
});

export const Palette = z
  .strictObject({
    background: Hex,
    /** The edge of every node, so that a white one shows on white. */
    outline: Hex,
    nodes: z.record(NodeLabel, NodeLook),
    /** Instead of the colours of `Event`. */
    events: z.record(Factuality, Fill),
    /** Instead of `outline`, and thicker: it is seen without its colour too. */
    protected: z.strictObject({ border: Hex }),
    relationships: z.record(z.enum(['default', ...RelationshipType.options]), Hex),
    /** Pixels. */
    widths: z.record(RelationshipType, z.int().min(1).max(5)),
    /** The property that is written after a relationship's type. */
    shown: z.partialRecord(RelationshipType, z.enum(['hop', 'role', 'status', 'stance'])),
  })
  .readonly();
export type Palette = z.infer<typeof Palette>;

/** Read once; tests/model/palette.test.ts holds it to what eyes can tell apart. */
export const PALETTE = Palette.parse({
  ...palette,
  nodes: Object.fromEntries(NodeLabel.options.map((label) => [label, lookOf(label)])),
});

/** A kind says for itself what it looks like; the file repeats it for the page, which has no schemas. */
function lookOf(label: NodeLabel): unknown {
  const kind = KINDS.find((one) => one.label === label);
  if (!kind) return palette.nodes[label as keyof typeof palette.nodes];
  const { color, text, size } = kind.look;
  return { color, text, size, caption: 'displayName' };
}
