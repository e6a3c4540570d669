import type { Document } from '../../language/document.ts';
import type { OnHit } from '../../language/match/line.ts';
import { anyOf } from '../any-of.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import titles from '../lexicon/titles.json' with { type: 'json' };
import { chooseSpans } from './choose-spans.ts';
import { describeVessels } from './describe-vessels.ts';
import type { FoundMentions, MentionDraft } from './draft.ts';
import { extendPlaces } from './extend-places.ts';
import { extendPossessors } from './extend-possessors.ts';
import { extendUnits } from './extend-units.ts';
import { findCandidates } from './find-candidates.ts';
import { findCountedAlone, findParts } from './find-counted-alone.ts';
import { findDesignations } from './find-designations.ts';
import { findMemberships } from './find-members.ts';
import { findNames } from './find-names.ts';
import { findNominals } from './find-nominals.ts';
import { findOnes } from './find-ones.ts';
import { findVessels, isImoMark } from './find-vessels.ts';
import { joinDesignated } from './join-designated.ts';
import { type IsVoice, markMetonyms } from './mark-metonyms.ts';
import type { NameAt } from './nominal-parts.ts';
import { relateUnits } from './relate-units.ts';
import { readSurface, type Surface } from './surface.ts';

const noVoice: IsVoice = () => false;

/** Every span that may stand for somebody or something; coreference is resolved later. */
export function findMentions(
  document: Document,
  lexicon: Lexicon,
  onHit?: OnHit,
  speaks: IsVoice = noVoice,
): FoundMentions {
  const surface = readSurface(document, lexicon, onHit);
  const named = chooseSpans([
    ...joinDesignated(
      findDesignations(surface),
      findNames(surface).filter((name) => !isImoMark(surface, name)),
    ),
    ...findVessels(surface),
  ]);
  const names = extendUnits(surface, extendPlaces(surface, named));
  const described = findNominals(surface, coverage(surface, names));
  const things = describeVessels(surface, described, names);
  const counted = findCountedAlone(surface, [...names, ...things]);
  const nominals = findParts(surface, [...things, ...counted]);
  const possessed = extendPossessors(surface, [...names, ...nominals]);
  const marked = markMetonyms(surface, possessed, speaks);
  const ones = findOnes(
    surface,
    marked.filter(isPeople).sort((a, b) => a.start - b.start),
  );
  const mentions = chooseSpans([...marked, ...ones.mentions]);
  return {
    mentions,
    surface,
    candidates: findCandidates(surface),
    relations: [
      ...relateUnits(surface, mentions),
      ...ones.relations,
      ...findMemberships(surface, mentions),
    ],
  };
}

const isPeople = ({ kind, form }: MentionDraft): boolean => kind === 'group' && form === 'nominal';

/**
 * For each piece, the first piece of the name around it, including a title before the name; -1 if
 * none.
 */
function coverage(surface: Surface, names: readonly MentionDraft[]): NameAt {
  let at = 0;
  let end = -1;
  let first = -1;
  const starts = names.map((name) => startWithTitle(surface.text, name));
  const covering = surface.pieces.map((piece, index) => {
    while (at < names.length && (starts[at] ?? 0) <= piece.start) {
      if ((names[at]?.end ?? 0) > end) {
        if ((starts[at] ?? 0) >= end) first = index;
        end = names[at]?.end ?? 0;
      }
      at += 1;
    }
    return piece.start < end ? first : -1;
  });
  return (piece) => covering[piece] ?? -1;
}

/** A rank is part of the name; an office is a description of whoever holds it. */
const RANK = new RegExp(`^${anyOf(titles.rankStarts)}\\b`);

function startWithTitle(text: string, { start, role }: MentionDraft): number {
  if (role !== undefined && !RANK.test(role)) return start;
  const before = role === undefined ? start : start - role.length - 1;
  return role !== undefined && text.slice(before, start - 1) === role ? before : start;
}
