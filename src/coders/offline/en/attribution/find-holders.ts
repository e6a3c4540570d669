import type { Span } from '../../../../model/span.ts';
import type { Attribution, AttributionId } from './attribution.ts';

type Holders = Map<AttributionId, AttributionId>;

interface Piece {
  readonly span: Span;
  readonly of: Attribution;
}

/**
 * For each attribution, the one whose content contains it, innermost first: "The Insider reported
 * that HUR said that …". One sweep over the contents in order of their starts.
 */
export const findHolders = (
  attributions: readonly Attribution[],
): ReadonlyMap<AttributionId, AttributionId> => {
  const contents = attributions
    .flatMap((of): Piece[] => of.content.map((span) => ({ span, of })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const asked = attributions
    .map((of): Piece => ({ span: of.cue[0] ?? of.content[0] ?? [0, 1], of }))
    .sort((a, b) => a.span[0] - b.span[0]);
  const holders: Holders = new Map();
  let open: Piece[] = [];
  let next = 0;
  for (const { span, of } of asked) {
    while (next < contents.length && (contents[next] as Piece).span[0] <= span[0])
      open.push(contents[next++] as Piece);
    open = open.filter((piece) => piece.span[1] > span[0]);
    const best = smallestAround(open, span, of);
    if (best !== null && !circles(holders, best.of.id, of.id)) holders.set(of.id, best.of.id);
  }
  return holders;
};

/** Of two quotations without a cue, neither contains the other. */
const smallestAround = (open: readonly Piece[], span: Span, own: Attribution): Piece | null => {
  let best: Piece | null = null;
  for (const piece of open) {
    if (piece.of.id === own.id || piece.span[1] < span[1]) continue;
    if (piece.of.cue.length === 0 && own.cue.length === 0) continue;
    if (best === null || lengthOf(piece) < lengthOf(best)) best = piece;
  }
  return best;
};

const lengthOf = ({ span }: Piece): number => span[1] - span[0];

/** Maximum depth of nested attributions; anything deeper is treated as a cycle. */
const DEEPEST = 12;

const circles = (holders: Holders, from: AttributionId, to: AttributionId): boolean => {
  let at: AttributionId | undefined = from;
  for (let steps = 0; at !== undefined && steps < DEEPEST; steps += 1) {
    if (at === to) return true;
    at = holders.get(at);
  }
  return at !== undefined;
};
