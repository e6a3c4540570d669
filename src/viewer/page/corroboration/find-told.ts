import type { ClaimFact, Fact } from '../../../model/figures.ts';
import type { Page } from '../read-page.ts';
import type { Shown } from '../shown.ts';

export const WHATS = ['events', 'claims'] as const;
export type What = (typeof WHATS)[number];

/** An event or a claim with all that is known of how it is corroborated. */
export interface CorroboratedFact {
  /** What a click on its name opens. */
  readonly at: string;
  readonly fact: Fact | ClaimFact;
  /** Of an event its type, of a claim its stance. */
  readonly type: string;
}

/** What passes the filters. Events judged to be the same are one, and shown as long as one of them is. */
export function findTold(
  page: Page,
  { nodes }: Pick<Shown, 'nodes'>,
  what: What,
): CorroboratedFact[] {
  if (what === 'claims')
    return page.data.claims.flatMap((fact) =>
      nodes.has(fact.claim) ? [toldOf(page, fact.claim, fact)] : [],
    );
  return page.data.facts.flatMap((fact) => {
    const at = [fact.event, ...fact.events].find((event) => nodes.has(event));
    return at === undefined ? [] : [toldOf(page, at, fact)];
  });
}

function toldOf({ graph }: Page, at: string, fact: Fact | ClaimFact): CorroboratedFact {
  const attributes = graph.getNodeAttributes(at);
  const type =
    attributes.label === 'Event'
      ? attributes.type
      : attributes.label === 'Claim'
        ? attributes.stance
        : '';
  return { at, fact, type };
}

/** Whether it falls with one origin, own voice and anonymous ones counted too: `singleOrigins` of the analysis. */
export const isAlone = ({ fact }: CorroboratedFact): boolean => fact.shares.length === 1;
