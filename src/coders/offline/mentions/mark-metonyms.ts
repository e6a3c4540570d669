import { tokenAt } from '../language/match/line.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MentionDraft } from './draft.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

const ADVERB =
  /^(?:also|has|have|had|is|was|are|were|will|would|did|does|not|never|repeatedly|later|then|now|still|already|again|recently|since|reportedly|allegedly|openly|officially|yet|so|far|long)$/;
const BEFORE_PLACE =
  /^(?:in|at|near|from|to|into|of|across|inside|outside|throughout|around|over|through|within|on)$/;
/** "Talks between Kyiv and Moscow". */
const BETWEEN = /^between$/;
const DEALINGS = new RegExp(`\\b(?:${[...surroundings.dealings].join('|')}) $`, 'i');
/** "Accused Moscow of", "urged Israel to": what is addressed can answer. */
const ADDRESSED = /^(?:of|to|for|over|that|about|against)$/;
const LISTING = /^(?:, |,? and |,? or |, and the |, the | and the )$/;

/** "Kyiv said", "Russia uses …", "Russia's abuse of …": a place that acts is the state. */
export function markMetonyms(
  surface: Surface,
  lexicon: Lexicon,
  drafts: readonly MentionDraft[],
): MentionDraft[] {
  const byStart = new Map(surface.pieces.map((piece, index) => [piece.start, index]));
  const byEnd = new Map(surface.pieces.map((piece, index) => [piece.end, index]));
  const marked = drafts.map((draft) => {
    if (draft.rule !== 'country' || draft.kind !== 'place') return draft;
    const first = byStart.get(draft.start) ?? -1;
    const last = (byEnd.get(draft.end) ?? byEnd.get(draft.end - 1) ?? first) + 1;
    const score = first < 0 ? 0 : stateScore(surface, lexicon, first, last, draft);
    return score === 0 ? draft : asState(draft, score);
  });
  return spread(surface, marked);
}

const asState = (draft: MentionDraft, confidence: number): MentionDraft => ({
  ...draft,
  kind: 'agency',
  metonym: true,
  rule: 'metonym',
  confidence,
  precision: undefined,
});

/** "France, Germany and Poland said": what is listed before a state that acts, acts too. */
function spread(surface: Surface, drafts: readonly MentionDraft[]): MentionDraft[] {
  const out = [...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
  for (let at = out.length - 2; at >= 0; at -= 1) {
    const [draft, next] = [out[at], out[at + 1]];
    if (!draft || !next || draft.rule !== 'country' || draft.kind !== 'place') continue;
    if (next.rule !== 'metonym' || !LISTING.test(surface.text.slice(draft.end, next.start)))
      continue;
    if (isPlaced(surface, out, at)) continue;
    out[at] = asState(draft, 0.7);
  }
  return out;
}

/** Whether the list that a state stands in hangs on "in" or "from": "in Syria and Iraq". */
function isPlaced({ text }: Surface, drafts: readonly MentionDraft[], at: number): boolean {
  let first = at;
  while (
    first > 0 &&
    drafts[first - 1]?.rule === 'country' &&
    LISTING.test(text.slice(drafts[first - 1]?.end, drafts[first]?.start))
  )
    first -= 1;
  const start = drafts[first]?.start ?? 0;
  const word = /(\p{L}+) (?:the )?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return BEFORE_PLACE.test(word);
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
  const at = before === 'the' ? first - 2 : first - 1;
  const governor = pieces[at]?.key ?? '';
  const gap = text.slice(pieces[first - 1]?.end ?? 0, pieces[first]?.start).trim();
  const after = text[draft.end] === ' ' ? (pieces[last]?.key ?? '') : '';
  if (gap === '' && surroundings.allies.has(before)) return 0.7;
  if (gap === '' && BETWEEN.test(governor))
    return DEALINGS.test(text.slice(Math.max(0, (pieces[at]?.start ?? 0) - 14), pieces[at]?.start))
      ? 0.75
      : 0;
  if (gap === '' && surroundings.addressing.has(governor) && ADDRESSED.test(after)) return 0.75;
  if (gap === '' && governor === 'by' && surroundings.backing.has(pieces[at - 1]?.key ?? ''))
    return 0.75;
  if (gap === '' && BEFORE_PLACE.test(governor)) return 0;
  const tail = text.slice(draft.end, draft.end + 3);
  if (/^['’]s /.test(tail))
    return surroundings.stateDeeds.has(pieces[last + 1]?.key ?? '') ? 0.7 : 0;
  if (!/^ \p{Ll}/u.test(tail)) return 0;
  return actsNext(surface, lexicon, last);
}

/** Whether a verb of saying or doing follows, or one that the parser has as its own. */
function actsNext(surface: Surface, lexicon: Lexicon, last: number): number {
  const { pieces } = surface;
  let at = last;
  while (at < last + 4 && ADVERB.test(pieces[at]?.key ?? '')) at += 1;
  const verb = pieces[at]?.key ?? '';
  if (lexicon.verbs.has(verb)) return 0.85;
  if (lexicon.acts.has(verb)) return 0.8;
  const token = tokenAt(surface, last - 1);
  const head = token && surface.document.tokens[token.head];
  const isDoer = token?.deprel === 'nsubj' && head?.upos === 'VERB' && head.lower === verb;
  return isDoer && !surroundings.undergone.has(head.lemma) ? 0.65 : 0;
}
