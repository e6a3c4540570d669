import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** "The White Reed militia": the noun is part of the unit's name. */
export function extendUnits(surface: Surface, drafts: readonly MentionDraft[]): MentionDraft[] {
  const byStart = new Map(surface.pieces.map((piece) => [piece.start, piece]));
  return drafts.map((draft) => {
    if (draft.kind !== 'unit' || draft.form !== 'name' || draft.designation) return draft;
    const piece = surface.text[draft.end] === ' ' ? byStart.get(draft.end + 1) : undefined;
    if (!piece || !surroundings.namedUnits.has(piece.text)) return draft;
    return { ...draft, end: piece.end };
  });
}
