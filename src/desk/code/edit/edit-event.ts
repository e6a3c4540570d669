import type { Annotations, Event } from '../../../model/standoff.ts';
import type { EventType, Role } from '../../../model/vocabulary.ts';
import type { CodingEdit } from './add-mention.ts';
import { newId } from './new-id.ts';
import { withItems } from './set-fields.ts';

type Place = readonly [start: number, end: number];

const isIn = ([start, end]: Place, content: readonly Place[]): boolean =>
  content.some(([from, to]) => from <= start && end <= to);

/** An event told by these words. Inside a claim it is what the claim says; else the article's own. */
export function addEvent(
  coding: Annotations,
  span: Place,
  type: EventType,
  word?: string,
): CodingEdit {
  const at = newId(coding, 'events');
  // Of nested claims the innermost tells it.
  const [claim] = coding.claims
    .filter(({ content }) => isIn(span, content))
    .toSorted((a, b) => lengthOf(a.content) - lengthOf(b.content));
  const event: Event = {
    id: at,
    type,
    ...(type === 'other' && word !== undefined && { word }),
    trigger: [...span],
    also: [],
    factuality: claim ? 'claimed' : 'asserted',
    polarity: 'positive',
    genericity: 'single',
    roles: [],
    claims: claim ? [claim.id] : [],
  };
  return { at, coding: { ...coding, events: [...coding.events, event] } };
}

const lengthOf = (spans: readonly Place[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** What the article told itself is told by a claim whose words it is in. */
export const tellByClaim = (coding: Annotations, claim: string): Annotations => {
  const content = coding.claims.find(({ id }) => id === claim)?.content ?? [];
  return withItems(coding, 'events', (event) =>
    event.factuality === 'asserted' && event.claims.length === 0 && isIn(event.trigger, content)
      ? { ...event, factuality: 'claimed', claims: [claim] }
      : event,
  );
};

const setEvent = (coding: Annotations, id: string, change: (event: Event) => Event): Annotations =>
  withItems(coding, 'events', (event) => (event.id === id ? change(event) : event));

/** Somebody has a role in an event, once. */
export const addRole = (
  coding: Annotations,
  event: string,
  role: Role,
  mention: string,
): Annotations =>
  setEvent(coding, event, (one) =>
    one.roles.some((other) => other.role === role && other.mention === mention)
      ? one
      : { ...one, roles: [...one.roles, { role, mention }] },
  );

export const dropRole = (coding: Annotations, event: string, at: number): Annotations =>
  setEvent(coding, event, (one) => ({
    ...one,
    roles: one.roles.filter((_, place) => place !== at),
  }));

/** More words that tell the same event. */
export const addTelling = (coding: Annotations, event: string, span: Place): Annotations =>
  setEvent(coding, event, (one) => ({ ...one, also: [...one.also, [...span]] }));

/** Which claims tell an event; one that a claim tells is claimed, unless it was said to be more. */
export const setClaims = (
  coding: Annotations,
  event: string,
  claims: readonly string[],
): Annotations =>
  setEvent(coding, event, (one) => {
    const factuality =
      claims.length > 0 && one.factuality === 'asserted' ? 'claimed' : one.factuality;
    return { ...one, factuality, claims: [...claims] };
  });
