import type { Document } from '../document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { chooseSpans } from './choose-spans.ts';
import type { FoundMentions, MentionDraft } from './draft.ts';
import { extendPossessors } from './extend-possessors.ts';
import { findCandidates } from './find-candidates.ts';
import { findDesignations } from './find-designations.ts';
import { findMembers } from './find-members.ts';
import { findNames } from './find-names.ts';
import { findNominals } from './find-nominals.ts';
import { findOnes } from './find-ones.ts';
import { markMetonyms } from './mark-metonyms.ts';
import { readSurface, type Surface } from './surface.ts';

/** Every span that may stand for somebody or something; who is the same as whom comes after. */
export function findMentions(document: Document, lexicon: Lexicon): FoundMentions {
  const surface = readSurface(document);
  const designations = findDesignations(surface, lexicon);
  const names = chooseSpans([...designations.mentions, ...findNames(surface, lexicon)]);
  const nominals = findNominals(surface, lexicon, coverage(surface, names));
  const possessed = extendPossessors(surface, [...names, ...nominals]);
  const marked = markMetonyms(surface, lexicon, possessed);
  const ones = findOnes(
    document,
    marked.filter(isPeople).sort((a, b) => a.start - b.start),
  );
  const mentions = chooseSpans([...marked, ...ones.mentions]);
  return {
    mentions,
    candidates: findCandidates(surface, lexicon),
    relations: [
      ...designations.relations,
      ...ones.relations,
      ...findMembers(document.text, mentions),
    ],
  };
}

const isPeople = ({ kind, form }: MentionDraft): boolean => kind === 'group' && form === 'nominal';

/** Whether a piece already stands inside a name. */
function coverage(surface: Surface, names: readonly MentionDraft[]): (piece: number) => boolean {
  let at = 0;
  let end = -1;
  const taken = surface.pieces.map((piece) => {
    while (at < names.length && (names[at]?.start ?? 0) <= piece.start) {
      end = Math.max(end, names[at]?.end ?? 0);
      at += 1;
    }
    return piece.start < end;
  });
  return (piece) => taken[piece] ?? false;
}
