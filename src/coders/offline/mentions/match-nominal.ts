import type { MentionDraft } from './draft.ts';
import { isFittingBody } from './fitting-bodies.ts';
import { type Gathered, isNamed, type Judged, NOBODY } from './gathering.ts';
import { addedWords, saidOf, saysNext } from './said-of.ts';
import { surroundings } from './surroundings.ts';

/** How far back a definite description reaches, in characters: about ten sentences. */
const REACH = 1500;

/** "the brigade", "the agency", "the video": the latest thing that fits, if it is the only one. */
export function matchNominal(
  text: string,
  draft: MentionDraft,
  entities: readonly Gathered[],
): Judged {
  if (!draft.definite || !draft.noun || draft.count) return NOBODY;
  const fitting = closest(
    text,
    draft,
    entities.filter((one) => isNear(draft, one) && fits(text, draft, one)),
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

/** Of several that fit those of the stated country, and of speakers those that have spoken before. */
function closest(text: string, draft: MentionDraft, fitting: readonly Gathered[]): Gathered[] {
  const narrow = (some: readonly Gathered[], test: (one: Gathered) => boolean) => {
    const kept = some.filter(test);
    return kept.length > 0 ? kept : [...some];
  };
  const { country } = draft;
  let left = [...fitting];
  if (left.length > 1 && country) left = narrow(left, ({ head }) => head.country === country);
  if (left.length > 1 && draft.kind === 'unit' && saysNext(text, draft))
    left = narrow(left, (one) => saidOf(text, one).hasSpoken);
  return left;
}

function fits(text: string, draft: MentionDraft, one: Gathered): boolean {
  const noun = draft.noun ?? '';
  const { head } = one;
  if (draft.country && head.country && draft.country !== head.country) return false;
  if (draft.plural !== undefined && head.plural !== undefined && draft.plural !== head.plural)
    return false;
  switch (draft.kind) {
    case 'work':
      return (
        one.kind === 'work' && head.workKind === draft.workKind && !draft.plural === !head.plural
      );
    case 'unit':
    case 'agency':
    case 'organization':
    case 'publication':
      return isFittingBody(text, draft, one);
    case 'place':
      return (
        one.kind === 'place' &&
        surroundings.settlements.has(noun) &&
        one.stands &&
        head.precision === 'settlement'
      );
    case 'person':
    case 'group':
      if (one.kind !== draft.kind || !knowsModifiers(text, draft, one)) return false;
      return isNamed(one) ? holdsRole(text, one, noun) : head.noun === noun;
    default:
      return false;
  }
}

/** "The president" after "President Petrova". */
const holdsRole = (text: string, one: Gathered, noun: string): boolean =>
  [...saidOf(text, one).roles].some(
    (held) => held === noun || held.endsWith(` ${noun}`) || held.startsWith(`${noun} for `),
  );

/** "The white soldiers" are not "Malian soldiers": what a description adds must have been said before. */
function knowsModifiers(text: string, draft: MentionDraft, one: Gathered): boolean {
  const added = addedWords(text, draft);
  if (added.length === 0) return true;
  const { words, roleWords } = saidOf(text, one);
  // a nationality is compared as a country
  const foreign = draft.country && one.head.country === draft.country ? 1 : 0;
  return added.filter((word) => !words.has(word) && !roleWords.has(word)).length <= foreign;
}
