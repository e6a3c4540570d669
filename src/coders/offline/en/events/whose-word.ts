import type { Span } from '../../../../model/span.ts';
import type { Tree } from '../../language/tree.ts';
import type { AttributionId } from '../attribution/attribution.ts';
import type { UnreadAt, UnreadSpeech } from '../attribution/find-unread-speech.ts';
import { readAllegation, readPunished } from './allegation.ts';
import { isDeniedDeed } from './denial.ts';
import type { AttributionLike } from './event-draft.ts';
import type { Standing } from './factuality.ts';

/** What says that an event is somebody's word where no attribution is sure of it. */
export interface Doubts {
  /** Attributions too unsure to stand for themselves. */
  readonly weak: readonly AttributionLike[];
  readonly unreadAt: UnreadAt;
}

export const NO_DOUBTS: Doubts = { weak: [], unreadAt: () => null };

type ClaimsAt = (start: number, end: number) => readonly AttributionId[];

interface Word {
  readonly claims: readonly AttributionId[];
  readonly allegation: UnreadSpeech | null;
  /** Whether the claim says that it did not happen. */
  readonly denied: boolean;
  /** Whether it is what a court found. */
  readonly found?: boolean;
}

export type Whose = (
  tree: Tree,
  head: number,
  span: Span,
  factuality: Standing['factuality'],
) => Word;

/** Whether an event is what the part of a denial that holds it denies. */
const holdsDenied = (
  tree: Tree,
  head: number,
  [start, end]: Span,
  content: readonly Span[] = [],
): boolean => {
  const around = content.find(([from, to]) => from <= start && end <= to);
  return around !== undefined && isDeniedDeed(tree, head, around);
};

/**
 * Whose word an event is: of an attribution; or else, where it would be the article's own, of an
 * unsure one or of speech that none was made of.
 */
export const readWhose = (attributions: readonly AttributionLike[], doubts: Doubts): Whose => {
  const claimsAt = readClaims(attributions);
  const weakAt = readClaims(doubts.weak);
  const denials = new Map(
    [...attributions, ...doubts.weak].flatMap(({ id, stance, content }) =>
      stance === 'denies' ? [[id, content] as const] : [],
    ),
  );
  return (tree, head, [start, end], factuality) => {
    const claims = claimsAt(start, end);
    const unsure = weakAt(start, end);
    const isDenied = (ids: readonly AttributionId[]) =>
      ids.some((id) => holdsDenied(tree, head, [start, end], denials.get(id)));
    const denied = isDenied(claims);
    if (claims.length > 0 || factuality !== 'asserted') return { claims, allegation: null, denied };
    const alleged = readAllegation(tree, head) ?? readPunished(tree, head);
    if (alleged?.found === true) return { claims, allegation: null, denied, found: true };
    if (alleged !== null) return { claims, allegation: alleged, denied };
    if (unsure.length > 0) return { claims: unsure, allegation: null, denied: isDenied(unsure) };
    return { claims, allegation: doubts.unreadAt(head), denied };
  };
};

/**
 * Returns the innermost attribution whose content contains a span. Spans must be asked for in text
 * order, so that finished contents can be dropped: linear time except for nested attributions.
 */
const readClaims = (attributions: readonly AttributionLike[]): ClaimsAt => {
  const pieces = attributions
    .flatMap(({ id, content }) => content.map(([start, end]) => ({ start, end, id })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: typeof pieces = [];
  return (start, end) => {
    for (
      let piece = pieces[next];
      piece !== undefined && piece.start <= start;
      piece = pieces[next]
    ) {
      open.push(piece);
      next += 1;
    }
    open = open.filter((piece) => piece.end > start);
    const holding = open.filter((piece) => piece.end >= end);
    const inner = holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return inner === undefined ? [] : [inner.id];
  };
};
