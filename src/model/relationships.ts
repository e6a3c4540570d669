import { z } from 'zod';
import { type EntityLabel, KINDS, labelsOf, type NodeLabel } from './kinds/kinds.ts';
import { text } from './shared-properties.ts';
import { AssessmentStatus, Role, Stance } from './vocabulary.ts';

/**
 * The grammar of the graph: which labels each relationship type may join, which properties it has
 * besides evidence, and whether a coder may state it as a relation.
 */

/** Properties that only some types have. */
export const OWN_PROPERTIES = {
  /** 0 is the origin; the highest is nearest the reader. */
  hop: z.int().nonnegative().optional(),
  /** Which of several chains, counted from 0. */
  chain: z.int().nonnegative().optional(),
  cue: text.optional(),
  role: Role.optional(),
  stance: Stance.optional(),
  status: AssessmentStatus.optional(),
  aspect: text.optional(),
  reason: text.optional(),
  /** Share of the copy's text that is in the original, 0–1. */
  share: z.number().min(0).max(1).optional(),
  /** The copy credits its source; if false, copying was inferred from the words. */
  credited: z.boolean().optional(),
};
type OwnProperty = keyof typeof OWN_PROPERTIES;

interface Declaration {
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
  readonly carries: readonly OwnProperty[];
  /** A coder may state it; other types are derived from mentions, claims and events. */
  readonly stated?: true;
}

const entities: readonly EntityLabel[] = KINDS.map(({ label }) => label);
const documents = ['Article', ...labelsOf('document')] as const;
const events = ['Event'] as const;
const claims = ['Claim'] as const;

/** With the reason why a coder or the resolver judged so. */
const judged = { carries: ['reason'], stated: true } as const;
const plain = { carries: [] } as const;
const participation = { from: events, to: labelsOf('participant') };
/** Only between equal labels; see `mayJoin`. */
const likeness = {
  from: [...entities, ...events],
  to: [...entities, ...events, 'Article'],
} as const;

export const RELATIONSHIPS = {
  IN: { from: ['Mention'], to: ['Article'], ...plain },
  REFERS_TO: { from: ['Mention'], to: [...entities, 'Date', 'Event', 'Claim'], ...plain },
  PUBLISHED: { from: labelsOf('publisher'), to: documents, ...judged },
  PUBLISHED_ON: { from: documents, to: ['Date'], ...judged },
  CITES: { from: documents, to: documents, ...judged },
  STATES: { from: documents, to: claims, ...plain },
  ATTRIBUTED_TO: { from: claims, to: labelsOf('speaker'), carries: ['hop', 'chain', 'cue'] },
  ASSERTS: { from: claims, to: events, ...plain },
  ANSWERS: { from: claims, to: [...claims, ...labelsOf('document')], carries: ['stance'] },
  QUOTES: { from: claims, to: claims, ...plain },
  ASSESSED: {
    from: labelsOf('assessor'),
    to: [...claims, ...labelsOf('document')],
    carries: ['status', 'aspect'],
  },
  COPIES: { from: ['Article'], to: ['Article'], carries: ['share', 'credited'] },
  MAYBE_COPIES: { from: ['Article'], to: ['Article'], carries: ['share'] },
  CONFLICTS_WITH: { from: claims, to: claims, carries: ['aspect', 'reason'], stated: true },
  PERFORMED_BY: { ...participation, ...plain },
  AFFECTED: { ...participation, ...plain },
  INVOLVED: { ...participation, carries: ['role'] },
  OCCURRED_AT: { from: events, to: labelsOf('location'), ...plain },
  OCCURRED_ON: { from: events, to: ['Date'], ...plain },
  BECAUSE_OF: { from: events, to: events, ...plain },
  SUBEVENT_OF: { from: events, to: events, ...judged },
  FOLLOWED: { from: events, to: events, ...judged },
  PART_OF: { from: labelsOf('part'), to: labelsOf('whole'), ...judged },
  ADJACENT_TO: { from: labelsOf('neighbour'), to: labelsOf('neighbour'), ...judged },
  MEMBER_OF: { from: labelsOf('member'), to: labelsOf('collective'), ...judged },
  COMMANDS: { from: labelsOf('commander'), to: labelsOf('commanded'), ...judged },
  SERVES: { from: labelsOf('servant'), to: labelsOf('location'), ...judged },
  SAME_AS: { ...likeness, ...judged },
  MAYBE_SAME_AS: { ...likeness, ...judged },
  NOT_SAME_AS: { ...likeness, ...judged },
} as const satisfies Record<string, Declaration>;
type Declarations = typeof RELATIONSHIPS;

const TYPES = Object.keys(RELATIONSHIPS) as (keyof Declarations)[];
export const RelationshipType = z.enum(TYPES);
export type RelationshipType = z.infer<typeof RelationshipType>;

/** A type's own properties, besides those of every relationship. */
export type PropertyOfType<T extends RelationshipType> = Declarations[T]['carries'][number];

type Stated = {
  [T in RelationshipType]: Declarations[T] extends { stated: true } ? T : never;
}[RelationshipType];
export const StatedRelationshipType = z.enum(
  TYPES.filter((type): type is Stated => 'stated' in RELATIONSHIPS[type]),
);
export type StatedRelationshipType = z.infer<typeof StatedRelationshipType>;

const judgements = new Set<RelationshipType>(['SAME_AS', 'MAYBE_SAME_AS', 'NOT_SAME_AS']);

/**
 * Sameness joins equal labels; a cited document may also be the same as an article in the graph.
 */
export function mayJoin(type: RelationshipType, from: NodeLabel, to: NodeLabel): boolean {
  const ends: Declaration = RELATIONSHIPS[type];
  if (!ends.from.includes(from) || !ends.to.includes(to)) return false;
  return !judgements.has(type) || from === to || (isDocument(from) && to === 'Article');
}
const isDocument = (label: NodeLabel): boolean => documents.some((one) => one === label);
