import type { MentionDraft } from './draft.ts';
import { isFittingBody } from './fitting-bodies.ts';
import { type Gathered, hasNameAsHead, type Judged, NOBODY } from './gathering.ts';
import { addedWords, saidOf, saysNext } from './said-of.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Characters. How far back a definite description refers: about ten sentences. */
const REACH = 1500;

/** "the brigade", "the agency", "the video": the latest entity that fits, if only one does. */
export function matchNominal(
  surface: Surface,
  draft: MentionDraft,
  entities: readonly Gathered[],
): Judged {
  if (!draft.definite || !draft.noun || draft.count) return NOBODY;
  const fitting = closest(
    surface,
    draft,
    entities.filter((one) => isNear(draft, one) && fits(surface, draft, one)),
  );
  const [latest, ...others] = fitting;
  if (!latest) return NOBODY;
  const score = scoreOf(draft);
  const rivals = others.filter((one) => draft.kind !== 'work' || !one.head.definite);
  if (rivals.length > 0 && draft.kind !== 'work') {
    return {
      ...NOBODY,
      maybe: fitting.slice(0, 3).map(({ index }, rank) => ({
        index,
        confidence: rank === 0 ? 0.5 : 0.3,
        why: 'fits the description',
      })),
    };
  }
  const maybe = rivals.map(({ index }) => ({
    index,
    confidence: 0.3,
    why: 'fits the description',
  }));
  return { entity: latest, confidence: score, maybe };
}

function isNear(draft: MentionDraft, one: Gathered): boolean {
  const last = one.mentions.at(-1);
  return last !== undefined && last.start < draft.start && draft.start - last.end < REACH;
}

function scoreOf({ kind }: MentionDraft): number {
  if (kind === 'work') return 0.75;
  return kind === 'place' || kind === 'group' || kind === 'unit' ? 0.6 : 0.65;
}

/** Prefers entities of the stated country and, for a speaker, those that have spoken before. */
function closest(surface: Surface, draft: MentionDraft, fitting: readonly Gathered[]): Gathered[] {
  const narrow = (some: readonly Gathered[], test: (one: Gathered) => boolean) => {
    const kept = some.filter(test);
    return kept.length > 0 ? kept : [...some];
  };
  const { country } = draft;
  let left = [...fitting];
  if (left.length > 1 && country) left = narrow(left, ({ head }) => head.country === country);
  if (left.length > 1 && draft.kind === 'unit' && saysNext(surface, draft))
    left = narrow(left, (one) => saidOf(surface, one).hasSpoken);
  return left;
}

function fits(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const { head } = one;
  if (draft.country && head.country && draft.country !== head.country) return false;
  if (draft.plural !== undefined && head.plural !== undefined && draft.plural !== head.plural)
    return false;
  switch (draft.kind) {
    case 'work':
      return isSameSort(draft, one);
    case 'unit':
    case 'agency':
    case 'organization':
    case 'publication':
      return isFittingBody(surface, draft, one);
    case 'place':
      return isSettlement(draft, one);
    case 'person':
    case 'group':
      return isFittingPerson(surface, draft, one);
    default:
      return false;
  }
}

const isSameSort = (draft: MentionDraft, { kind, head }: Gathered): boolean =>
  kind === 'work' && head.workKind === draft.workKind && !draft.plural === !head.plural;

const isSettlement = ({ noun = '' }: MentionDraft, { kind, head, stands }: Gathered): boolean =>
  kind === 'place' &&
  surroundings.settlements.has(noun) &&
  stands &&
  head.precision === 'settlement';

function isFittingPerson(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const { noun = '' } = draft;
  if (one.kind !== draft.kind || !knowsModifiers(surface, draft, one)) return false;
  return hasNameAsHead(one) ? holdsRole(surface, one, noun) : one.head.noun === noun;
}

/** "The president" after "President Petrova". */
const holdsRole = (surface: Surface, one: Gathered, noun: string): boolean =>
  [...saidOf(surface, one).roles].some(
    (held) => held === noun || held.endsWith(` ${noun}`) || held.startsWith(`${noun} for `),
  );

/**
 * "The white soldiers" are not "Malian soldiers": words of a description must have been used of the
 * entity before.
 */
function knowsModifiers(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const added = addedWords(surface, draft);
  if (added.length === 0) return true;
  const { words, roleWords } = saidOf(surface, one);
  // a nationality is compared as a country
  const foreign = draft.country && one.head.country === draft.country ? 1 : 0;
  return added.filter((word) => !words.has(word) && !roleWords.has(word)).length <= foreign;
}
