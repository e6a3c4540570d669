import type { MentionDraft } from './draft.ts';
import type { Gathered, Judged } from './gathering.ts';
import { mentionWords } from './patterns.ts';
import type { Surface } from './surface.ts';

/** Letters that two names of one owner share at least. */
const STEM = 4;
/** Characters of "the army of the Republic of" before an owner, or of an owner before "'s". */
const REACH = 40;

/**
 * "Ukraine's military", "the Ukrainian army", "the army of Ukraine": a state has one. Null for any
 * other noun, and where nobody says whose it is.
 */
export function matchStateForces(
  surface: Surface,
  draft: MentionDraft,
  entities: readonly Gathered[],
): Judged | null {
  const owner = ownerOf(surface, draft);
  if (owner === null) return null;
  const same = entities.find((one) =>
    endsOf(one).some((mention) => {
      const other = ownerOf(surface, mention);
      if (other === null) return false;
      const isKnown = Boolean(draft.country) && Boolean(mention.country);
      return isKnown ? draft.country === mention.country : isOneOwner(owner, other);
    }),
  );
  return same ? { entity: same, confidence: 0.85, maybe: [] } : null;
}

/** "The Tarekan army" is not Velmara's. */
export const isOfOtherState = (surface: Surface, draft: MentionDraft, one: Gathered): boolean => {
  const owner = ownerOf(surface, draft);
  const others = endsOf(one).flatMap((mention) => ownerOf(surface, mention) ?? []);
  return owner !== null && others.length > 0 && !others.some((other) => isOneOwner(owner, other));
};

/** The first and the last mention: a body that is named again and again costs no more. */
const endsOf = ({ mentions }: Gathered): readonly MentionDraft[] => [
  ...mentions.slice(0, 1),
  ...mentions.slice(-1),
];

/** "marela" of "Marela's army", "marelan" of "the Marelan army"; null if it is no state's forces. */
function ownerOf({ text }: Surface, { start, end, kind }: MentionDraft): string | null {
  if (kind !== 'unit') return null;
  const words = text.slice(start, end);
  const noun = [...mentionWords.stateForces].find((one) => words.toLowerCase().endsWith(one));
  if (noun === undefined) return null;
  const before = `${text.slice(Math.max(0, start - REACH), start)}${words.slice(0, -noun.length)}`;
  const after = text.slice(end, end + REACH);
  const behind = after.startsWith(OF) ? OWNER_AFTER.exec(after.slice(OF.length)) : null;
  const [, owner = ''] = OWNER_BEFORE.exec(before) ?? [];
  if (owner !== '' && !mentionWords.wholeArticles.has(owner.toLowerCase()))
    return owner.toLowerCase();
  return behind?.[1]?.toLowerCase() ?? null;
}

const OWNER_BEFORE = /(?:^|[^\p{L}])(\p{Lu}\p{L}{2,30})(?:['’]s)? $/u;
const OF = ' of ';
const OWNER_AFTER = /^(\p{Lu}\p{L}{2,30})(?![\p{L}-]| \p{Lu})/u;

const isOneOwner = (a: string, b: string): boolean => {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= STEM && isEnding(a.slice(shared)) && isEnding(b.slice(shared));
};

/** What makes a people of a country's name: "Marela", "Marelan". */
const isEnding = (letters: string): boolean =>
  letters === '' || mentionWords.peopleEndings.has(letters);
