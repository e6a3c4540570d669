import type { MentionDraft } from './draft.ts';
import { isFittingBody } from './fitting-bodies.ts';
import { type Gathered, isNamed, type Judged, NOBODY, wordsOf } from './gathering.ts';
import { surroundings } from './surroundings.ts';

/** How far back a definite description reaches, in characters: about ten sentences. */
const REACH = 1500;
const SPEAKS =
  /^,? (?:also |has |later |then )?(?:said|says|told|reported|claimed|announced|added|stated|wrote|posted|confirmed|denied)\b/;
const SPOKEN = /(?:by|according to) (?:the )?$/i;

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
  if (
    left.length > 1 &&
    draft.kind === 'unit' &&
    SPEAKS.test(text.slice(draft.end, draft.end + 24))
  )
    left = narrow(left, ({ mentions }) => mentions.some((mention) => speaks(text, mention)));
  return left;
}

const speaks = (text: string, { start, end }: MentionDraft): boolean =>
  SPEAKS.test(text.slice(end, end + 24)) || SPOKEN.test(text.slice(Math.max(0, start - 16), start));

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
      return isNamed(one) ? holdsRole(one, noun) : head.noun === noun;
    default:
      return false;
  }
}

/** "The president" after "President Petrova". */
const holdsRole = ({ mentions }: Gathered, noun: string): boolean =>
  mentions.some(({ role }) => {
    const held = role?.toLowerCase();
    if (held === undefined) return false;
    return held === noun || held.endsWith(` ${noun}`) || held.startsWith(`${noun} for `);
  });

/** "The white soldiers" are not "Malian soldiers": what a description adds must have been said before. */
function knowsModifiers(text: string, draft: MentionDraft, one: Gathered): boolean {
  const nouns = new Set(wordsOf(draft.noun ?? ''));
  const added = wordsOf(text.slice(draft.start, draft.end)).filter(
    (word) => !nouns.has(word) && !surroundings.neutral.has(word),
  );
  if (added.length === 0) return true;
  const known = new Set(
    one.mentions.flatMap(({ start, end, role }) =>
      wordsOf(`${text.slice(start, end)} ${role ?? ''}`),
    ),
  );
  // a nationality is compared as a country
  const foreign = draft.country && one.head.country === draft.country ? 1 : 0;
  return added.filter((word) => !known.has(word)).length <= foreign;
}
