import type { Annotations, Claim, Event } from '../../model/standoff.ts';
import { ARTICLE_ITSELF } from '../../model/standoff.ts';
import { SECTIONS, type Section } from './gate-input.ts';

/** An item of annotations, by its place. */
export interface Dropped {
  readonly section: Section;
  readonly at: number;
  /** Only its name goes: without the item, nobody would know that the person is protected. */
  readonly isNamed?: boolean;
}

/**
 * Annotations without some items. What cannot be without them goes too; everything else only loses
 * its reference to them.
 */
export function dropItems(annotations: Annotations, dropped: readonly Dropped[]): Annotations {
  const out = new Map(
    SECTIONS.map((section) => [
      section,
      new Set(dropped.filter((one) => one.section === section && !one.isNamed).map(({ at }) => at)),
    ]),
  );
  const left = <T>(section: Section, items: readonly T[]): T[] =>
    items.filter((_, at) => !out.get(section)?.has(at));
  const unnamed = new Set(dropped.flatMap(({ at, isNamed }) => (isNamed ? [at] : [])));
  const entities = annotations.entities.map((entity, at) =>
    unnamed.has(at) ? { ...entity, name: null, aliases: [] } : entity,
  );
  return withoutReferences({
    ...annotations,
    entities: left('entities', entities),
    mentions: left('mentions', annotations.mentions),
    dates: left('dates', annotations.dates),
    claims: left('claims', annotations.claims),
    events: left('events', annotations.events),
    relations: left('relations', annotations.relations),
    assessments: left('assessments', annotations.assessments),
  });
}

type IsThere = (id: string) => boolean;
type Reference = string | null | undefined;

const orNull = (isThere: IsThere, id: Reference): string | null =>
  id != null && isThere(id) ? id : null;

/** Follows up what has just been dropped, until nothing more refers to something that is gone. */
function withoutReferences(annotations: Annotations): Annotations {
  const ids = new Set(SECTIONS.flatMap((section) => annotations[section].map(({ id }) => id)));
  const isThere: IsThere = (id) => id === ARTICLE_ITSELF || ids.has(id);
  const known = (id: Reference): string | null => orNull(isThere, id);
  const mentions = annotations.mentions.map((one) => ({ ...one, entity: known(one.entity) }));
  const mentioned = new Set(mentions.map(({ entity }) => entity));
  const next = {
    ...annotations,
    entities: annotations.entities.filter(({ id }) => mentioned.has(id)),
    mentions,
    dates: annotations.dates.map((one) => ({ ...one, anchorEvent: known(one.anchorEvent) })),
    claims: annotations.claims.map((claim) => withoutLinks(claim, isThere)),
    events: annotations.events
      .map((event) => withoutFillers(event, isThere))
      .filter(({ factuality, claims }) => factuality !== 'claimed' || claims.length > 0),
    relations: annotations.relations.filter(({ from, to }) => isThere(from) && isThere(to)),
    assessments: annotations.assessments.filter(({ by, of }) => isThere(by) && isThere(of)),
  };
  const isDone = SECTIONS.every((section) => next[section].length === annotations[section].length);
  return isDone ? next : withoutReferences(next);
}

/** A chain with a link missing would name the wrong origin; the origin is unknown instead. */
function withoutLinks(claim: Claim, isThere: IsThere): Claim {
  const [chain = [], ...otherChains] = [claim.chain, ...claim.otherChains].filter(
    (links) => links.length > 0 && links.every(isThere),
  );
  return {
    ...claim,
    chain,
    otherChains,
    origin: chain.length === 0 ? 'unknown' : claim.origin,
    within: orNull(isThere, claim.within),
    answers: orNull(isThere, claim.answers),
  };
}

const withoutFillers = (event: Event, isThere: IsThere): Event => ({
  ...event,
  roles: event.roles.filter(({ mention }) => isThere(mention)),
  place: orNull(isThere, event.place),
  date: orNull(isThere, event.date),
  because: orNull(isThere, event.because),
  partOf: orNull(isThere, event.partOf),
  claims: event.claims.filter(isThere),
});
