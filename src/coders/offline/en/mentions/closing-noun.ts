import type { EntityKind } from './draft-words.ts';
import type { Surface } from './surface.ts';

const NEAR = /^[ \u00a0-]$/;

/** The noun of a description from a piece on, if no further noun follows it ("a town council"). */
function nounAt({ lexicon, text, pieces }: Surface, at: number) {
  const noun = lexicon.nouns.find(text, pieces, at);
  const goesOn =
    noun &&
    NEAR.test(text.slice(pieces[noun.last - 1]?.end ?? 0, pieces[noun.last]?.start)) &&
    lexicon.nouns.find(text, pieces, noun.last);
  return goesOn ? null : noun;
}

export const closingNounEnd = (surface: Surface, at: number): number =>
  nounAt(surface, at)?.last ?? 0;

/** A singular noun for a thing of a kind, usable without an earlier name. */
export const closingNoun = (kind: EntityKind) => (surface: Surface, at: number) => {
  const noun = nounAt(surface, at);
  const value = noun?.values[0];
  return noun && value?.kind === kind && !value.echo && !value.plural ? noun.last : 0;
};
