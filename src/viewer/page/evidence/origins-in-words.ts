import type { ClaimFact, Fact } from '../../../model/figures.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { TEXTS } from '../texts/texts.ts';

type Counted = Fact | ClaimFact;

/** Named origins, always with their sides, and then what does not count as one. */
export const originsInWords = (fact: Counted, more = ''): string =>
  [TEXTS.independent(fact.origins, fact.sides) + more, ...countedApart(fact)].join('; ');

/** What does not count as a named origin, in words. */
const countedApart = ({ anonymous, ownVoice, unknown }: Counted): string[] => [
  ...(anonymous > 0 ? [EVIDENCE_TEXTS.anonymousOrigins(anonymous)] : []),
  ...(ownVoice > 0 ? [EVIDENCE_TEXTS.ownVoices(ownVoice)] : []),
  ...(unknown > 0 ? [TEXTS.unknownOrigins(unknown)] : []),
];
