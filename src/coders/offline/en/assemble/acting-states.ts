import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { EventDraft } from '../events/event-draft.ts';
import type { MentionDraft } from '../mentions/draft.ts';
import { isBeforeArms } from '../mentions/state-arms.ts';

export interface ActingStates {
  readonly entities: Entity[];
  readonly mentions: Mention[];
}

/** What is sure of "a Russian air strike": that Russia made it. */
const SURE = 0.75;

/**
 * The states that act under an adjective: "a Russian air strike", "Israeli warplanes". Only what
 * states have and others hardly do tells of one: "a Kenyan bombing" may be where it happened, and a
 * people without a state is no body. A state that the text names elsewhere is the same.
 */
export function actingStates(
  text: string,
  drafts: readonly EventDraft[],
  adjectives: readonly MentionDraft[],
  known: readonly Entity[],
): ActingStates {
  const acting = new Set(
    drafts.flatMap(({ roles }) =>
      roles.flatMap(({ role, filler }) =>
        role === 'actor' && filler.form === 'adjective' ? [filler.start] : [],
      ),
    ),
  );
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const stateOf = ({ country, entry }: MentionDraft): Entity => {
    const isIt = (one: Entity) => one.kind === 'agency' && one.country === country && isState(one);
    const found = known.find(isIt) ?? entities.find(isIt);
    if (found) return found;
    const made = newState(entry ?? '', country ?? null, entities.length + 1);
    entities.push(made);
    return made;
  };
  for (const adjective of adjectives) {
    const { start, end, form, country } = adjective;
    if (form !== 'adjective' || !country || !acting.has(start)) continue;
    if (!isBeforeArms(text, end) || STATELESS.has(country)) continue;
    const { id } = stateOf(adjective);
    const base = { id: `b${mentions.length + 1}`, start, end, kind: 'agency', entity: id } as const;
    mentions.push({ ...base, form, metonym: true, confidence: SURE, rule: 'acting-state' });
  }
  return { entities, mentions };
}

/** Countries whose adjective names a people rather than what its authorities have. */
const STATELESS: ReadonlySet<string> = new Set(['PS', 'EH', 'XK']);

const isState = ({ rule }: Entity): boolean => rule === 'metonym' || rule === 'acting-state';

const newState = (label: string, country: string | null, number: number): Entity => ({
  kind: 'agency',
  id: `g${number}`,
  name: null,
  label,
  identity: 'named',
  country,
  side: country,
  confidence: SURE,
  rule: 'acting-state',
});
