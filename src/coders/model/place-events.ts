import type { Span } from '../../model/span.ts';
import type { Claim, Event, Mention } from '../../model/standoff.ts';
import type { QuotedEvent } from './answer-schemas.ts';
import type { WordFinder } from './find-words.ts';
import type { Refuse } from './refusals.ts';

/** What events can refer to, by the ids that the model was given. */
export interface KnownItems {
  readonly mentions: readonly Mention[];
  readonly dates: ReadonlySet<string>;
  readonly claims: readonly Claim[];
}

/** Events whose words the article has, and mentions that only they needed. */
export interface PlacedEvents {
  readonly events: Event[];
  readonly mentions: Mention[];
}

export function placeEvents(
  answered: readonly QuotedEvent[],
  known: KnownItems,
  finder: WordFinder,
  refuse: Refuse,
): PlacedEvents {
  const added: Mention[] = [];
  const ids = new Map<string, string>();
  const claimIds = new Set(known.claims.map(({ id }) => id));
  const placed = answered.flatMap((said) => {
    const trigger = ids.has(said.id) ? null : finder.find(said.trigger);
    if (!trigger) return [];
    const told = tellingOf(said, trigger);
    if (!told) return [];
    ids.set(said.id, `v${ids.size + 1}`);
    return [{ said, trigger, told }];
  });
  const events = placed.map(({ said, trigger, told }, at): Event => {
    const around = finder.paragraph(trigger);
    return {
      id: `v${at + 1}`,
      type: said.type,
      trigger,
      also: (said.also ?? []).flatMap((words) => {
        const span = finder.find(words);
        return span ? [span] : [];
      }),
      ...told,
      polarity: said.polarity,
      genericity: said.genericity,
      roles: said.roles.flatMap(({ role, ...words }) => {
        const mention = fillerOf(words, around);
        return mention === null ? [] : [{ role, mention }];
      }),
      place: said.place ? fillerOf(said.place, around) : null,
      date: checked(said.date, known.dates),
      because: eventOf(said.because),
      partOf: eventOf(said.partOf),
    };
  });
  return { events, mentions: added };

  /**
   * What is told within a claim is that claim's, whatever the model says of it; and what is claimed
   * without a claim is not told at all.
   */
  function tellingOf(
    said: QuotedEvent,
    trigger: Span,
  ): Pick<Event, 'factuality' | 'claims'> | null {
    const named = said.claims.filter((id) => checked(id, claimIds) !== null);
    const around = known.claims.filter(({ content }) => content.some(holds(trigger)));
    const claims = [...new Set([...named, ...around.map(({ id }) => id)])];
    const isClaimed = said.factuality === 'claimed';
    if (isClaimed && claims.length === 0) {
      refuse('no-such-item', `the claim that tells of ${said.trigger.quote}`);
      return null;
    }
    const isTold = said.factuality === 'asserted' && around.length > 0;
    return { factuality: isTold ? 'claimed' : said.factuality, claims };
  }

  /** The entity's mention at these words; words that are none yet become one. */
  function fillerOf(
    { entity, ...words }: NonNullable<QuotedEvent['place']>,
    around: Span,
  ): string | null {
    const own = known.mentions.filter((one) => one.entity === entity);
    const [first] = own;
    if (!first) {
      refuse('no-such-item', `entity ${entity}`);
      return null;
    }
    const span = finder.find(words, around);
    if (!span) return null;
    const [start, end] = span;
    const there = [...own, ...added].find(
      (one) => one.entity === entity && one.start === start && one.end === end,
    );
    if (there) return there.id;
    const id = `${entity}.x${added.length + 1}`;
    added.push({ id, start, end, kind: first.kind, entity, form: 'nominal', metonym: false });
    return id;
  }

  function checked(id: string | undefined, among: ReadonlySet<string>): string | null {
    if (id === undefined || among.has(id)) return id ?? null;
    refuse('no-such-item', id);
    return null;
  }

  function eventOf(id: string | undefined): string | null {
    const found = id === undefined ? undefined : ids.get(id);
    if (id !== undefined && found === undefined) refuse('no-such-item', `event ${id}`);
    return found ?? null;
  }
}

const holds =
  ([start, end]: Span) =>
  ([from, to]: Span): boolean =>
    from <= start && end <= to;
