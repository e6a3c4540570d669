import type { Facts } from '../graph/facts.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import type { Evidence } from '../model/judgement.ts';
import { present } from '../model/present.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { Event } from '../model/standoff.ts';
import { statusOfEvent } from '../model/statuses.ts';
import type { Role } from '../model/vocabulary.ts';
import { shorten } from '../text/shorten.ts';
import { statusOfClaim } from './claim-status.ts';
import { contentEvidence } from './claims.ts';
import { known, type LoadContext } from './context.ts';
import { displayNameOfEntity } from './entities.ts';

const RELATIONSHIP_OF_ROLE: Record<Role, RelationshipType> = {
  actor: 'PERFORMED_BY',
  target: 'AFFECTED',
  recipient: 'INVOLVED',
  instrument: 'INVOLVED',
  cause: 'INVOLVED',
  other: 'INVOLVED',
};

/**
 * Events that happened, were ordered or are claimed: who took part, where, when, why, who says so.
 */
export const loadEvents = (context: LoadContext): Facts => ({
  nodes: context.annotations.events.map((event) => eventRow(context, event)),
  edges: context.annotations.events.flatMap((event) => [
    ...roleEdges(context, event),
    ...circumstanceEdges(context, event),
    ...claimEdges(context, event),
  ]),
});

function eventRow(context: LoadContext, event: Event): NodeRow<'Event'> {
  const { type, word, factuality, polarity, genericity, count } = event;
  const claims = context.annotations.claims.filter(({ id }) => event.claims.includes(id));
  return {
    key: context.node(event.id),
    attributes: {
      label: 'Event',
      displayName: displayNameOf(context, event),
      ...context.reading(event),
      type,
      ...present({ word, count: count && present(count) }),
      factuality,
      polarity,
      genericity,
      status: statusOfEvent(claims.map((claim) => statusOfClaim(claim, context.annotations))),
    },
  };
}

/**
 * Never reads as a fact if the event is none: `claimed abuse: Russia → its soldiers`. Adds the
 * printed word where it says more than the type: `abuse (beatings): …`.
 */
function displayNameOf(context: LoadContext, event: Event): string {
  const { type, word, factuality, polarity } = event;
  const doubt = factuality === 'asserted' ? '' : `${factuality} `;
  const what = `${doubt}${polarity === 'negative' ? 'not ' : ''}${word ?? type}`;
  const of = (...roles: Role[]): string => participantsOf(context, event, roles).join(', ');
  const who = [of('actor'), of('target', 'recipient')].filter(Boolean).join(' → ');
  const printed = shorten(context.quote(event.trigger), 40);
  if (!who) return `${what}: ${printed}`;
  const saysMore = !printed.toLowerCase().startsWith((word ?? type).slice(0, 4));
  return shorten(`${what}${saysMore ? ` (${printed})` : ''}: ${who}`, 100);
}

function participantsOf(context: LoadContext, event: Event, roles: readonly Role[]): string[] {
  const captions = event.roles
    .filter(({ role }) => roles.includes(role))
    .map(({ mention }) => known(context.index.mentions, mention).entity)
    .flatMap((id) =>
      id == null ? [] : displayNameOfEntity(context, known(context.index.entities, id)),
    );
  return [...new Set(captions)];
}

const triggerOf = (context: LoadContext, event: Event): Evidence =>
  context.span('trigger', event.trigger);

/**
 * One edge per role of an entity; the evidence is all its mentions in that role, then the trigger.
 */
function roleEdges(context: LoadContext, event: Event): EdgeRow[] {
  const filled = event.roles.flatMap((role) => {
    const { entity } = known(context.index.mentions, role.mention);
    return entity == null ? [] : [{ ...role, entity }];
  });
  const isFirst = (role: Filled, at: number) =>
    filled.findIndex((other) => isAlike(role, other)) === at;
  return filled.filter(isFirst).map((first) => {
    const fillers = filled.filter((other) => isAlike(first, other));
    const type = RELATIONSHIP_OF_ROLE[first.role];
    const evidence = [
      ...fillers.map(({ mention }) => context.mention(mention)),
      triggerOf(context, event),
    ];
    const more = type === 'INVOLVED' ? { key: first.role, role: first.role } : {};
    return context.edge(
      type,
      context.node(event.id),
      context.node(first.entity),
      evidence,
      first,
      more,
    );
  });
}

interface Filled {
  readonly role: Role;
  readonly entity: string;
}
const isAlike = (a: Filled, b: Filled): boolean => a.role === b.role && a.entity === b.entity;

function circumstanceEdges(context: LoadContext, event: Event): EdgeRow[] {
  const { annotations, index, node, edge } = context;
  const trigger = triggerOf(context, event);
  const join = (
    type: RelationshipType,
    to: string | null | undefined,
    first?: Evidence,
  ): EdgeRow[] => {
    if (to == null) return [];
    const other = annotations.events.find(({ id }) => id === to);
    const evidence = other
      ? [trigger, triggerOf(context, other)]
      : first
        ? [first, trigger]
        : [trigger];
    return [edge(type, node(event.id), node(to), evidence, event)];
  };
  const place = event.place == null ? null : known(index.mentions, event.place);
  const date = event.date == null ? null : known(index.dates, event.date);
  return [
    ...join('OCCURRED_AT', place?.entity, place ? context.mention(place.id) : undefined),
    ...join(
      'OCCURRED_ON',
      date?.id,
      date ? context.span('date', [date.start, date.end]) : undefined,
    ),
    ...join('BECAUSE_OF', event.because),
    ...join('SUBEVENT_OF', event.partOf),
  ];
}

function claimEdges(context: LoadContext, event: Event): EdgeRow[] {
  return context.annotations.claims
    .filter(({ id }) => event.claims.includes(id))
    .map((claim) => {
      const evidence = [...contentEvidence(context, claim), triggerOf(context, event)];
      return context.edge(
        'ASSERTS',
        context.node(claim.id),
        context.node(event.id),
        evidence,
        event,
      );
    });
}
