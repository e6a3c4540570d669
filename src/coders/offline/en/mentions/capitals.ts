import capitals from './capitals.json' with { type: 'json' };
import { compileMentions } from './patterns.ts';
import type { Surface } from './surface.ts';

const RULES = compileMentions<boolean>('capitals', capitals);

/** Whether the capital of a piece is evidence for a name. */
export function isNameLike(surface: Surface, at: number): boolean {
  const piece = surface.pieces[at];
  if (!piece?.capital || (piece.text.length < 2 && !/[A-Z]/.test(piece.text))) return false;
  return RULES.first(surface, at, at + 1)?.gives ?? false;
}
