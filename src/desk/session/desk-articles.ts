import type { Facts } from '../../graph/facts.ts';
import type { Parts } from '../../graph/parts.ts';
import type { CodedSource } from '../../ingest/read-sources.ts';
import { loadSource } from '../../loaders/load-source.ts';
import type { Decision } from '../../model/decisions.ts';
import type { NodeAttributes } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { type NodeId, type SourceId, sha256, sourceOfFact, sourceOfNode } from '../../model/ids.ts';
import { memoize } from '../../model/memoize.ts';
import { type JoiningMemory, partsOfFolder } from '../../pipeline/parts/parts-of-folder.ts';
import { readUnreviewed } from '../../pipeline/read-unreviewed.ts';
import { type Folders, foldersOf } from '../../pipeline/state/folders.ts';
import { type ManifestEntry, readManifest } from '../../pipeline/state/manifest.ts';
import type { DeskTask } from '../api.ts';
import { findTasks } from '../inbox/find-tasks.ts';
import { findTasksAcross } from '../inbox/find-tasks-across.ts';
import type { DeskPlace } from './desk-place.ts';

export interface DeskArticle {
  readonly source: SourceId;
  readonly title: string;
  /** What its tasks were made of. */
  readonly made: string;
  readonly tasks: readonly DeskTask[];
  /** Tasks between this article and others, and what these were made of. */
  readonly madeAcross: string;
  readonly across: readonly DeskTask[];
}

export interface DeskArticles {
  readonly all: ReadonlyMap<SourceId, DeskArticle>;
  /** One article as it was read, before any decision; null if it is not there as it was built. */
  readonly asRead: (source: SourceId) => Promise<CodedSource | null>;
  /** The build; a part of it can be read until the next one. */
  readonly parts: Parts;
  /** One article as it is built now: the next build may have replaced what these were read of. */
  readonly readNow: Parts['read'];
}

const NOTHING: Facts = { nodes: [], edges: [] };

export const NO_ARTICLES: DeskArticles = {
  all: new Map(),
  asRead: () => Promise.resolve(null),
  parts: { all: new Map(), joining: [], read: () => NOTHING },
  readNow: () => NOTHING,
};

/** The last build before anything of it was read; its parts are read when they are asked for. */
export function articlesAsBuilt({ out }: DeskPlace): DeskArticles {
  const folders = foldersOf(out);
  const parts = memoize((manifest: string): Parts => {
    const found = readManifest(manifest);
    return found ? partsOfFolder(folders, found) : NO_ARTICLES.parts;
  });
  const now = (): Parts => parts(folders.manifest);
  return {
    ...NO_ARTICLES,
    readNow: (source) => readNow(folders, now(), source),
    parts: {
      get all() {
        return now().all;
      },
      get joining() {
        return now().joining;
      },
      read: (source) => now().read(source),
    },
  };
}

/**
 * The articles of the last build with what is to be judged in each. Those that did not change since
 * `earlier` are taken from there. What was judged is shown as it was read, before the decision.
 */
export async function loadArticles(
  { paths, out, coder }: DeskPlace,
  decisions: readonly Decision[],
  earlier: DeskArticles,
  memory: JoiningMemory,
): Promise<DeskArticles> {
  const folders = foldersOf(out);
  const manifest = readManifest(folders.manifest);
  if (!manifest) return NO_ARTICLES;
  const parts = partsOfFolder(folders, manifest, memory);
  const judged = judgedSources(decisions);
  const joining = parts.joining;
  const acrossBySource = groupBy(joining, ({ source }) => sourceOfNode(source));
  const hashes = new Map(manifest.entries.map(({ source, hash }) => [source, hash]));
  const stale = manifest.entries.filter(
    (entry) => earlier.all.get(entry.source)?.made !== madeOf(entry, judged),
  );
  const readAnew = (entries: readonly ManifestEntry[]) =>
    readUnreviewed(entries, paths, folders, coder);
  const asRead = await readAnew(stale.filter(({ source }) => judged.has(source)));
  const rest = createRest();
  const all = new Map<SourceId, DeskArticle>();
  for (const entry of manifest.entries) {
    const { source } = entry;
    const known = earlier.all.get(source);
    const edges = acrossBySource.get(source) ?? [];
    const sources = new Set(edges.flatMap(endsOf).map(sourceOfNode));
    const madeAcross = sha256(
      JSON.stringify([entry.across?.hash, ...[...sources].map((one) => hashes.get(one))]),
    );
    const made = madeOf(entry, judged);
    if (known?.made === made && known.madeAcross === madeAcross) {
      all.set(source, known);
      continue;
    }
    all.set(source, {
      ...(known?.made === made ? known : tasksOf(entry, asRead.get(entry) ?? null, parts)),
      source,
      made,
      madeAcross,
      across:
        known?.madeAcross === madeAcross
          ? known.across
          : findTasksAcross(edges, attributesIn(edges.flatMap(endsOf), parts.read)),
    });
    await rest();
  }
  return {
    all,
    asRead: async (source) => {
      const entries = manifest.entries.filter((entry) => entry.source === source);
      return [...(await readAnew(entries)).values()][0] ?? null;
    },
    parts: { all: parts.all, joining, read: parts.read },
    readNow: (source) => readNow(folders, parts, source),
  };
}

/** Files that a build has replaced are gone; then the new ones are there. */
function readNow(folders: Folders, { read }: Parts, source: SourceId): Facts {
  try {
    return read(source);
  } catch (error) {
    const manifest = readManifest(folders.manifest);
    if (!manifest) throw error;
    return partsOfFolder(folders, manifest).read(source);
  }
}

/** Articles read before others are served for a moment. */
const PORTION = 8;

function createRest(): () => Promise<void> {
  let read = 0;
  return async () => {
    read += 1;
    if (read % PORTION === 0) await new Promise(setImmediate);
  };
}

/** The title of an article, and what is to be judged in it as it was read. */
function tasksOf({ source }: ManifestEntry, coded: CodedSource | null, { read }: Parts) {
  const built = read(source);
  const facts = coded ? loadSource(coded.source, coded.annotations) : built;
  return {
    title: titleOf(facts) ?? source,
    tasks: isWithdrawn(built) ? [] : findTasks(source, facts),
  };
}

const madeOf = (entry: ManifestEntry, judged: ReadonlySet<SourceId>): string =>
  judged.has(entry.source)
    ? `${entry.head.sha256} ${entry.coder} ${entry.annotations} ${entry.decisions}`
    : entry.hash;

/** Articles of which a single thing was judged. */
const judgedSources = (decisions: readonly Decision[]): Set<SourceId> =>
  new Set(
    decisions.flatMap((decision) =>
      decision.what === 'undo' || decision.what === 'retract' || decision.ids.length !== 1
        ? []
        : [sourceOfFact(decision.ids[0])],
    ),
  );

const titleOf = ({ nodes }: Facts): string | undefined => articleIn(nodes)?.displayName;

const isWithdrawn = ({ nodes }: Facts): boolean => articleIn(nodes)?.review === 'withdrawn';

const articleIn = (nodes: Facts['nodes']) =>
  nodes.flatMap(({ attributes }) => (attributes.label === 'Article' ? [attributes] : []))[0];

const endsOf = ({ source, target }: { source: NodeId; target: NodeId }): NodeId[] => [
  source,
  target,
];

/** Reads each article that is asked for once. */
function attributesIn(ids: readonly NodeId[], read: Parts['read']) {
  const sources = new Set(ids.map(sourceOfNode));
  const wanted = new Set(ids);
  const found = new Map<NodeId, NodeAttributes>();
  for (const source of sources)
    for (const { key, attributes } of read(source).nodes)
      if (wanted.has(key)) found.set(key, attributes);
  return (id: NodeId): NodeAttributes | null => found.get(id) ?? null;
}
