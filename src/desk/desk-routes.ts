import type { z } from 'zod';
import { groupBy } from '../model/group-by.ts';
import { memoize } from '../model/memoize.ts';
import type { JudgedTask } from './api.ts';
import * as api from './api.ts';
import { bringInRoutes } from './bring-in/bring-in-routes.ts';
import { codeRoutes } from './code/code-routes.ts';
import type { DeskRoutes } from './http/route.ts';
import { route } from './http/route.ts';
import { countDoubts, countStates, filterTasks } from './inbox/filter-tasks.ts';
import { decisionsOn } from './inbox/state-of-task.ts';
import { addCorrection } from './judge/add-correction.ts';
import { addVerdict, takeBackLast } from './judge/add-verdict.ts';
import { otherReadings } from './judge/other-readings.ts';
import { mergeRoutes } from './merge/merge-routes.ts';
import { publishRoutes } from './publish/publish-routes.ts';
import { articleToShow } from './session/article-to-show.ts';
import type { DeskSession } from './session/desk-session.ts';

/** Milliseconds that a question for the next change is held. */
const PATIENCE = 25_000;

/** Everything the page may ask. To add a question: its schemas in `api.ts`, and a line here. */
export function deskRoutes(session: DeskSession): DeskRoutes {
  const overview = memoize(overviewOf, 1);
  return {
    'GET status': route(api.StatusRequest, async ({ after }) => {
      if (after !== undefined) await session.changes.after(after, PATIENCE);
      return session.status();
    }),
    'GET inbox': route(api.InboxRequest, (request) =>
      inboxOf(session, request, overview(session.tasks())),
    ),
    'GET task': route(api.TaskRequest, (request) => taskOf(session, request)),
    'GET article': route(api.ArticleRequest, ({ source }) =>
      articleToShow(session.articles(), source),
    ),
    'GET candidates': route(api.CandidatesRequest, ({ id }) => candidatesOf(session, id)),
    'POST judge': route(api.JudgeRequest, (request) => addVerdict(session, request)),
    'POST correct': route(api.CorrectRequest, (request) => addCorrection(session, request)),
    'POST undo': route(api.UndoRequest, ({ decision }) => takeBackLast(session, decision)),
    'POST reviewer': route(api.ReviewerRequest, ({ name }) => {
      session.setReviewer(name);
      return session.status();
    }),
    ...bringInRoutes(session),
    ...codeRoutes(session),
    ...mergeRoutes(session),
    ...publishRoutes(session),
  };
}

/** What is said of all tasks, whatever is asked for; counted once for each judgement. */
const overviewOf = (all: readonly JudgedTask[]) => ({
  byDoubt: countDoubts(all),
  coders: [...new Set(all.map(({ coder }) => coder))].sort(),
  bySource: new Map(
    [...groupBy(all, ({ source }) => source)].map(([source, own]) => [source, countStates(own)]),
  ),
});

function inboxOf(
  session: DeskSession,
  { from, size, ...filter }: z.infer<typeof api.InboxRequest>,
  { byDoubt, coders, bySource }: ReturnType<typeof overviewOf>,
): api.InboxAnswer {
  const found = filterTasks(session.tasks(), filter);
  return {
    revision: session.changes.revision,
    total: found.length,
    from,
    tasks: found.slice(from, from + size),
    byDoubt,
    coders,
    articles: [...session.articles().all.values()].map(({ source, title }) => ({
      source,
      title,
      counts: bySource.get(source) ?? countStates([]),
    })),
  };
}

async function candidatesOf(session: DeskSession, id: string): Promise<api.CandidatesAnswer> {
  const task = session.tasks().find((one) => one.id === id);
  const article = task && (await session.articles().asRead(task.source));
  return { candidates: article ? otherReadings(task.id, article) : [] };
}

function taskOf(
  session: DeskSession,
  { id, ...filter }: z.infer<typeof api.TaskRequest>,
): api.TaskAnswer {
  const all = session.tasks();
  const at = all.findIndex((one) => one.id === id);
  const found = new Set(filterTasks(all, filter));
  const task = all[at] ?? null;
  // What was just judged may have left the list: it goes on from where that was.
  const next = all.slice(at + 1).find((one) => found.has(one));
  const previous = all.slice(0, Math.max(at, 0)).findLast((one) => found.has(one));
  const earlier = task ? decisionsOn(session.standing(), task.id) : [];
  return {
    task,
    earlier: earlier.map(({ id: decision, what, by, when, why }) => ({
      id: decision,
      what,
      by,
      when,
      why,
    })),
    previous: previous?.id ?? null,
    next: next?.id ?? null,
    left: found.size,
  };
}
