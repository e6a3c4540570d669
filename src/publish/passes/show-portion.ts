import type { Facts } from '../../graph/facts.ts';
import { isNodeOf, type NodeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import { type Renaming, renameIds } from '../rename-ids.ts';
import type { Scrubber } from '../scrub.ts';
import { withoutNames } from '../show-facts.ts';
import type { Cut } from './cut-portion.ts';
import type { JudgedPeople } from './judge-people.ts';
import { individualsIn } from './read-people.ts';

/** What may be shown of one portion, before and after it got new ids; rows in the same order. */
export interface ShownPortion {
  readonly shown: Facts;
  readonly renamed: Facts;
}

interface Showing {
  /** Null where nothing is withheld. */
  readonly scrub: Scrubber | null;
  readonly renaming: Renaming;
  readonly judged: JudgedPeople;
  /** The words of mentions of other portions, as shown. */
  readonly quoteOf: (mention: NodeId) => string | undefined;
  /** New ids of nodes of other portions. */
  readonly idOf: (id: NodeId) => NodeId | undefined;
}

/** What is left of a portion, in words and with ids that may be shown. */
export function showPortion(
  { own, texts, facts }: Cut,
  { scrub, renaming, judged, quoteOf, idOf }: Showing,
): ShownPortion {
  const words = { texts, individualsOf: individualsIn(own) };
  const shown = scrub
    ? withReasons(withoutNames(facts, words, scrub, quoteOf), judged.withheldInPublic)
    : facts;
  return { shown, renamed: renameIds(shown, renaming, idOf) };
}

/** Who set `protected`, or told namesakes apart, is nobody else's concern; why a name is withheld is a reviewer's. */
const withReasons = (
  { nodes, edges }: Facts,
  reasons: JudgedPeople['withheldInPublic'],
): Facts => ({
  nodes: nodes.map((row) => {
    if (!isNodeOf(row.attributes, 'people')) return row;
    const { protectionBy, toldApart: _, ...rest } = row.attributes;
    const withheldInPublic = reasons.get(row.key);
    const own = protectionBy === 'decision' ? withoutReview(rest) : rest;
    return { ...row, attributes: { ...own, ...present({ withheldInPublic }) } } as NodeRow;
  }),
  edges,
});

/** Why somebody was protected or released may say more of them than their name. */
const withoutReview = (attributes: object): object =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !/^(?:review(?:edBy|edOn|Reason)?|alternatives)$/.test(name),
    ),
  );
