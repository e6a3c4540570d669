import type { Decision } from '../../model/decisions.ts';
import { type FactId, type SourceId, sourceOfFact } from '../../model/ids.ts';
import type { DeskEffect, EffectLine } from '../api.ts';
import type { DeskArticles } from '../session/desk-articles.ts';
import type { OriginCounter } from './count-touched.ts';
import type { EffectSide } from './effect-of.ts';

/** Decisions that no build has seen yet, and the articles that they are about. */
export interface JudgedSince {
  readonly decisions: readonly string[];
  readonly sources: readonly SourceId[];
  /** When the first of them was made, by `performance.now`. */
  readonly since: number;
}

export interface Pending {
  add(added: readonly Decision[], earlier: readonly Decision[]): void;
  /** Null if there is none. */
  take(): JudgedSince | null;
}

export function createPending(): Pending {
  let decisions: string[] = [];
  let sources = new Set<SourceId>();
  let since = 0;
  return {
    add: (added, earlier) => {
      if (decisions.length === 0) since = performance.now();
      for (const decision of added) {
        decisions.push(decision.id);
        for (const source of sourcesOf(decision, earlier)) sources.add(source);
      }
    },
    take: () => {
      if (decisions.length === 0) return null;
      const taken = { decisions, sources: [...sources].sort(), since };
      decisions = [];
      sources = new Set();
      return taken;
    },
  };
}

function sourcesOf(decision: Decision, earlier: readonly Decision[]): SourceId[] {
  if (decision.what === 'retract') return [...decision.ids];
  if (decision.what !== 'undo') return decision.ids.map((id: FactId) => sourceOfFact(id));
  const undone = earlier.find(({ id }) => id === decision.ids[0]);
  return undone && undone.what !== 'undo' ? sourcesOf(undone, earlier) : [];
}

/** What an effect on these articles is told by; read now, as the next build removes what it replaces. */
export const sideOf = (
  { parts }: DeskArticles,
  sources: readonly SourceId[],
  counter: OriginCounter,
): EffectSide => ({
  facts: new Map(sources.map((source) => [source, parts.read(source)])),
  joining: parts.joining,
  origins: counter.count(parts, sources),
});

/** Lines that are shown of one effect. */
const MOST = 40;

export const effectToShow = (
  { decisions, since }: JudgedSince,
  lines: readonly EffectLine[],
): DeskEffect => ({
  decisions: [...decisions],
  took: Math.round(performance.now() - since),
  lines: lines.slice(0, MOST),
  more: Math.max(0, lines.length - MOST),
});
