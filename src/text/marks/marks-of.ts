import { type AnnotationIndex, indexAnnotations } from '../../model/annotation-index.ts';
import type { Span } from '../../model/span.ts';
import { type Annotations, ARTICLE_ITSELF } from '../../model/standoff.ts';
import { flatValuesOf } from './features.ts';
import type { MarkArgument, TextMark } from './mark.ts';

/** Annotations as marks, in the order of the text. */
export function marksOf(annotations: Annotations): TextMark[] {
  const index = indexAnnotations(annotations);
  const { mentions, dates, claims, events, relations, assessments } = annotations;
  const { to, toMention } = createPointers(index);
  return [
    ...mentions.map(({ start, end, kind, ...mention }) => ({
      id: mention.id,
      type: kind,
      span: [start, end] as Span,
      features: flatValuesOf({
        ...mention,
        ...(mention.metonym ? {} : { metonym: null }),
        ...entityOf(index, mention.id, mention.entity),
      }),
      args: [],
    })),
    ...dates.map(({ start, end, anchorEvent, ...date }) => ({
      id: date.id,
      type: 'date',
      span: [start, end] as Span,
      features: flatValuesOf(date),
      args: to('anchorEvent', anchorEvent),
    })),
    ...claims.flatMap(({ content, cue, source, chain, within, answers, ...claim }) => [
      ...inParts(claim.id, 'claim', content, flatValuesOf(claim), [
        ...chain.flatMap((id) => to('by', id)),
        ...to('within', within),
        ...to('answers', answers),
      ]),
      ...parts(claim.id, 'cue', cue),
      ...parts(claim.id, 'source', source),
    ]),
    ...events.flatMap(({ trigger, also, roles, place, date, because, partOf, ...event }) => {
      const { type, claims: told, ...own } = event;
      return inParts(event.id, type, [trigger, ...also], flatValuesOf(own), [
        ...roles.flatMap(({ role, mention }) => toMention(role, mention)),
        ...toMention('place', place),
        ...to('date', date),
        ...to('because', because),
        ...to('partOf', partOf),
        ...told.flatMap((id) => to('claim', id)),
      ]);
    }),
    ...relations.flatMap(({ type, from, to: end, span, ...relation }) =>
      inParts(
        relation.id,
        type,
        span,
        flatValuesOf({
          ...relation,
          ...(from === ARTICLE_ITSELF && { from: ARTICLE_ITSELF }),
          ...(end === ARTICLE_ITSELF && { to: ARTICLE_ITSELF }),
        }),
        [...to('from', from), ...to('to', end)],
      ),
    ),
    ...assessments.flatMap(({ by, of, span, ...assessment }) =>
      inParts(assessment.id, 'ASSESSED', span, flatValuesOf(assessment), [
        ...to('assessor', by),
        ...to('assessed', of),
      ]),
    ),
  ].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || (a.id < b.id ? -1 : 1));
}

/** What is known of an entity stands with its first mention. */
function entityOf(index: AnnotationIndex, mention: string, id: string | null | undefined) {
  const entity = id == null ? undefined : index.entities.get(id);
  if (!entity || index.mentionsOf.get(entity.id)?.[0]?.id !== mention) return {};
  const { id: _, kind: __, ...known } = entity;
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => [`entity.${name}`, value]),
  );
}

function createPointers(index: AnnotationIndex) {
  const toMention = (role: string, id: string | null | undefined): MarkArgument[] =>
    id == null ? [] : [{ role, to: id }];
  return {
    toMention,
    /** An entity by its first mention; a date, claim or event by itself; the article has no words. */
    to: (role: string, id: string | null | undefined): MarkArgument[] =>
      id == null || id === ARTICLE_ITSELF
        ? []
        : toMention(role, index.mentionsOf.get(id)?.[0]?.id ?? id),
  };
}

/** A mark on the first span, and one on each other that belongs to it. */
const inParts = (
  id: string,
  type: string,
  [first, ...rest]: readonly Span[],
  features: Record<string, string>,
  args: readonly MarkArgument[],
): TextMark[] =>
  first ? [{ id, type, span: first, features, args }, ...parts(id, 'also', rest)] : [];

const parts = (of: string, type: string, spans: readonly Span[]): TextMark[] =>
  spans.map((span, at) => ({
    id: `${of}.${type}-${at + 1}`,
    type,
    span,
    features: {},
    args: [{ role: 'of', to: of }],
  }));
