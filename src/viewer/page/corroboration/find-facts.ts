import type { ClaimFact, Fact } from '../../../model/figures.ts';
import type { NodeId } from '../../../model/ids.ts';
import type { OriginShare } from '../../../model/origins.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';

export const WHATS = ['events', 'claims'] as const;
export type What = (typeof WHATS)[number];

/** An event or a claim, with its corroboration. */
export interface CorroboratedFact {
  /** The node that a click on its name opens. */
  readonly at: NodeId;
  readonly fact: Fact | ClaimFact;
  /** Type of an event, stance of a claim. */
  readonly type: string;
}

/**
 * The facts that pass the filters. Events judged to be the same are one fact, shown if any of them
 * passes.
 */
export function findFacts(
  page: Page,
  { nodes }: Pick<Shown, 'nodes'>,
  what: What,
): CorroboratedFact[] {
  if (what === 'claims')
    return page.data.claims.flatMap((fact) =>
      nodes.has(fact.claim) ? [factOf(page, fact.claim, fact)] : [],
    );
  return page.data.facts.flatMap((fact) => {
    const at = [fact.event, ...fact.events].find((event) => nodes.has(event));
    return at === undefined ? [] : [factOf(page, at, fact)];
  });
}

function factOf({ graph }: Page, at: NodeId, fact: Fact | ClaimFact): CorroboratedFact {
  const attributes = graph.getNodeAttributes(at);
  const type =
    attributes.label === 'Event'
      ? attributes.type
      : attributes.label === 'Claim'
        ? attributes.stance
        : '';
  return { at, fact, type };
}

/**
 * Whether it would fall with a single origin. Own voice and anonymous origins count here: see
 * `singleOrigins` of the analysis.
 */
export const isAlone = ({ fact }: CorroboratedFact): boolean => fact.shares.length === 1;

/** What kind of origin a fact that is alone rests on. */
export const aloneKind = ({ fact }: CorroboratedFact): OriginShare['kind'] =>
  fact.shares[0]?.kind ?? 'named';
