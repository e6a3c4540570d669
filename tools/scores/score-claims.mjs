import { pairBest } from './pair-best.mjs';
import { alike, overlaps, sharedOf } from './spans.mjs';

/** Contents that share half of their words are one claim. */
const SAME = 0.5;

/**
 * Claims: `claims joint` have the words and the speaker. Of those with the same words: who through
 * whom (`chain of a claim`) and status; a printed speaker lost; and those whose words nobody says.
 */
export function scoreClaims(gold, read, aligned, tally) {
  const likenessOf = (claim, one) =>
    Math.max(...claim.words.map((words) => alike(words, one.words[0])));
  const pairs = (isFit) =>
    pairBest(gold.claims, read.claims, (claim, one, at, to) => {
      const share = likenessOf(claim, one);
      if (share < SAME || !isFit(claim, one)) return null;
      return [
        -share,
        Number(!hasSource(claim, one)),
        Number(!overlaps(claim.cue, one.cue)),
        Number(Boolean(claim.optional)),
        Math.abs(at - to),
      ];
    });
  const asked = gold.claims.filter(({ optional }) => !optional);
  const count = (name, isFit) => {
    const found = pairs(isFit);
    const taken = new Set(found.values());
    const isOpen = (one) =>
      gold.claims.some(
        (claim) => claim.optional && likenessOf(claim, one) >= SAME && isFit(claim, one),
      );
    const right = asked.filter((claim) => found.has(claim)).length;
    const wrong = read.claims.filter((one) => !taken.has(one) && !isOpen(one));
    tally.found(name, { gold: asked.length, read: right + wrong.length, right });
    return { found, taken, wrong };
  };
  const { found } = count('claims', () => true);
  const joint = count('claims joint', hasSource);
  for (const one of joint.taken) tally.verdict('claims', one, true);
  for (const one of joint.wrong) tally.verdict('claims', one, false);
  for (const claim of asked) {
    const one = found.get(claim);
    const hasChain = one !== undefined && sameChain(claim, one, aligned);
    tally.share('claims right with chain', hasChain && hasSource(claim, one));
    if (!one) continue;
    tally.share('chain of a claim', hasChain);
    tally.share('status of a claim', claim.statuses.includes(one.status));
    if (claim.source.length > 0)
      tally.fault('printed speaker lost', one.chain.length === 0, claim.source[0]);
  }
  for (const one of read.claims)
    tally.fault('spurious claims', isSaidByNobody(gold, one), one.content[0]);
}

/** A source printed nowhere is right where there is none, or where gold infers it. */
function hasSource(claim, one) {
  if (claim.chain_inferred && claim.source.length === 0) return true;
  if (claim.source.length === 0 || one.source.length === 0)
    return claim.source.length === one.source.length;
  return overlaps(claim.source, one.source);
}

function sameChain(claim, one, aligned) {
  const told = one.chain.map((entity) => aligned.get(entity));
  return claim.chains.some(
    (chain) => chain.length === told.length && chain.every((entity, at) => entity === told[at]),
  );
}

/**
 * Whether gold has fewer than half of its words as a claim's; `called it "a lie"` is one claim, whether
 * the judgement is coded as its cue or as its content.
 */
function isSaidByNobody(gold, { words: [own] }) {
  const shares = gold.claims.flatMap(({ words, cueWords }) =>
    words.map((one) => sharedOf(own, new Set([...one, ...cueWords]))),
  );
  return Math.max(0, ...shares) * 2 < own.size;
}
