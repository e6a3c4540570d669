import { pairBest } from './pair-best.mjs';
import { isSame, likeness, meet } from './spans.mjs';

/** Bodies that are no state's were not told apart from the start: an organization may stand for them. */
const MAY_BE_ORGANIZATION = ['agency', 'publication', 'group'];
export const isOfKind = (gold, { kind }) =>
  gold.kinds.includes(kind) || (kind === 'organization' && MAY_BE_ORGANIZATION.includes(gold.kind));

/** Mentions of the same words, of whatever kinds. */
export const pairByPlace = (golds, reads) =>
  pairBest(golds, reads, (gold, one) =>
    meet(gold.span, one.span)
      ? [
          Number(!isSame(gold.trim, one.trim)),
          Number(!isOfKind(gold, one)),
          -likeness(gold.trim, one.trim),
        ]
      : null,
  );
