import { type Head, placeOfHead } from '../ingest/head.ts';
import { selectVersions } from '../ingest/select-versions.ts';
import { type Apart, tellApart } from '../ingest/tell-apart.ts';
import { byText } from '../model/by-text.ts';
import type { SourceId } from '../model/ids.ts';
import { createReport, type Report } from '../model/problem.ts';
import type { Replaced } from '../model/source.ts';
import { hashOfDecisions, NOTHING_DECIDED } from '../resolve/decisions/by-source.ts';
import { type HashedInput, type HashedInputs, hashInputs } from './hash-inputs.ts';
import {
  type BuiltArticle,
  type InputResult,
  NOTHING_READ,
  type ReadArticles,
} from './input-result.ts';
import type { Progress } from './progress.ts';
import type { Decided } from './read-article-file.ts';
import type { BuildLog } from './state/build-log.ts';
import type { Folders } from './state/folders.ts';
import { nameOfCoder, partFile } from './state/part-entry.ts';
import { namesIn } from './state/sweep.ts';
import type { ArticleReader } from './work-pool.ts';

interface ReadEachOptions {
  readonly reader: ArticleReader;
  readonly decisions: Decided;
  readonly progress: Progress;
  /** Null to store nothing. */
  readonly kept: { readonly folders: Folders; readonly log: BuildLog } | null;
}

/** Every article of the inputs: unchanged ones from the log, the others by reading them. */
export async function readEach(
  { inputs, problems }: HashedInputs,
  { reader, decisions, progress, kept }: ReadEachOptions,
  report: Report,
): Promise<ReadArticles> {
  for (const problem of problems) report.add(problem);
  const coder = nameOfCoder(reader.coder);
  const stored = kept && new Set(namesIn(kept.folders.parts));
  const isUpToDate = ({ entry }: BuiltArticle): boolean =>
    (stored?.has(partFile(entry)) ?? true) &&
    (entry.coder === null || entry.coder === coder) &&
    entry.decisions === hashOfDecisions(decisions.get(entry.source));
  const results = inputs.map((input): InputResult | null => {
    const logged = kept?.log.find(input) ?? null;
    return logged?.articles.every(isUpToDate) ? logged : null;
  });
  const todo = inputs.flatMap((input, at) => (results[at] ? [] : [{ input, at }]));
  let done = 0;
  const onDone = (result: InputResult, index: number): void => {
    const { input, at } = todo[index] as (typeof todo)[number];
    results[at] = kept ? kept.log.add(input, result) : result;
    done += 1;
    progress.update(done, todo.length);
  };
  const folders = kept?.folders ?? null;
  await reader.read(
    todo.map(({ input }) => input),
    { folders, decisions, replaced: new Map(), apart: new Map(), onDone },
  );
  progress.stop();
  const byInput = new Map(inputs.map((input, at) => [input, results[at] ?? NOTHING_READ]));
  const all = (): BuiltArticle[] => [...byInput.values()].flatMap(({ articles }) => articles);
  const choosing = createReport();
  const { apart, versions } = chooseVersions(all(), choosing);
  // What a version replaces, and whether another article has its id, is known only once all are
  // read. Few articles have versions or share an id.
  const decided = alsoWithdrawn(decisions, all(), apart);
  const stale = inputs.filter((input) =>
    byInput.get(input)?.articles.some((one) => isStale(one, { apart, versions, decided })),
  );
  const onRead = (result: InputResult, at: number): void => {
    const input = stale[at] as HashedInput;
    byInput.set(input, kept ? kept.log.add(input, result) : result);
  };
  const replaced = replacedIn(versions);
  await reader.read(stale, { folders, decisions: decided, replaced, apart, onDone: onRead });
  const found = [...byInput.values()].flatMap(({ problems }) => problems);
  for (const problem of [...found, ...choosing.problems]) report.add(problem);
  const newest = all().filter(({ entry }) => versions.has(placeOfHead(entry.head)));
  return {
    byInput,
    articles: newest.sort((a, b) => byText(a.entry.source, b.entry.source)),
    count: todo.length,
  };
}

/** Newest version of each id, by place, with what it replaces. */
type Versions = ReadonlyMap<string, Replaced | null>;

interface Chosen {
  readonly apart: Apart;
  readonly versions: Versions;
}

function chooseVersions(all: readonly BuiltArticle[], report: Report): Chosen {
  const heads = all.map(({ entry }) => entry.head);
  const apart = tellApart(heads, report);
  const named = heads.map((head) => ({
    ...head,
    front: { ...head.front, id: idOf(head, apart) },
  }));
  return { apart, versions: selectVersions(named, report).newest };
}

const idOf = (head: Head, apart: Apart): SourceId =>
  apart.get(placeOfHead(head)) ?? head.naming.made;

function isStale(
  { entry }: BuiltArticle,
  { apart, versions, decided }: Chosen & { decided: Decided },
): boolean {
  if (entry.source !== idOf(entry.head, apart)) return true;
  if (entry.decisions !== hashOfDecisions(decided.get(entry.source))) return true;
  const replaces = versions.get(placeOfHead(entry.head));
  return replaces !== undefined && JSON.stringify(replaces) !== JSON.stringify(entry.replaces);
}

/**
 * An article that was withdrawn stays so when it gets another id, as another of the same name was
 * found. Nobody can tell which of them was meant, so all of them are.
 */
function alsoWithdrawn(decisions: Decided, all: readonly BuiltArticle[], apart: Apart): Decided {
  if (apart.size === 0) return decisions;
  const held = new Set<string>(all.map(({ entry }) => idOf(entry.head, apart)));
  const decided = new Map(decisions);
  for (const { entry } of all) {
    const id = idOf(entry.head, apart);
    const { made } = entry.head.naming;
    const retracted = held.has(made) ? null : (decisions.get(made)?.retracted ?? null);
    if (retracted) decided.set(id, { ...NOTHING_DECIDED, retracted, ...decisions.get(id) });
  }
  return decided;
}

const replacedIn = (versions: Versions): Map<string, Replaced> =>
  new Map(
    [...versions].flatMap(([place, replaces]) => (replaces ? [[place, replaces] as const] : [])),
  );

/** Reads everything to report problems, and writes nothing. */
export async function checkSources(
  paths: readonly string[],
  options: Pick<ReadEachOptions, 'reader' | 'decisions' | 'progress'>,
  report: Report,
): Promise<void> {
  await readEach(hashInputs(paths, '.'), { ...options, kept: null }, report);
}
