import { byText } from '../../model/by-text.ts';
import type { NodeId } from '../../model/ids.ts';
import { alignCopies, type CopiedSources } from './align-copies.ts';
import { type CompareContext, comparePairs, type EventMemory } from './compare-pairs.ts';
import type { EventOutline } from './event-outline.ts';
import type { Contradiction } from './tellings-compared.ts';

/** Two tellings that are, or may be, of one event. `a` has the smaller id. */
export interface EventProposal<Event = EventOutline> {
  readonly a: Event;
  readonly b: Event;
  readonly verdict: 'same' | 'maybe';
  readonly score: number;
  readonly reasons: readonly string[];
  readonly differences: readonly Contradiction[];
}

export interface EventContext extends CompareContext {
  readonly copies: readonly CopiedSources[];
}

/**
 * All proposals that events of different articles are the same. `same` remains only if each article
 * tells of one such event: if there were two raids on a village in one day, nobody can say which is
 * meant.
 */
export function judgeEvents(
  events: readonly EventOutline[],
  { copies, ...context }: EventContext,
): { readonly proposals: readonly EventProposal[]; readonly memory: EventMemory } {
  const repeated = alignCopies(events, copies).map(
    ([a, b]): EventProposal => ({
      a,
      b,
      verdict: 'same',
      score: 1,
      reasons: [`told in the same words by a copy: “${a.quote}”`],
      differences: [],
    }),
  );
  const known = new Set(repeated.map(keyOf));
  const { pairs, memory } = comparePairs(events, context);
  const alike = pairs
    .filter((pair) => !known.has(keyOf(pair)))
    .map(({ a, b, comparison }): EventProposal => ({ a, b, ...comparison }));
  return { proposals: doubtAmbiguous([...repeated, ...alike]).sort(byIds), memory };
}

type Pair = Pick<EventProposal, 'a' | 'b'>;
const keyOf = ({ a, b }: Pair): string => `${a.id} ${b.id}`;
const byIds = (x: Pair, y: Pair): number => byText(x.a.id, y.a.id) || byText(x.b.id, y.b.id);

/**
 * An event judged `same` as two events of one article becomes a maybe with both, until a reviewer
 * decides.
 */
function doubtAmbiguous(proposals: readonly EventProposal[]): EventProposal[] {
  const partners = new Map<string, Set<NodeId>>();
  const note = (event: EventOutline, other: EventOutline): void => {
    const key = `${event.id} ${other.source}`;
    partners.set(key, (partners.get(key) ?? new Set()).add(other.id));
  };
  for (const { a, b, verdict } of proposals) {
    if (verdict !== 'same') continue;
    note(a, b);
    note(b, a);
  }
  const isAmbiguous = (event: EventOutline, other: EventOutline): boolean =>
    (partners.get(`${event.id} ${other.source}`)?.size ?? 0) > 1;
  return proposals.map((proposal) => {
    const { a, b, verdict, reasons } = proposal;
    if (verdict === 'maybe' || !(isAmbiguous(a, b) || isAmbiguous(b, a))) return proposal;
    return {
      ...proposal,
      verdict: 'maybe',
      reasons: [...reasons, 'but one article tells of two such events'],
    };
  });
}
