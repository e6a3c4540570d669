import type { MentionDraft } from './draft.ts';
import { type Gathered, isNamed, wordsOf } from './gathering.ts';
import { addedWords, saidOf } from './said-of.ts';
import { surroundings } from './surroundings.ts';

/** Which bodies a description such as "the army", "the agency", "the charity" may stand for. */

const FORCES = /^(?:military|army|armed forces|navy|air force)$/;
const ARMED: Readonly<Record<string, RegExp>> = {
  military: /forces|army|navy|military|guard|corps/,
  army: /army|armed forces|defen[cs]e forces?/,
  'armed forces': /army|armed forces|defen[cs]e forces?/,
  navy: /navy/,
  'air force': /air force/,
};

export function isFittingBody(text: string, draft: MentionDraft, one: Gathered): boolean {
  const noun = draft.noun ?? '';
  const { head } = one;
  if (FORCES.test(noun)) return isStateForce(one, noun);
  if (!modifiersFit(text, draft, one)) return false;
  if (draft.rule === 'echo') return isEchoed(draft, one);
  switch (draft.kind) {
    case 'unit':
      return (
        one.kind === 'unit' &&
        !draft.plural &&
        (head.designation?.echelon === noun ||
          wordsOf(text.slice(head.start, head.end)).at(-1) === noun)
      );
    case 'agency':
      return (
        one.kind === 'agency' &&
        !head.metonym &&
        isNamed(one) &&
        (nameWords(one).has(noun) || noun === 'agency')
      );
    case 'organization':
      return (
        one.kind === 'organization' &&
        isNamed(one) &&
        (nameWords(one).has(noun) || isOfSort(one, noun))
      );
    default:
      return one.kind === 'publication' && isNamed(one) && head.entry !== undefined;
  }
}

/** A state's own forces: "the army" is never an armed group that has Army in its name. */
function isStateForce(one: Gathered, noun: string): boolean {
  if ((one.kind !== 'unit' && one.kind !== 'agency') || !isNamed(one) || !one.head.country)
    return false;
  if (one.head.designation?.number) return false;
  const names = [...one.names].map((name) => name.toLowerCase());
  const spaced = names.map((name) => ` ${wordsOf(name).join(' ')} `);
  const rebel = [...surroundings.rebelWords].some((word) =>
    spaced.some((name) => name.includes(` ${word} `)),
  );
  if (rebel) return false;
  return names.some((name) => ARMED[noun]?.test(name));
}

/** "The charity" is no platform, "the platform" no charity. */
function isOfSort({ head, names }: Gathered, noun: string): boolean {
  const isPlatform = [...names].some((name) => surroundings.platforms.has(name));
  if (/^(?:platform|social network|network)$/.test(noun)) return isPlatform;
  if (isPlatform || head.entry === undefined) return false;
  return surroundings.sorts.has(noun);
}

/** "The group", "the office", "the mission": words that stand for a body only after its name. */
function isEchoed({ noun = '' }: MentionDraft, one: Gathered): boolean {
  if (!isNamed(one) || one.head.metonym) return false;
  if (one.kind !== 'unit' && one.kind !== 'agency' && one.kind !== 'organization') return false;
  if (nameWords(one).has(noun)) return true;
  const isForce = isStateForce(one, 'military') || one.head.designation?.number !== undefined;
  if (surroundings.rebelNouns.has(noun)) return one.kind === 'unit' && !isForce;
  if (noun !== 'group') return false;
  return (one.kind === 'unit' && !isForce) || (one.kind === 'organization' && isOfSort(one, noun));
}

const nameWords = ({ names }: Gathered): Set<string> => new Set([...names].flatMap(wordsOf));

/** Words before the noun that the name does not have make it another body, but for the plainest. */
function modifiersFit(text: string, draft: MentionDraft, one: Gathered): boolean {
  const added = addedWords(text, draft);
  if (added.length === 0) return true;
  const known = saidOf(text, one).words;
  const foreign = draft.country && one.head.country === draft.country ? 1 : 0;
  return added.filter((word) => !known.has(word)).length <= foreign;
}
