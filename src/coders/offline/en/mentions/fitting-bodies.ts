import type { MentionDraft } from './draft.ts';
import forces from './forces.json' with { type: 'json' };
import { type Gathered, hasNameAsHead, wordsIn } from './gathering.ts';
import { mentionWords } from './patterns.ts';
import { addedWords, saidOf } from './said-of.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

/** Which bodies "the army", "the agency" or "the charity" may refer to. */

/** "army" → words of which one must be in the name of a force for "the army" to mean it. */
const FORCES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(forces));
const ANY_FORCE = 'military';

type Fits = (surface: Surface, draft: MentionDraft, one: Gathered) => boolean;

export function isFittingBody(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const { noun = '' } = draft;
  if (FORCES.has(noun)) return isStateForce(one, noun);
  if (!modifiersFit(surface, draft, one)) return false;
  if (isCalled(surface, draft, one)) return true;
  if (draft.rule === 'echo') return isEchoed(draft, one);
  return (FITS[draft.kind] ?? isFittingOutlet)(surface, draft, one);
}

/** "Orlun Watch, a volunteer network … The network": a noun in apposition has said what it is. */
const isCalled: Fits = (surface, { noun = '', plural, kind, rule }, one) =>
  !plural &&
  (one.kind === kind || rule === 'echo') &&
  hasNameAsHead(one) &&
  saidOf(surface, one).nouns.has(noun);

const isFittingUnit: Fits = ({ text }, { noun = '', plural }, one) =>
  one.kind === 'unit' &&
  !plural &&
  (one.head.designation?.echelon === noun ||
    wordsIn(text.slice(one.head.start, one.head.end)).at(-1) === noun ||
    (surroundings.rebelNouns.has(noun) && hasNameAsHead(one) && !isForce(one)));

const isFittingAgency: Fits = (_, { noun = '' }, one) =>
  one.kind === 'agency' &&
  !one.head.metonym &&
  hasNameAsHead(one) &&
  (nameWords(one).has(noun) || noun === 'agency');

const isFittingOrganization: Fits = (_, { noun = '' }, one) =>
  one.kind === 'organization' &&
  hasNameAsHead(one) &&
  (nameWords(one).has(noun) || isOfSort(one, noun));

const isFittingOutlet: Fits = (_surface, _draft, one) =>
  one.kind === 'publication' && hasNameAsHead(one);

const FITS: Partial<Record<MentionDraft['kind'], Fits>> = {
  unit: isFittingUnit,
  agency: isFittingAgency,
  organization: isFittingOrganization,
};

/** A state's own forces; "the army" never means an armed group with "Army" in its name. */
function isStateForce(one: Gathered, noun: string): boolean {
  if ((one.kind !== 'unit' && one.kind !== 'agency') || !hasNameAsHead(one) || !one.head.country)
    return false;
  if (one.head.designation?.number) return false;
  const names = [...one.names].map((name) => name.toLowerCase());
  const spaced = names.map((name) => ` ${wordsIn(name).join(' ')} `);
  const rebel = [...surroundings.rebelWords].some((word) =>
    spaced.some((name) => name.includes(` ${word} `)),
  );
  if (rebel) return false;
  return names.some((name) => FORCES.get(noun)?.some((part) => name.includes(part)));
}

/** "The charity" never means a platform, nor "the platform" a charity. */
function isOfSort({ head, names }: Gathered, noun: string): boolean {
  const isPlatform = [...names].some((name) => surroundings.platforms.has(name));
  if (mentionWords.networks.has(noun)) return isPlatform;
  if (isPlatform || (head.entry === undefined && head.confidence < 0.7)) return false;
  return surroundings.sorts.has(noun);
}

/** "The group", "the office", "the mission": refer to a body only after its name. */
function isEchoed({ noun = '' }: MentionDraft, one: Gathered): boolean {
  if (!hasNameAsHead(one) || one.head.metonym) return false;
  if (one.kind !== 'unit' && one.kind !== 'agency' && one.kind !== 'organization') return false;
  if (nameWords(one).has(noun)) return true;
  if (surroundings.rebelNouns.has(noun)) return one.kind === 'unit' && !isForce(one);
  if (noun !== 'group') return false;
  return one.kind === 'unit' ? !isForce(one) : one.kind === 'organization' && isOfSort(one, noun);
}

/** Of a state, or numbered as its units are. */
const isForce = (one: Gathered): boolean =>
  isStateForce(one, ANY_FORCE) || one.head.designation?.number !== undefined;

const nameWords = ({ names }: Gathered): Set<string> => new Set([...names].flatMap(wordsIn));

/**
 * An adjective that is not in the name means another body, unless it is a plain one such as
 * "local".
 */
function modifiersFit(surface: Surface, draft: MentionDraft, one: Gathered): boolean {
  const added = addedWords(surface, draft);
  if (added.length === 0) return true;
  const known = saidOf(surface, one).words;
  const foreign = draft.country && one.head.country === draft.country ? 1 : 0;
  return added.filter((word) => !known.has(word)).length <= foreign;
}
