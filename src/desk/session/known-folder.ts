import type { Decision } from '../../model/decisions.ts';
import type { NodeId } from '../../model/ids.ts';
import type { CountedOrigins } from '../../model/origins.ts';
import { createReport } from '../../model/problem.ts';
import { readDecisions } from '../../pipeline/decisions/read-decisions.ts';
import type { JoiningMemory } from '../../pipeline/parts/parts-of-folder.ts';
import type { DeskTask, JudgedTask, StateCounts } from '../api.ts';
import { countStates, sortTasks } from '../inbox/filter-tasks.ts';
import { createSingleOrigins, withOrigin } from '../inbox/single-origins.ts';
import { judge, type StandingByTask, standingByTask } from '../inbox/state-of-task.ts';
import { articlesAsBuilt, type DeskArticles, loadArticles } from './desk-articles.ts';
import type { DeskPlace } from './desk-place.ts';
import { keepTasks } from './keep-tasks.ts';
import { problemsInWords } from './problems-in-words.ts';

/** What was read of a folder: its articles, its decisions, and its tasks as these leave them. */
export interface KnownFolder {
  articles(): DeskArticles;
  decisions(): readonly Decision[];
  standing(): StandingByTask;
  /** With their states, the most harmful first. */
  tasks(): readonly JudgedTask[];
  counts(): StateCounts;
  /** Why nothing may be added to the decisions; null while they are whole. */
  whyClosed(): string | null;
  /** Reads the decisions anew, and judges all tasks by them. */
  readDecisions(): void;
  /** Reads what the last build made. */
  load(): Promise<void>;
  /** Notes which events rest on one origin, as counted in what was loaded last. */
  noteOrigins(counted: CountedOrigins, signal: AbortSignal): Promise<void>;
  /** Writes down what is to be judged, for the next desk. */
  keep(): void;
}

/** `onJudged`: called when tasks or their states may be others. */
export function createKnownFolder(place: DeskPlace, onJudged: () => void): KnownFolder {
  const kept = keepTasks(place);
  const joining: JoiningMemory = new Map();
  let articles: DeskArticles = { ...articlesAsBuilt(place), all: kept.read() };
  let decisions: readonly Decision[] = [];
  let standing: StandingByTask = new Map();
  let closed: string | null = null;
  let tasks: readonly JudgedTask[] = [];
  let counts = countStates([]);
  const single = createSingleOrigins();
  let sorted: SortedTasks = { of: null, single: single.now(), tasks: [] };
  const judgeAll = (): void => {
    // A judgement moves no task; only other tasks are sorted anew.
    if (sorted.of !== articles.all || sorted.single !== single.now()) {
      const all = [...articles.all.values()].flatMap((one) => [...one.tasks, ...one.across]);
      const doubted = all.map((task) => withOrigin(task, single.now()));
      sorted = { of: articles.all, single: single.now(), tasks: sortTasks(doubted) };
    }
    tasks = sorted.tasks.map((task) => judge(task, standing));
    counts = countStates(tasks);
    onJudged();
  };
  return {
    articles: () => articles,
    decisions: () => decisions,
    standing: () => standing,
    tasks: () => tasks,
    counts: () => counts,
    whyClosed: () => closed,
    readDecisions: () => {
      const report = createReport();
      const found = readDecisions(place.decisions, report, true);
      closed = report.errors > 0 ? problemsInWords(report.problems).join(' ') : null;
      if (found && closed === null) {
        decisions = found;
        standing = standingByTask(found);
      }
      judgeAll();
    },
    load: async () => {
      articles = await loadArticles(place, decisions, articles, joining);
      kept.keep(articles);
      judgeAll();
    },
    noteOrigins: async (counted, signal) => {
      if (await single.update(counted, signal)) judgeAll();
    },
    keep: () => kept.write(articles),
  };
}

interface SortedTasks {
  readonly of: DeskArticles['all'] | null;
  readonly single: ReadonlySet<NodeId>;
  readonly tasks: readonly DeskTask[];
}
