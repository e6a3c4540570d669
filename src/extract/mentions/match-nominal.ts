import type { MentionDraft } from './draft.ts';
import { type Gathered, isNamed, type Judged, NOBODY, wordsOf } from './gathering.ts';
import { surroundings } from './surroundings.ts';

/** How far back a definite description reaches, in characters: about ten sentences. */
const REACH = 1500;
const ARMED = /forces|army|navy|military|guard|corps/;

/** "the brigade", "the agency", "the video": the latest thing that fits, if it is the only one. */
export function matchNominal(
  text: string,
  draft: MentionDraft,
  entities: readonly Gathered[],
): Judged {
  if (!draft.definite || !draft.noun || draft.count) return NOBODY;
  const fitting = entities.filter((one) => isNear(draft, one) && fits(text, draft, one));
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
  if (score < 0.6)
    return {
      ...NOBODY,
      maybe: [{ index: latest.index, confidence: score, why: 'fits the description' }],
    };
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

function scoreOf({ kind, noun }: MentionDraft): number {
  if (kind === 'work') return 0.75;
  if (kind === 'agency' && noun === 'military') return 0.6;
  return kind === 'place' || kind === 'group' ? 0.6 : 0.65;
}

function fits(text: string, draft: MentionDraft, one: Gathered): boolean {
  const noun = draft.noun ?? '';
  const { head } = one;
  if (draft.country && head.country && draft.country !== head.country) return false;
  if (draft.plural !== undefined && head.plural !== undefined && draft.plural !== head.plural)
    return false;
  const words = wordsOf(text.slice(head.start, head.end));
  switch (draft.kind) {
    case 'work':
      return (
        one.kind === 'work' && head.workKind === draft.workKind && !draft.plural === !head.plural
      );
    case 'unit':
      return (
        one.kind === 'unit' &&
        !draft.plural &&
        (head.designation?.echelon === noun || words.at(-1) === noun)
      );
    case 'agency':
      if (noun === 'military')
        return (
          isNamed(one) &&
          (one.kind === 'unit' || one.kind === 'agency') &&
          ARMED.test(words.join(' '))
        );
      return (
        one.kind === 'agency' &&
        !head.metonym &&
        isNamed(one) &&
        (words.includes(noun) || noun === 'agency')
      );
    case 'organization':
    case 'publication':
      return one.kind === draft.kind && isNamed(one) && head.entry !== undefined;
    case 'place':
      return (
        one.kind === 'place' &&
        surroundings.settlements.has(noun) &&
        one.stands &&
        head.precision === 'settlement'
      );
    case 'person':
    case 'group':
      return (
        one.kind === draft.kind &&
        !isNamed(one) &&
        head.noun === noun &&
        (draft.kind === 'person' || one.mentions.length > 0)
      );
    default:
      return false;
  }
}
