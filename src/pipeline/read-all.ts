import { placeOf, selectVersions } from '../ingest/select-versions.ts';
import type { Report } from '../model/problem.ts';
import type { Replaced } from '../model/source.ts';
import { hashOfDecisions } from '../resolve/decisions/by-source.ts';
import { type HashedInput, type HashedInputs, hashInputs } from './hash-inputs.ts';
import type { Progress } from './progress.ts';
import type { BuiltInput, Decided, InputResult } from './read-article-file.ts';
import type { BuiltLog } from './state/built-log.ts';
import type { Folders } from './state/folders.ts';
import { type Built, builtOf, nameOfCoder } from './state/part-entry.ts';
import type { Reader } from './work-pool.ts';

interface ReadAllOptions {
  readonly reader: Reader;
  readonly decisions: Decided;
  readonly progress: Progress;
  /** Null where nothing is kept. */
  readonly kept: { readonly folders: Folders; readonly log: BuiltLog } | null;
}

export interface AllRead {
  readonly byInput: ReadonlyMap<HashedInput, BuiltInput>;
  /** One a source, sorted by id. */
  readonly built: readonly Built[];
  /** How many had to be read. */
  readonly read: number;
}

/** Every source of what was found: those that did not change from the log, the others by reading them. */
export async function readAll(
  { inputs, problems }: HashedInputs,
  { reader, decisions, progress, kept }: ReadAllOptions,
  report: Report,
): Promise<AllRead> {
  for (const problem of problems) report.add(problem);
  const coder = nameOfCoder(reader.coder);
  const isUpToDate = ({ entry }: Built): boolean =>
    (entry.coder === null || entry.coder === coder) &&
    entry.decisions === hashOfDecisions(decisions.get(entry.source));
  const results = inputs.map((input): BuiltInput | null => {
    const known = kept?.log.find(input) ?? null;
    return known?.built.every(isUpToDate) ? known : null;
  });
  const todo = inputs.flatMap((input, at) => (results[at] ? [] : [{ input, at }]));
  let done = 0;
  const onDone = (read: InputResult, index: number): void => {
    const { input, at } = todo[index] as (typeof todo)[number];
    const result = withBuilt(read);
    results[at] = result;
    kept?.log.add(input, result);
    done += 1;
    progress.update(done, todo.length);
  };
  const folders = kept?.folders ?? null;
  await reader.read(
    todo.map(({ input }) => input),
    { folders, decisions, replaced: new Map(), onDone },
  );
  progress.stop();
  for (const result of results) for (const problem of result?.problems ?? []) report.add(problem);
  const byInput = new Map(inputs.map((input, at) => [input, results[at] ?? NOTHING_READ]));
  const all = (): Built[] => [...byInput.values()].flatMap(({ built }) => built);
  const versions = chooseVersions(all(), report);
  // A version learns what it replaces when all have been read; there are few of them.
  const stale = inputs.filter((input) =>
    byInput.get(input)?.built.some((built) => isStale(built, versions)),
  );
  const onRead = (read: InputResult, at: number): void => {
    const input = stale[at] as HashedInput;
    byInput.set(input, withBuilt(read));
    kept?.log.add(input, withBuilt(read));
  };
  await reader.read(stale, {
    folders,
    decisions,
    replaced: replacedIn(versions),
    onDone: onRead,
  });
  const newest = all().filter(({ entry }) => versions.has(placeOf(entry.head)));
  return {
    byInput,
    built: newest.sort((a, b) => (a.entry.source < b.entry.source ? -1 : 1)),
    read: todo.length,
  };
}

const NOTHING_READ: BuiltInput = { built: [], problems: [] };

const withBuilt = ({ built, problems }: InputResult): BuiltInput => ({
  built: built.map(builtOf),
  problems,
});

/** Of each id the newest version, by its place, with what it replaces. */
type Versions = ReadonlyMap<string, Replaced | null>;

const chooseVersions = (all: readonly Built[], report: Report): Versions =>
  selectVersions(
    all.map(({ entry }) => entry.head),
    report,
  ).newest;

const isStale = ({ entry }: Built, versions: Versions): boolean => {
  const replaces = versions.get(placeOf(entry.head));
  return replaces !== undefined && JSON.stringify(replaces) !== JSON.stringify(entry.replaces);
};

const replacedIn = (versions: Versions): Map<string, Replaced> =>
  new Map(
    [...versions].flatMap(([place, replaces]) => (replaces ? [[place, replaces] as const] : [])),
  );

/** The same, only to say what is wrong: nothing is written. */
export async function checkSources(
  paths: readonly string[],
  options: Pick<ReadAllOptions, 'reader' | 'decisions' | 'progress'>,
  report: Report,
): Promise<void> {
  await readAll(hashInputs(paths, '.'), { ...options, kept: null }, report);
}
