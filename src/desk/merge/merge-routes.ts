import { isNodeOf } from '../../model/graph.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import { createOriginCounter, type OriginCounter } from '../effect/count-touched.ts';
import type { DeskRoutes } from '../http/route.ts';
import { route } from '../http/route.ts';
import { isToDo } from '../inbox/filter-tasks.ts';
import { decisionsOn } from '../inbox/state-of-task.ts';
import type { DeskSession } from '../session/desk-session.ts';
import { compareSides } from './compare-sides.ts';
import { clusterOf, findMergePairs } from './find-merge-pairs.ts';
import { foresee } from './foresee.ts';
import * as api from './merge-api.ts';
import { lastJudgement, mergeLines, takeBackAll } from './merge-lines.ts';
import { tellSide } from './tell-side.ts';
import { tryDecisions } from './try-decisions.ts';

/** Pairs in a list; nobody reads more. */
const MOST_LISTED = 500;

/** What the view of things that may be one may ask. */
export function mergeRoutes(session: DeskSession): DeskRoutes {
  const counter = createOriginCounter();
  let trial: Promise<unknown> = Promise.resolve();
  return {
    'GET merges': route(api.MergesRequest, ({ state }): api.MergesAnswer => {
      const all = findMergePairs(session.tasks());
      const pairs = state === 'all' ? all : all.filter(({ task }) => isToDo(task));
      return { pairs: pairs.slice(0, MOST_LISTED), total: pairs.length };
    }),
    'GET merge': route(api.MergeRequest, ({ id }) => mergeOf(session, id)),
    'POST merge': route(api.MergeJudgeRequest, (request) => judgePairs(session, request)),
    'POST merge-undo': route(api.MergeUndoRequest, () => undoMerge(session)),
    'POST foresee': route(api.ForesightRequest, (request) => {
      // One after the other: each builds.
      const found = trial.then(() => foreseeOf(session, counter, request));
      trial = found.catch(() => undefined);
      return found;
    }),
  };
}

const factsOf = (session: DeskSession, id: NodeId) => session.articles().readNow(sourceOfNode(id));

function mergeOf(session: DeskSession, id: string): api.MergeAnswer {
  const all = findMergePairs(session.tasks());
  const at = all.findIndex(({ task }) => task.id === id);
  const pair = all[at] ?? null;
  const sides = (pair?.ends ?? []).flatMap((end) => tellSide(end, factsOf(session, end)) ?? []);
  const [one, other] = sides;
  const next = all.slice(at + 1).find(({ task }) => isToDo(task));
  const previous = all.slice(0, Math.max(at, 0)).findLast(({ task }) => isToDo(task));
  return {
    pair,
    sides: sides.map(({ side }) => side),
    rows: one && other ? compareSides(one, other) : [],
    reasons: pair ? reasonsOf(session, pair) : [],
    cluster: pair ? clusterOf(pair, all) : [],
    isForProtection: sides.some(({ side }) => side.isProtected),
    earlier: pair
      ? decisionsOn(session.standing(), pair.task.id).map(
          ({ id: decision, what, by, when, why }) => ({
            id: decision,
            what,
            by,
            when,
            why,
          }),
        )
      : [],
    previous: previous?.task.id ?? null,
    next: next?.task.id ?? null,
    left: all.filter(({ task }) => isToDo(task)).length,
  };
}

function reasonsOf(session: DeskSession, { task, ends }: api.MergePair): string[] {
  const edge = factsOf(session, ends[0]).edges.find(({ key }) => key === task.id);
  const reason = edge?.attributes.reason;
  return reason === undefined ? [] : reason.split('; ');
}

/** The pairs as they are now, or why they cannot be judged. */
function pairsOf(
  session: DeskSession,
  asked: api.ForesightRequest['pairs'],
): readonly api.MergePair[] | string {
  const all = new Map(
    findMergePairs(session.tasks()).map((pair) => [pair.task.id as string, pair]),
  );
  const pairs = asked.flatMap(({ id }) => all.get(id) ?? []);
  if (pairs.length < asked.length) return 'this is not there any more';
  if (pairs.some(({ task }, index) => task.seen !== asked[index]?.seen))
    return 'this has changed since it was shown; look at it again';
  if (pairs.length > 1 && pairs.some(({ ends }) => ends.some((end) => isProtected(session, end))))
    return 'somebody in it is protected: judge such a pair on its own';
  return pairs;
}

function isProtected(session: DeskSession, id: NodeId): boolean {
  const attributes = factsOf(session, id).nodes.find(({ key }) => key === id)?.attributes;
  return (
    attributes !== undefined && isNodeOf(attributes, 'people') && attributes.protected === true
  );
}

/** Answered when the lines are on the disk. */
function judgePairs(
  session: DeskSession,
  { pairs: asked, verdict, why }: api.MergeJudgeRequest,
): api.MergeJudgeAnswer {
  const by = session.reviewer();
  if (by === null) return refused('say first who judges');
  const closed = session.whyClosed();
  if (closed !== null) return refused(closed);
  const pairs = pairsOf(session, asked);
  if (typeof pairs === 'string') return refused(pairs);
  const signed = { by, when: new Date().toISOString(), why };
  const added = session.add(mergeLines(pairs, verdict, signed, session.standing()));
  const id = pairs[0]?.task.id ?? null;
  return { decisions: added.map((decision) => decision.id), refused: null, id };
}

function undoMerge(session: DeskSession): api.MergeJudgeAnswer {
  const by = session.reviewer();
  if (by === null) return refused('say first who judges');
  const closed = session.whyClosed();
  if (closed !== null) return refused(closed);
  const judgement = lastJudgement(session.decisions(), by);
  if (judgement.length === 0) return refused('you have judged nothing that could be taken back');
  const added = session.add(takeBackAll(judgement, { by, when: new Date().toISOString() }));
  const judged = new Set(judgement.map(({ ids }) => [...ids].sort().join(' ')));
  const again = findMergePairs(session.tasks()).find(({ ends }) =>
    judged.has(ends.toSorted().join(' ')),
  );
  return { decisions: added.map(({ id }) => id), refused: null, id: again?.task.id ?? null };
}

const refused = (why: string): api.MergeJudgeAnswer => ({ decisions: [], refused: why, id: null });

const NOTHING: api.Foresight = {
  unknown: null,
  one: [],
  origins: [],
  conflicts: [],
  questions: [],
  took: 0,
};

async function foreseeOf(
  session: DeskSession,
  counter: OriginCounter,
  { pairs: asked, verdict }: api.ForesightRequest,
): Promise<api.Foresight> {
  const began = performance.now();
  // A trial begins with what was just judged.
  await session.settled();
  const pairs = pairsOf(session, asked);
  if (typeof pairs === 'string') return { ...NOTHING, unknown: pairs };
  const signed = {
    by: session.reviewer() ?? 'nobody',
    when: new Date().toISOString(),
    why: 'trial',
  };
  const lines = mergeLines(pairs, verdict, signed, session.standing());
  const tried = await tryDecisions(session.place, session.trials, lines, async (before, after) =>
    foresee(
      { parts: before, counted: await counter.countAll(before) },
      { parts: after, counted: await counter.countAll(after) },
    ),
  );
  if ('unknown' in tried) return { ...NOTHING, ...tried };
  return { ...NOTHING, ...tried.found, took: Math.round(performance.now() - began) };
}
