import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';

const ADVERB =
  /^(?:also|has|have|had|is|was|are|were|will|would|did|does|not|never|repeatedly|later|then|now|still|already|again|recently|since|reportedly|allegedly|openly|officially)$/;
const DEED =
  /^(?:abuse|invasion|aggression|attack|attacks|annexation|occupation|refusal|decision|support|war|denial|claim|claims|demand|demands|use|blockade|bombardment|campaign|response|position|policy)$/;
const BEFORE_PLACE =
  /^(?:in|at|near|from|to|into|of|across|inside|outside|throughout|around|over|through|within|on)$/;
const ALLY = /^(?:ally|allies|neighbour|neighbor|rival|partner|partners|adversary)$/;

/** "Kyiv said", "Russia uses …", "Russia's abuse of …": a place that acts is the state. */
export function markMetonyms(
  surface: Surface,
  lexicon: Lexicon,
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const byStart = new Map(surface.pieces.map((piece, index) => [piece.start, index]));
  const byEnd = new Map(surface.pieces.map((piece, index) => [piece.end, index]));
  return drafts.map((draft) => {
    if (draft.rule !== 'country' || draft.kind !== 'place') return draft;
    const first = byStart.get(draft.start) ?? -1;
    const last = (byEnd.get(draft.end) ?? byEnd.get(draft.end - 1) ?? first) + 1;
    const score = first < 0 ? 0 : stateScore(surface, lexicon, first, last, draft);
    return score === 0
      ? draft
      : {
          ...draft,
          kind: 'agency',
          metonym: true,
          rule: 'metonym',
          confidence: score,
          precision: undefined,
        };
  });
}

function stateScore(
  surface: Surface,
  lexicon: Lexicon,
  first: number,
  last: number,
  draft: MentionDraft,
): number {
  const { pieces, text } = surface;
  const before = pieces[first - 1]?.key ?? '';
  const article = before === 'the' ? (pieces[first - 2]?.key ?? '') : before;
  const gap = text.slice(pieces[first - 1]?.end ?? 0, pieces[first]?.start).trim();
  if (gap === '' && ALLY.test(before)) return 0.7;
  if (gap === '' && BEFORE_PLACE.test(article)) return 0;
  const tail = text.slice(draft.end, draft.end + 3);
  if (/^['’]s /.test(tail)) return DEED.test(pieces[last + 1]?.key ?? '') ? 0.7 : 0;
  if (!/^ \p{Ll}/u.test(tail)) return 0;
  let at = last;
  while (at < last + 3 && ADVERB.test(pieces[at]?.key ?? '')) at += 1;
  const verb = pieces[at]?.key ?? '';
  if (lexicon.verbs.has(verb)) return 0.85;
  return lexicon.acts.has(verb) ? 0.8 : 0;
}
