import { tokenAt } from '../../language/match/line.ts';
import type { MentionDraft } from './draft.ts';
import type { PlacePrecision } from './draft-words.ts';
import placeNouns from './place-nouns.json' with { type: 'json' };
import type { Surface } from './surface.ts';

/** "Daraa province": the noun is part of the name and gives the precision. */
const NOUNS: ReadonlyMap<string, PlacePrecision> = new Map(
  Object.entries(placeNouns).flatMap(([precision, nouns]) =>
    nouns.map((noun) => [noun, precision as PlacePrecision] as const),
  ),
);
const FURTHER: readonly (string | undefined)[] = ['NOUN', 'PROPN'];

/** Extends a place name by the lower-case noun that completes it. */
export function extendPlaces(surface: Surface, drafts: readonly MentionDraft[]): MentionDraft[] {
  const byStart = new Map(surface.pieces.map((piece, index) => [piece.start, index]));
  return drafts.map((draft) => {
    if (draft.kind !== 'place' || draft.form !== 'name' || draft.rule === 'country') return draft;
    const at = surface.text[draft.end] === ' ' ? byStart.get(draft.end + 1) : undefined;
    const piece = at === undefined ? undefined : surface.pieces[at];
    const precision = piece && NOUNS.get(piece.text);
    if (!piece || at === undefined || !precision) return draft;
    const next = tokenAt(surface, at + 1);
    const goesOn = surface.text[piece.end] === ' ' && FURTHER.includes(next?.upos);
    if (goesOn && surface.pieces[at + 1]?.capital === false) return draft;
    return { ...draft, end: piece.end, precision, entry: undefined, rule: `${draft.rule}-noun` };
  });
}
