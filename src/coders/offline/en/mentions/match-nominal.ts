import { lastUpTo } from '../../locate.ts';
import { aroundMention } from './around.ts';
import type { MentionDraft } from './draft.ts';
import { isFittingBody } from './fitting-bodies.ts';
import { type Gathered, hasNameAsHead, type Judged, NOBODY, wordsIn } from './gathering.ts';
import { isOfOtherState } from './match-state-forces.ts';
import { mentionWords } from './patterns.ts';
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
  const { noun = '' } = draft;
  if (left.length > 1 && draft.kind === 'place')
    left = narrow(left, (one) => isCalled(surface, one, noun));
  if (left.length > 1 && draft.kind === 'unit' && saysNext(surface, draft))
    left = narrow(left, (one) => saidOf(surface, one).hasSpoken);
  return left;
}

/** "A roadblock … the roadblock": described before with the same noun, and with no other words. */
const isDescribedAgain = (surface: Surface, draft: MentionDraft, one: Gathered): boolean =>
  one.kind === draft.kind &&
  !hasNameAsHead(one) &&
  isSameNoun(draft, one.head) &&
  !draft.plural &&
  !aroundMention(surface, 'restricted', draft) &&
  knowsModifiers(surface, draft, one);

/** "The market" after "a livestock market". */
const isSameNoun = ({ noun = '' }: MentionDraft, { noun: before = '' }: MentionDraft): boolean =>
  before === noun ||
  before.endsWith(` ${noun}`) ||
  (mentionWords.stateForces.has(noun) && mentionWords.stateForces.has(before));

function fits(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const { head } = one;
  if (draft.country && head.country && draft.country !== head.country) return false;
  if (draft.plural !== undefined && head.plural !== undefined && draft.plural !== head.plural)
    return false;
  switch (draft.kind) {
    case 'work':
      return isSameSort(draft, one);
    case 'unit':
      return !isOfOtherState(surface, draft, one) && isBodyMeant(surface, draft, one);
    case 'agency':
    case 'organization':
    case 'publication':
      return isBodyMeant(surface, draft, one);
    case 'place':
      return isPlaceMeant(surface, draft, one);
    case 'person':
    case 'group':
      return isFittingPerson(surface, draft, one);
    default:
      return false;
  }
}

const isSameSort = (draft: MentionDraft, { kind, head }: Gathered): boolean =>
  kind === 'work' &&
  !draft.plural === !head.plural &&
  (head.workKind === draft.workKind || isRecorded(draft, head));

/** "The recording" may be a video, a call or whatever else was recorded. */
const isRecorded = ({ noun = '' }: MentionDraft, { workKind }: MentionDraft): boolean =>
  mentionWords.recordings.has(noun) && mentionWords.recorded.has(workKind ?? '');

const isBodyMeant = (surface: Surface, draft: MentionDraft, one: Gathered): boolean =>
  isFittingBody(surface, draft, one) || isDescribedAgain(surface, draft, one);

/** "The village" is a named settlement, "the hospital" one with that word in its name. */
function isPlaceMeant(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const { noun = '' } = draft;
  if (isDescribedAgain(surface, draft, one)) return true;
  if (one.kind !== 'place' || !hasNameAsHead(one) || !one.stands || draft.plural) return false;
  if (addedWords(surface, draft).length > 0 || aroundMention(surface, 'restricted', draft))
    return false;
  if (isCalled(surface, one, noun) || [...one.names].some((name) => isCalledIn(name, noun)))
    return true;
  if (!surroundings.settlements.has(noun) || isCalledOtherwise(surface, one)) return false;
  return one.head.precision === 'settlement' || isUnlisted(one);
}

/** "Lisna River", "Lake Lisna". */
function isCalledIn(name: string, noun: string): boolean {
  const words = wordsIn(name);
  return words.length > 1 && (words[0] === noun || words.at(-1) === noun);
}

/** "The village of Lisna": a noun in apposition has said what it is. */
const isCalled = (surface: Surface, one: Gathered, noun: string): boolean =>
  saidOf(surface, one).nouns.has(noun);

function isCalledOtherwise(surface: Surface, one: Gathered): boolean {
  const { nouns } = saidOf(surface, one);
  return [...surroundings.namedAfter].some((noun) => nouns.has(noun));
}

/** A name that no list has, and no noun in it says what it is: "Stara Lisna", but no "Lisna River". */
const isUnlisted = ({ head, names }: Gathered): boolean =>
  head.entry === undefined &&
  head.precision === undefined &&
  head.rule !== 'headed' &&
  head.rule !== 'place-first' &&
  ![...names].some((name) => surroundings.placeNouns.has(wordsIn(name).at(-1) ?? ''));

function isFittingPerson(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const { noun = '' } = draft;
  if (one.kind !== draft.kind || !knowsModifiers(surface, draft, one)) return false;
  if (!hasNameAsHead(one) && actsOnDraft(surface, draft, one)) return false;
  if (isAttacker(draft, one)) return true;
  return hasNameAsHead(one) ? holdsRole(surface, one, noun) : isSameNoun(draft, one.head);
}

/** "Gunmen stopped a bus … The attackers fled". */
const isAttacker = ({ noun = '' }: MentionDraft, { head }: Gathered): boolean =>
  mentionWords.attackers.has(noun) &&
  !head.definite &&
  head.form === 'nominal' &&
  mentionWords.armedMen.has(head.noun?.split(' ').at(-1) ?? '');

/** "Men in masks forced the men to lie down": who acts and who undergoes it are two groups. */
function actsOnDraft({ document }: Surface, draft: MentionDraft, one: Gathered): boolean {
  const last = one.mentions.at(-1);
  const sentence = last && lastUpTo(document.sentences, draft.start);
  if (!last || !sentence || last.start < sentence.start) return false;
  return lastUpTo(document.tokens, last.end - 1)?.deprel === 'nsubj';
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
