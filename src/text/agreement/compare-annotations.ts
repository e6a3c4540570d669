import { indexAnnotations } from '../../model/annotation-index.ts';
import { round } from '../../model/round.ts';
import type { Span } from '../../model/span.ts';
import type { Annotations } from '../../model/standoff.ts';
import type { Agreement, AgreementPart, Disagreement } from './agreement.ts';
import { matchPairs } from './match-pairs.ts';
import { dice, shared } from './overlap.ts';

/** An item of either reading, made comparable: where it is and what the reading says of it. */
interface Item {
  readonly spans: readonly Span[];
  readonly says: string;
  /** Must be equal for two items to match; of claims, the offsets of the source words. */
  readonly key: string;
}

/** Least overlap (Dice) of two claims' contents for the claims to match. */
const SAME_CONTENT = 0.5;

/**
 * Compares two readings of one text. These match: mentions and entities of one kind that share
 * words; dates with one value that share words; claims whose contents overlap by half (Dice) and
 * whose sources, if both have one, share words; events of one type that share words; roles of such
 * events.
 */
export function compareAnnotations(
  text: string,
  first: Annotations,
  second: Annotations,
): Agreement {
  const compared = [
    compare('mentions', mentionsOf(first), mentionsOf(second), text, byOverlap),
    compare('entities', entitiesOf(first), entitiesOf(second), text, byOverlap),
    compare('dates', datesOf(first), datesOf(second), text, byOverlap),
    compare('claims', claimsOf(first), claimsOf(second), text, byContent),
    compare('events', eventsOf(first), eventsOf(second), text, byOverlap),
    compare('roles', rolesOf(first), rolesOf(second), text, byOverlap),
  ];
  return {
    parts: compared.map(({ summary }) => summary),
    differences: compared.flatMap(({ differences }) => differences),
  };
}

const byOverlap = (a: Item, b: Item): number => (a.key === b.key ? shared(a.spans, b.spans) : 0);

/** Claims match if their contents overlap enough and their sources share an offset. */
function byContent(a: Item, b: Item): number {
  const likeness = dice(a.spans, b.spans);
  return likeness >= SAME_CONTENT && sameSource(a.key, b.key) ? likeness : 0;
}

const sameSource = (a: string, b: string): boolean =>
  a === '' || b === '' || a.split(' ').some((word) => b.split(' ').includes(word));

function compare(
  part: AgreementPart,
  first: readonly Item[],
  second: readonly Item[],
  text: string,
  likeness: (a: Item, b: Item) => number,
): { summary: Agreement['parts'][number]; differences: Disagreement[] } {
  const { pairs, onlyFirst, onlySecond } = matchPairs(first, second, likeness);
  const both = pairs.length;
  const precision = second.length === 0 ? 1 : both / second.length;
  const recall = first.length === 0 ? 1 : both / first.length;
  const differences = [
    ...onlyFirst.map((item) => difference(part, 'first', item, text, item.says, null)),
    ...onlySecond.map((item) => difference(part, 'second', item, text, null, item.says)),
    ...pairs
      .filter(([a, b]) => a.says !== b.says)
      .map(([a, b]) => difference(part, 'both', a, text, a.says, b.says)),
  ].sort((a, b) => a.start - b.start);
  const summary = {
    part,
    first: first.length,
    second: second.length,
    both,
    precision: round(precision, 3),
    recall: round(recall, 3),
    f1: round(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 3),
  };
  return { summary, differences };
}

function difference(
  part: AgreementPart,
  where: Disagreement['in'],
  { spans }: Item,
  text: string,
  first: string | null,
  second: string | null,
): Disagreement {
  const words = spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return { part, in: where, start: spans[0]?.[0] ?? 0, words, first, second };
}

const mentionsOf = ({ mentions }: Annotations): Item[] =>
  mentions.map(({ start, end, kind, form }) => ({
    spans: [[start, end]],
    key: kind,
    says: `${kind} (${form})`,
  }));

function entitiesOf(annotations: Annotations): Item[] {
  const { mentionsOf: mentions } = indexAnnotations(annotations);
  return annotations.entities.map((entity) => ({
    spans: (mentions.get(entity.id) ?? []).map(({ start, end }): Span => [start, end]),
    key: entity.kind,
    says: [entity.kind, entity.name ?? entity.label ?? '', entity.identity ?? '']
      .filter(Boolean)
      .join(', '),
  }));
}

const datesOf = ({ dates }: Annotations): Item[] =>
  dates.map(({ start, end, edtf, timex, relation }) => ({
    spans: [[start, end]],
    key: edtf ?? timex.type,
    says: `${timex.type} ${edtf ?? timex.value} ${relation}`,
  }));

const claimsOf = (annotations: Annotations): Item[] =>
  annotations.claims.map(({ content, source, speech, stance, origin }) => ({
    spans: content,
    // The key lists every code unit of the source, so that sources sharing words share an entry.
    key: source
      .flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at))
      .join(' '),
    says: `${speech}, ${stance}, origin ${origin}`,
  }));

const eventsOf = ({ events }: Annotations): Item[] =>
  events.map(({ type, trigger, also, factuality, polarity, genericity }) => ({
    spans: [trigger, ...also],
    key: type,
    says: `${type}, ${factuality}, ${polarity}, ${genericity}`,
  }));

/** Roles match by event type, role and the words of the mention that fills it. */
function rolesOf(annotations: Annotations): Item[] {
  const { mentions } = indexAnnotations(annotations);
  return annotations.events.flatMap(({ type, roles }) =>
    roles.flatMap(({ role, mention }) => {
      const filler = mentions.get(mention);
      return filler
        ? [
            {
              spans: [[filler.start, filler.end] as Span],
              key: `${type} ${role}`,
              says: `${role} of ${type}`,
            },
          ]
        : [];
    }),
  );
}
