import { z } from 'zod';
import type { NodeLabel } from './kinds/kinds.ts';

/** Which labels each relationship type may join: the graph's grammar. */

type Ends = { readonly from: readonly NodeLabel[]; readonly to: readonly NodeLabel[] };

const bodies = ['Unit', 'Agency', 'Organization'] as const;
const people = ['Person', 'Group'] as const;
const speakers = [...people, ...bodies, 'Publication', 'Work'] as const;
const participants = [...bodies, ...people, 'Publication', 'Place', 'Object', 'Work'] as const;
const entities = [...participants] as const;

const participation: Ends = { from: ['Event'], to: participants };
/** Within one label only; see `sameLabel`. */
const likeness: Ends = { from: [...entities, 'Event'], to: [...entities, 'Event', 'Article'] };

export const RELATIONSHIPS = {
  IN: { from: ['Mention'], to: ['Article'] },
  REFERS_TO: { from: ['Mention'], to: [...entities, 'Date', 'Event', 'Claim'] },
  PUBLISHED: { from: ['Publication', ...bodies, 'Person'], to: ['Article', 'Work'] },
  PUBLISHED_ON: { from: ['Article', 'Work'], to: ['Date'] },
  CITES: { from: ['Article', 'Work'], to: ['Work', 'Article'] },
  STATES: { from: ['Article', 'Work'], to: ['Claim'] },
  ATTRIBUTED_TO: { from: ['Claim'], to: speakers },
  ASSERTS: { from: ['Claim'], to: ['Event'] },
  ANSWERS: { from: ['Claim'], to: ['Claim', 'Work'] },
  QUOTES: { from: ['Claim'], to: ['Claim'] },
  ASSESSED: { from: ['Publication', 'Agency', 'Organization', 'Person'], to: ['Claim', 'Work'] },
  COPIES: { from: ['Article'], to: ['Article'] },
  CONFLICTS_WITH: { from: ['Claim'], to: ['Claim'] },
  PERFORMED_BY: participation,
  AFFECTED: participation,
  INVOLVED: participation,
  OCCURRED_AT: { from: ['Event'], to: ['Place'] },
  OCCURRED_ON: { from: ['Event'], to: ['Date'] },
  BECAUSE_OF: { from: ['Event'], to: ['Event'] },
  SUBEVENT_OF: { from: ['Event'], to: ['Event'] },
  FOLLOWED: { from: ['Event'], to: ['Event'] },
  PART_OF: { from: [...bodies, 'Group', 'Place'], to: [...bodies, 'Group', 'Place'] },
  ADJACENT_TO: { from: ['Unit', 'Group', 'Place'], to: ['Unit', 'Group', 'Place'] },
  MEMBER_OF: { from: [...people, 'Unit'], to: [...bodies, 'Group'] },
  COMMANDS: { from: [...people, 'Unit', 'Agency'], to: [...bodies, ...people] },
  SERVES: { from: ['Unit', 'Agency', ...people], to: ['Place'] },
  SAME_AS: likeness,
  MAYBE_SAME_AS: likeness,
  NOT_SAME_AS: likeness,
} as const satisfies Record<string, Ends>;

export const RelationshipType = z.enum(
  Object.keys(RELATIONSHIPS) as [keyof typeof RELATIONSHIPS, ...(keyof typeof RELATIONSHIPS)[]],
);
export type RelationshipType = z.infer<typeof RelationshipType>;

/** What a coder states as a relation; the other types follow from mentions, claims and events. */
export const StatedRelationshipType = RelationshipType.extract([
  'PUBLISHED',
  'PUBLISHED_ON',
  'CITES',
  'CONFLICTS_WITH',
  'SUBEVENT_OF',
  'FOLLOWED',
  'PART_OF',
  'ADJACENT_TO',
  'MEMBER_OF',
  'COMMANDS',
  'SERVES',
  'SAME_AS',
  'MAYBE_SAME_AS',
  'NOT_SAME_AS',
]);
export type StatedRelationshipType = z.infer<typeof StatedRelationshipType>;

const judgements = new Set<RelationshipType>(['SAME_AS', 'MAYBE_SAME_AS', 'NOT_SAME_AS']);

/** Sameness joins like with like; a cited work may also be an article that we hold. */
export function mayJoin(type: RelationshipType, from: NodeLabel, to: NodeLabel): boolean {
  const ends: Ends = RELATIONSHIPS[type];
  if (!ends.from.includes(from) || !ends.to.includes(to)) return false;
  return !judgements.has(type) || from === to || (from === 'Work' && to === 'Article');
}
