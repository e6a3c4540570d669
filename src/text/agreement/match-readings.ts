import { indexAnnotations } from '../../model/annotation-index.ts';
import type { Span } from '../../model/span.ts';
import type { Annotations } from '../../model/standoff.ts';
import type { AgreementPart } from './agreement.ts';
import { type Matching, matchPairs } from './match-pairs.ts';
import { dice, shared } from './overlap.ts';

/** An item of either reading, made comparable: where it is and what the reading says of it. */
export interface ComparedItem {
  /** Its position in its section; of a role, its event's. */
  readonly at: number;
  readonly spans: readonly Span[];
  readonly says: string;
  /** Must be equal for two items to match; of claims, the offsets of the source words. */
  readonly key: string;
}

export type PartMatching = Matching<ComparedItem, ComparedItem>;

/** Least overlap (Dice) of two claims' contents for the claims to match. */
const SAME_CONTENT = 0.5;

/**
 * Which items of two readings of one text are the same. These match: mentions and entities of one
 * kind that share words; dates with one value that share words; claims whose contents overlap by
 * half (Dice) and whose sources, if both have one, share words; events of one type that share words;
 * roles of such events.
 */
export function matchReadings(
  first: Annotations,
  second: Annotations,
): Readonly<Record<AgreementPart, PartMatching>> {
  return {
    mentions: matchPairs(mentionsOf(first), mentionsOf(second), byOverlap),
    entities: matchPairs(entitiesOf(first), entitiesOf(second), byOverlap),
    dates: matchPairs(datesOf(first), datesOf(second), byOverlap),
    claims: matchPairs(claimsOf(first), claimsOf(second), byContent),
    events: matchPairs(eventsOf(first), eventsOf(second), byOverlap),
    roles: matchPairs(rolesOf(first), rolesOf(second), byOverlap),
  };
}

const byOverlap = (a: ComparedItem, b: ComparedItem): number =>
  a.key === b.key ? shared(a.spans, b.spans) : 0;

/** Claims match if their contents overlap enough and their sources share an offset. */
function byContent(a: ComparedItem, b: ComparedItem): number {
  const likeness = dice(a.spans, b.spans);
  return likeness >= SAME_CONTENT && sameSource(a.key, b.key) ? likeness : 0;
}

const sameSource = (a: string, b: string): boolean =>
  a === '' || b === '' || a.split(' ').some((word) => b.split(' ').includes(word));

const mentionsOf = ({ mentions }: Annotations): ComparedItem[] =>
  mentions.map(({ start, end, kind, form }, at) => ({
    at,
    spans: [[start, end]],
    key: kind,
    says: `${kind} (${form})`,
  }));

function entitiesOf(annotations: Annotations): ComparedItem[] {
  const { mentionsOf: mentions } = indexAnnotations(annotations);
  return annotations.entities.map((entity, at) => ({
    at,
    spans: (mentions.get(entity.id) ?? []).map(({ start, end }): Span => [start, end]),
    key: entity.kind,
    says: [entity.kind, entity.name ?? entity.label ?? '', entity.identity ?? '']
      .filter(Boolean)
      .join(', '),
  }));
}

const datesOf = ({ dates }: Annotations): ComparedItem[] =>
  dates.map(({ start, end, edtf, timex, relation }, at) => ({
    at,
    spans: [[start, end]],
    key: edtf ?? timex.type,
    says: `${timex.type} ${edtf ?? timex.value} ${relation}`,
  }));

const claimsOf = (annotations: Annotations): ComparedItem[] =>
  annotations.claims.map(({ content, source, speech, stance, origin }, at) => ({
    at,
    spans: content,
    // The key lists every code unit of the source, so that sources sharing words share an entry.
    key: source
      .flatMap(([start, end]) => Array.from({ length: end - start }, (_, nth) => start + nth))
      .join(' '),
    says: `${speech}, ${stance}, origin ${origin}`,
  }));

const eventsOf = ({ events }: Annotations): ComparedItem[] =>
  events.map(({ type, trigger, also, factuality, polarity, genericity }, at) => ({
    at,
    spans: [trigger, ...also],
    key: type,
    says: `${type}, ${factuality}, ${polarity}, ${genericity}`,
  }));

/** Roles match by event type, role and the words of the mention that fills it. */
function rolesOf(annotations: Annotations): ComparedItem[] {
  const { mentions } = indexAnnotations(annotations);
  return annotations.events.flatMap(({ type, roles }, at) =>
    roles.flatMap(({ role, mention }) => {
      const filler = mentions.get(mention);
      if (!filler) return [];
      const spans: Span[] = [[filler.start, filler.end]];
      return [{ at, spans, key: `${type} ${role}`, says: `${role} of ${type}` }];
    }),
  );
}
