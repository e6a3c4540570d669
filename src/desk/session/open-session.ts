import type { Decision } from '../../model/decisions.ts';
import { createReport, type Problem } from '../../model/problem.ts';
import { createBuilder } from '../../pipeline/create-builder.ts';
import { appendDecisions } from '../../pipeline/decisions/append-decisions.ts';
import { readDecisions } from '../../pipeline/decisions/read-decisions.ts';
import type { JoiningMemory } from '../../pipeline/parts/parts-of-folder.ts';
import type { DeskEffect, DeskStatus, DeskTask, JudgedTask } from '../api.ts';
import { createOriginCounter } from '../effect/count-touched.ts';
import { effectOf } from '../effect/effect-of.ts';
import { createPending, effectToShow, sideOf } from '../effect/pending.ts';
import { countStates, sortTasks } from '../inbox/filter-tasks.ts';
import { judge, type StandingByTask, standingByTask } from '../inbox/state-of-task.ts';
import { buildFolder } from './build-folder.ts';
import { createChanges } from './changes.ts';
import { articlesAsBuilt, type DeskArticles, loadArticles } from './desk-articles.ts';
import type { DeskSession, SessionOptions } from './desk-session.ts';
import { keepTasks } from './keep-tasks.ts';
import { watchDisk } from './watch-disk.ts';

/** Effects that are remembered. */
const KEPT = 20;
/** Milliseconds until the folder is read, if nobody asks for the tasks; and after they were given. */
const BEGINS_AFTER = 2_000;
const SHOWN_AFTER = 300;
/** Milliseconds until a build is tried again that somebody else's kept from starting. */
const TRIES_AGAIN = 3_000;

export function openSession({
  place,
  reviewer: named,
  lookEvery,
  startBuilder = createBuilder,
}: SessionOptions): DeskSession {
  const changes = createChanges();
  const [builder, trials] = [startBuilder(), startBuilder()];
  let reviewer = named;
  const kept = keepTasks(place);
  let articles: DeskArticles = { ...articlesAsBuilt(place), all: kept.read() };
  let decisions: readonly Decision[] = [];
  let standing: StandingByTask = new Map();
  let sorted: { readonly of: DeskArticles['all'] | null; readonly tasks: readonly DeskTask[] } = {
    of: null,
    tasks: [],
  };
  let tasks: readonly JudgedTask[] = [];
  let counts = countStates([]);
  let closed: string | null = null;
  let problems: readonly string[] = [];
  let progress: DeskStatus['progress'] = null;
  let building: Promise<void> | null = null;
  let isStale = false;
  /** From a build's beginning until its effect is told. */
  let isTelling = false;
  let effects: readonly DeskEffect[] = [];
  const pending = createPending();
  const counter = createOriginCounter();
  const joining: JoiningMemory = new Map();
  let retry: NodeJS.Timeout | undefined;
  let interrupt: AbortController | null = null;

  const judgeAll = (): void => {
    // A judgement moves no task; only other tasks are sorted anew.
    if (sorted.of !== articles.all) {
      const all = [...articles.all.values()].flatMap((one) => [...one.tasks, ...one.across]);
      sorted = { of: articles.all, tasks: sortTasks(all) };
    }
    tasks = sorted.tasks.map((task) => judge(task, standing));
    counts = countStates(tasks);
    changes.tell();
  };
  const readAll = (): void => {
    const report = createReport();
    const found = readDecisions(place.decisions, report, true);
    closed = report.errors > 0 ? inWords(report.problems).join(' ') : null;
    if (found && closed === null) {
      decisions = found;
      standing = standingByTask(found);
    }
  };
  const load = async (): Promise<void> => {
    articles = await loadArticles(place, decisions, articles, joining);
    kept.keep(articles);
    judgeAll();
  };
  const buildOnce = async (): Promise<void> => {
    const judged = pending.take();
    const before = judged && sideOf(articles, judged.sources, counter);
    interrupt = new AbortController();
    isTelling = true;
    const build = await buildFolder(place, {
      progress: {
        update: (done, all) => {
          progress = { done, all };
          changes.tell();
        },
        stop: () => {
          progress = null;
        },
      },
      onBuilt: async (found) => {
        problems = inWords(found.filter(({ severity }) => severity === 'error'));
        await load();
        if (judged && before) {
          const lines = effectOf(before, sideOf(articles, judged.sources, counter));
          effects = [effectToShow(judged, lines), ...effects].slice(0, KEPT);
        }
        isTelling = false;
        changes.tell();
        void counter.prepare(articles.parts).catch(() => undefined);
      },
      signal: interrupt.signal,
      builder,
    });
    if (!('heldBy' in build)) return;
    problems = [
      `${build.heldBy} builds into ${place.out}; what is judged is kept and shown later.`,
    ];
    retry = setTimeout(rebuild, TRIES_AGAIN).unref();
    await load();
  };
  const run = async (): Promise<void> => {
    do {
      isStale = false;
      await buildOnce();
    } while (isStale);
  };
  const rebuild = (): Promise<void> => {
    isStale = true;
    interrupt?.abort();
    // What was just judged is acknowledged first.
    building ??= new Promise((resolve) => setTimeout(resolve, 1))
      .then(run)
      .catch((error: unknown) => {
        problems = [`The build failed: ${error instanceof Error ? error.message : error}`];
      })
      .finally(() => {
        building = null;
        isTelling = false;
        progress = null;
        changes.tell();
      });
    changes.tell();
    return building;
  };
  const disk = watchDisk(place, {
    every: lookEvery,
    isBusy: () => isTelling,
    onChange: () => {
      readAll();
      judgeAll();
      void rebuild();
    },
  });

  readAll();
  judgeAll();
  let hasBegun = false;
  let isOpening = true;
  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    clearTimeout(beginning);
    const build = (): void => {
      isOpening = false;
      void rebuild();
    };
    void load().then(build, build);
  };
  // What was found before is shown first: to read and build would keep the page waiting.
  const beginning = setTimeout(begin, articles.all.size === 0 ? 0 : BEGINS_AFTER);
  return {
    place,
    changes,
    status: () => ({
      revision: changes.revision,
      isBuilding: building !== null || isOpening,
      progress,
      folder: place.paths.join(', '),
      decisions: place.decisions,
      reviewer,
      articles: articles.all.size,
      counts,
      effects: [...effects],
      problems: [...(closed === null ? [] : [closed]), ...problems],
    }),
    tasks: () => {
      if (!hasBegun) setTimeout(begin, SHOWN_AFTER);
      return tasks;
    },
    articles: () => articles,
    decisions: () => decisions,
    standing: () => standing,
    whyClosed: () => closed,
    reviewer: () => reviewer,
    setReviewer: (name) => {
      reviewer = name;
      changes.tell();
    },
    add: (contents) => {
      const added = appendDecisions(place.decisions, contents);
      pending.add(added, decisions);
      disk.knowDecisions();
      readAll();
      judgeAll();
      void rebuild();
      return added;
    },
    rebuild,
    settled: async () => {
      while (building) await building;
    },
    trials,
    close: async () => {
      clearTimeout(retry);
      clearTimeout(beginning);
      hasBegun = true;
      disk.stop();
      // Whoever reads the build next finds it whole; what is not built yet, the next build builds.
      if (building && !isTelling) await building;
      kept.write(articles);
      await Promise.all([builder.close(), trials.close()]);
    },
  };
}

const inWords = (problems: readonly Problem[]): string[] =>
  problems.map(({ reason, place: { file, line, path } }) =>
    [`${reason}:`, file, line && `line ${line}`, path].filter(Boolean).join(' '),
  );
