import type { Report } from '../../model/problem.ts';
import { hashOfDecisions } from '../../resolve/decisions/by-source.ts';
import type { Progress } from '../progress.ts';
import type { AcrossStep } from './across-step.ts';
import type { BuiltLog } from './built-log.ts';
import type { Built } from './entry.ts';
import { findInputs, type Input } from './find-inputs.ts';
import type { Decided, InputResult, Stores } from './read-input.ts';
import { readInputs } from './read-inputs.ts';

interface ReadAllOptions {
  readonly threads: number;
  readonly steps: readonly AcrossStep[];
  readonly decisions: Decided;
  readonly progress: Progress;
  /** Null where nothing is kept. */
  readonly kept: { readonly stores: Stores; readonly log: BuiltLog } | null;
}

export interface AllRead {
  readonly byInput: ReadonlyMap<Input, readonly Built[]>;
  /** One a source, sorted by id. */
  readonly built: readonly Built[];
  /** How many had to be read. */
  readonly read: number;
}

/** Every source under the paths: those that did not change from the log, the others by reading them. */
export async function readAll(
  paths: readonly string[],
  { threads, steps, decisions, progress, kept }: ReadAllOptions,
  report: Report,
): Promise<AllRead> {
  const inputs = findInputs(paths, report);
  const isAsDecided = ({ entry }: Built): boolean =>
    entry.decisions === hashOfDecisions(decisions.get(entry.source));
  const results = inputs.map((input): InputResult | null => {
    const built = kept?.log.find(input);
    return built?.every(isAsDecided)
      ? { built, problems: built.flatMap(({ entry }) => entry.problems) }
      : null;
  });
  const todo = inputs.flatMap((input, at) => (results[at] ? [] : [{ input, at }]));
  let done = 0;
  const onDone = (result: InputResult, index: number): void => {
    const { input, at } = todo[index] as (typeof todo)[number];
    results[at] = result;
    if (result.built.length > 0) kept?.log.add(input, result.built);
    done += 1;
    progress.update(done, todo.length);
  };
  const stores = kept?.stores ?? null;
  await readInputs(
    todo.map(({ input }) => input),
    { threads, stores, steps, decisions, onDone },
  );
  progress.stop();
  for (const result of results) for (const problem of result?.problems ?? []) report.add(problem);
  const byInput = new Map(inputs.map((input, at) => [input, results[at]?.built ?? []]));
  return { byInput, built: uniqueSources([...byInput.values()].flat(), report), read: todo.length };
}

/** Two articles of one id: the first stays, since nobody can tell which is meant. */
function uniqueSources(all: readonly Built[], report: Report): Built[] {
  const first = new Map<string, Built>();
  for (const built of all) {
    const { source, file } = built.entry;
    const earlier = first.get(source);
    if (!earlier) first.set(source, built);
    else
      report.error(
        'source:duplicate-id',
        'two articles share an id',
        { file },
        { actual: `${source}, as in ${earlier.entry.file}`, expected: 'an id of its own' },
      );
  }
  return [...first.values()].sort((a, b) => (a.entry.source < b.entry.source ? -1 : 1));
}

/** The same, only to say what is wrong: nothing is written. */
export async function checkSources(
  paths: readonly string[],
  options: Pick<ReadAllOptions, 'threads' | 'steps' | 'decisions' | 'progress'>,
  report: Report,
): Promise<void> {
  await readAll(paths, { ...options, kept: null }, report);
}
