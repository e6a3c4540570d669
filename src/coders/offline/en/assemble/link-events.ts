import { round } from '../../../../model/round.ts';
import type { Entity, Event, Mention } from '../../../../model/standoff.ts';
import type { OnScored } from '../../language-reader.ts';
import type { AttributionId } from '../attribution/attribution.ts';
import { eventDateModel } from '../events/choose-date.ts';
import type { EventDraft, MentionLike } from '../events/event-draft.ts';
import { reasonsBy } from '../score/odds.ts';
import { type FinalId, numberDrafts } from './number-drafts.ts';
import type { FindAntecedents } from './resolve-pronoun.ts';

/** How likely it is that one of those who fit a pronoun is meant. */
const FITTING = 0.8;

export interface LinkedEvents {
  readonly events: Event[];
  /** Pronouns and adjectives that fill a role and so become mentions. */
  readonly mentions: Mention[];
}

/** Events whose fillers are mentions with ids. A pronoun gets an entity only where that is safe. */
export function linkEvents(
  drafts: readonly EventDraft[],
  claimId: FinalId<AttributionId>,
  known: readonly Mention[],
  antecedents: FindAntecedents,
  onScored?: OnScored,
): LinkedEvents {
  const ids = new Map(known.map((mention) => [`${mention.start} ${mention.end}`, mention.id]));
  const eventId = numberDrafts('v', drafts);
  const added: Mention[] = [];
  const idOf = (filler: MentionLike, rule: string, confidence: number): string => {
    const key = `${filler.start} ${filler.end}`;
    const id = ids.get(key) ?? `f${added.length + 1}`;
    if (!ids.has(key)) {
      added.push(toMention(id, filler, rule, confidence, antecedents));
      ids.set(key, id);
    }
    return id;
  };
  if (onScored) for (const draft of drafts) explainDate(draft, eventId(draft.id) ?? '', onScored);
  const events = drafts.map(
    (draft): Event => ({
      id: eventId(draft.id) ?? draft.id,
      type: draft.type,
      trigger: [draft.trigger[0], draft.trigger[1]],
      also: draft.also.map(([start, end]) => [start, end]),
      factuality: draft.factuality,
      polarity: draft.polarity,
      genericity: draft.genericity,
      count: draft.count,
      roles: draft.roles.map(({ role, filler, rule, confidence }) => ({
        role,
        mention: idOf(filler, rule, confidence),
        rule,
        confidence: round(confidence, 2),
      })),
      place: draft.place?.kind === 'place' ? idOf(draft.place, draft.rule, draft.confidence) : null,
      date: draft.date,
      because: eventId(draft.because),
      partOf: eventId(draft.partOf),
      claims: draft.claims.flatMap((claim) => claimId(claim) ?? []),
      rule: draft.rule,
      confidence: round(draft.confidence, 2),
    }),
  );
  return { events, mentions: added };
}

const reasonsFor = reasonsBy(eventDateModel);

/** Says why an event has its date. */
function explainDate({ dated }: EventDraft, id: string, onScored: OnScored): void {
  if (!dated) return;
  const { features, confidence, byRule } = dated;
  const reasons = reasonsFor(features);
  onScored({
    id,
    what: 'date of the event',
    rule: 'likeliest',
    stated: Number(byRule),
    confidence,
    reasons,
  });
}

function toMention(
  id: string,
  filler: MentionLike,
  rule: string,
  confidence: number,
  antecedents: FindAntecedents,
): Mention {
  const { start, end, form = 'pronoun' } = filler;
  const [first, ...rivals] = form === 'pronoun' ? antecedents(start, end) : [];
  const entity = rivals.length === 0 ? (first ?? null) : null;
  return {
    id,
    start,
    end,
    kind: entity?.kind ?? filler.kind,
    entity: entity?.id ?? null,
    form,
    metonym: false,
    rule,
    confidence: round(entity ? confidence * 0.7 : confidence, 2),
    ...(first && isFew(rivals) ? { alternatives: alternativesOf([first, ...rivals]) } : {}),
  };
}

/** More than three readings say nothing. */
const isFew = ({ length }: readonly Entity[]): boolean => length > 0 && length < 3;

/** "The guards beat the prisoners until they fell": whom a pronoun may stand for. */
const alternativesOf = (entities: readonly Entity[]) =>
  entities.map(({ id }) => ({
    field: 'entity',
    value: id,
    confidence: round(FITTING / entities.length, 2),
    why: 'fits the pronoun',
  }));
