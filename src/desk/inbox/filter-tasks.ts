import { DeskDoubt, type DeskTask, type InboxFilter, type JudgedTask, TaskState } from '../api.ts';

const TO_DO: ReadonlySet<TaskState> = new Set<TaskState>(['open', 'changed', 'disputed']);
export const isToDo = ({ state }: JudgedTask): boolean => TO_DO.has(state);

const RANK = new Map(DeskDoubt.options.map((doubt, at) => [doubt, at]));
const rankOf = ({ doubts }: DeskTask): number => RANK.get(doubts[0] as DeskDoubt) ?? RANK.size;

/** Most harmful first; within one kind of doubt article by article, as they are read. */
export const sortTasks = <T extends DeskTask>(tasks: readonly T[]): T[] =>
  tasks.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) || order(a.source, b.source) || a.start - b.start || order(a.id, b.id),
  );

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function filterTasks(tasks: readonly JudgedTask[], filter: InboxFilter): JudgedTask[] {
  const { article, doubt, state, coder, below, words } = filter;
  const wanted = words?.toLowerCase();
  return tasks.filter(
    (task) =>
      (article === undefined || task.source === article) &&
      (doubt === undefined || task.doubts.includes(doubt)) &&
      (state === 'all' || (state === 'todo' ? isToDo(task) : task.state === state)) &&
      (coder === undefined || task.coder === coder) &&
      (below === undefined || task.confidence * 100 <= below) &&
      (wanted === undefined || task.sentence.toLowerCase().includes(wanted)),
  );
}

export function countStates(tasks: Iterable<JudgedTask>): Record<TaskState, number> {
  const counts = Object.fromEntries(TaskState.options.map((state) => [state, 0])) as Record<
    TaskState,
    number
  >;
  for (const { state } of tasks) counts[state] += 1;
  return counts;
}

/** Of each kind of doubt, how many tasks are to do; a task of several counts for each. */
export function countDoubts(tasks: Iterable<JudgedTask>): Record<DeskDoubt, number> {
  const counts = Object.fromEntries(DeskDoubt.options.map((doubt) => [doubt, 0])) as Record<
    DeskDoubt,
    number
  >;
  for (const task of tasks) if (isToDo(task)) for (const doubt of task.doubts) counts[doubt] += 1;
  return counts;
}
