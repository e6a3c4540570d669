import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { CountedOrigins, StoredOrigins } from '../../model/origins.ts';
import type { DeskTask } from '../api.ts';

/**
 * Events that several articles tell, all of them from one origin: they look as if they were
 * confirmed. Kept from build to build, as counting a thousand articles takes seconds.
 */
export interface SingleOrigins {
  now(): ReadonlySet<NodeId>;
  /**
   * Counts where something has changed, a few articles at a time, while nothing else is done. Says
   * whether other events are found now; stops without an answer when `signal` says so.
   */
  update(counted: CountedOrigins, signal: AbortSignal): Promise<boolean>;
}

/** Articles that are counted in one go. */
const PORTION = 8;

export function createSingleOrigins(): SingleOrigins {
  let known: ReadonlyMap<SourceId, { base: string; events: readonly NodeId[] }> = new Map();
  let found: ReadonlySet<NodeId> = new Set();
  return {
    now: () => found,
    update: async (counted, signal) => {
      const next = new Map([...known].filter(([source]) => counted.bases.has(source)));
      const stale = [...counted.bases].filter(([source, base]) => known.get(source)?.base !== base);
      for (let at = 0; at < stale.length; at += PORTION) {
        await new Promise(setImmediate);
        if (signal.aborted) return false;
        const portion = stale.slice(at, at + PORTION);
        const events = countIn(
          counted,
          portion.map(([source]) => source),
        );
        for (const [source, base] of portion)
          next.set(source, { base, events: events.get(source) ?? [] });
      }
      const all = new Set([...next.values()].flatMap(({ events }) => events));
      const isOther = all.size !== found.size || [...all].some((event) => !found.has(event));
      known = next;
      if (isOther) found = all;
      return isOther;
    },
  };
}

function countIn(counted: CountedOrigins, sources: readonly SourceId[]): Map<SourceId, NodeId[]> {
  const bySource = new Map<SourceId, NodeId[]>();
  for (const [id, origins] of counted.countIn(sources)) {
    if (!id.startsWith('event:') || !isSingle(origins)) continue;
    const source = sourceOfNode(id);
    bySource.set(source, [...(bySource.get(source) ?? []), id]);
  }
  return bySource;
}

const isSingle = ({ toldIn, origins, anonymous, ownVoice }: StoredOrigins): boolean =>
  toldIn.length > 1 && origins + anonymous + ownVoice === 1;

/** The task with this doubt, if its event is one of them: before the doubt that all readings share. */
export const withOrigin = (task: DeskTask, single: ReadonlySet<NodeId>): DeskTask =>
  single.has(task.id as NodeId)
    ? { ...task, doubts: [...task.doubts.filter((one) => one !== 'reading'), 'origin', 'reading'] }
    : task;
