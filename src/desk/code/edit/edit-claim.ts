import type { Annotations, Claim } from '../../../model/standoff.ts';
import type { CodingEdit } from './add-mention.ts';
import { tellByClaim } from './edit-event.ts';
import { newId } from './new-id.ts';
import { withItems } from './set-fields.ts';

type Place = readonly [start: number, end: number];

/** Something that somebody says; of whom nothing is known yet. */
export function addClaim(coding: Annotations, text: string, span: Place): CodingEdit {
  const at = newId(coding, 'claims');
  const claim: Claim = {
    id: at,
    content: [[...span]],
    cue: [],
    source: [],
    chain: [],
    otherChains: [],
    origin: 'unknown',
    speech: speechOf(text, span),
    stance: 'asserts',
    status: 'unassessed',
  };
  return { at, coding: tellByClaim({ ...coding, claims: [...coding.claims, claim] }, at) };
}

/** As printed: between quotation marks, with some inside, or without. */
function speechOf(text: string, [start, end]: Place): Claim['speech'] {
  if (/["“„«‘]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return 'direct';
  return /["“”„«»]/u.test(text.slice(start, end)) ? 'mixed' : 'indirect';
}

const setClaim = (coding: Annotations, id: string, change: (claim: Claim) => Claim): Annotations =>
  withItems(coding, 'claims', (claim) => (claim.id === id ? change(claim) : claim));

/** The chains of a claim, the first of which is `chain`. */
export const chainsOfClaim = ({ chain, otherChains }: Claim): readonly (readonly string[])[] => [
  chain,
  ...otherChains,
];

/** Whoever is named has an origin; where nobody is left, it is unknown. */
function withChains(claim: Claim, chains: readonly (readonly string[])[]): Claim {
  const [chain = [], ...otherChains] = chains
    .filter((one) => one.length > 0)
    .map((one) => [...one]);
  const origin =
    chain.length === 0 ? 'unknown' : claim.origin === 'unknown' ? 'stated' : claim.origin;
  return { ...claim, chain, otherChains, origin };
}

/**
 * Somebody comes next in a chain, the origin first. The words for whoever is first are those that
 * the claim's source is printed with.
 */
export const addSpeaker = (
  coding: Annotations,
  claim: string,
  entity: string,
  words: Place,
  nth = 0,
): Annotations =>
  setClaim(coding, claim, (one) => {
    const chains = [...chainsOfClaim(one)];
    const chain = chains[nth] ?? [];
    if (chain.includes(entity)) return one;
    chains[nth] = [...chain, entity];
    const source: Claim['source'] = one.source.length > 0 ? one.source : [[...words]];
    return withChains({ ...one, source }, chains);
  });

export const dropSpeaker = (
  coding: Annotations,
  claim: string,
  entity: string,
  nth: number,
): Annotations =>
  setClaim(coding, claim, (one) => {
    const chains = chainsOfClaim(one).map((chain, at) =>
      at === nth ? chain.filter((id) => id !== entity) : chain,
    );
    const next = withChains(one, chains);
    return next.chain.length === 0 ? { ...next, source: [] } : next;
  });

/** Moves somebody one step towards the origin. */
export const moveSpeaker = (
  coding: Annotations,
  claim: string,
  entity: string,
  nth: number,
): Annotations =>
  setClaim(coding, claim, (one) =>
    withChains(
      one,
      chainsOfClaim(one).map((chain, at) => (at === nth ? forward(chain, entity) : chain)),
    ),
  );

function forward(chain: readonly string[], entity: string): readonly string[] {
  const at = chain.indexOf(entity);
  if (at < 1) return chain;
  return [...chain.slice(0, at - 1), entity, ...chain.slice(at - 1, at), ...chain.slice(at + 1)];
}

/** Adds words to a claim: what is said, what reports it, or who is printed as saying it. */
export const addClaimWords = (
  coding: Annotations,
  claim: string,
  field: 'content' | 'cue' | 'source',
  span: Place,
): Annotations => {
  const next = setClaim(coding, claim, (one) => ({
    ...one,
    [field]: [...one[field], [...span]].sort(([a = 0], [b = 0]) => a - b),
  }));
  return field === 'content' ? tellByClaim(next, claim) : next;
};
