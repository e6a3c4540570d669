import type { Facts } from '../../graph/facts.ts';
import type { CodedSource } from '../../ingest/read-sources.ts';
import { loadSource } from '../../loaders/load-source.ts';
import type { Decision } from '../../model/decisions.ts';
import type { NodeAttributes } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfFact, sourceOfNode } from '../../model/ids.ts';
import { partsOfFolder } from '../../pipeline/parts/parts-of-folder.ts';
import { readUnreviewed } from '../../pipeline/read-unreviewed.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
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
}

export interface DeskArticles {
  readonly all: ReadonlyMap<SourceId, DeskArticle>;
  /** Tasks between two articles. */
  readonly across: readonly DeskTask[];
  /** One article as it was read, before any decision; null if it is not there as it was built. */
  readonly asRead: (source: SourceId) => Promise<CodedSource | null>;
  /** Facts of one article as built, with its relationships to others. */
  readonly read: (source: SourceId) => Facts;
}

export const NO_ARTICLES: DeskArticles = {
  all: new Map(),
  across: [],
  asRead: () => Promise.resolve(null),
  read: () => ({ nodes: [], edges: [] }),
};

/**
 * The articles of the last build with what is to be judged in each. Those that did not change since
 * `earlier` are taken from there. What was judged is shown as it was read, before the decision.
 */
export async function loadArticles(
  { paths, out, coder }: DeskPlace,
  decisions: readonly Decision[],
  earlier: DeskArticles,
): Promise<DeskArticles> {
  const folders = foldersOf(out);
  const manifest = readManifest(folders.manifest);
  if (!manifest) return NO_ARTICLES;
  const parts = partsOfFolder(folders, manifest);
  const judged = judgedSources(decisions);
  const all = new Map<SourceId, DeskArticle>();
  const stale: ManifestEntry[] = [];
  for (const entry of manifest.entries) {
    const known = earlier.all.get(entry.source);
    if (known?.made === madeOf(entry, judged)) all.set(entry.source, known);
    else stale.push(entry);
  }
  const readAnew = (entries: readonly ManifestEntry[]) =>
    readUnreviewed(entries, paths, folders, coder);
  const asRead = await readAnew(stale.filter(({ source }) => judged.has(source)));
  for (const entry of stale) {
    const { source } = entry;
    const coded = asRead.get(entry);
    const facts = coded ? loadSource(coded.source, coded.annotations) : parts.read(source);
    all.set(source, {
      source,
      title: titleOf(facts) ?? source,
      made: madeOf(entry, judged),
      tasks: isWithdrawn(parts.read(source)) ? [] : findTasks(source, facts),
    });
  }
  const joining = parts.joining;
  const across = findTasksAcross(joining, attributesIn(joining.flatMap(endsOf), parts.read));
  return {
    all: new Map([...all].sort(bySource)),
    across,
    asRead: async (source) => {
      const entries = manifest.entries.filter((entry) => entry.source === source);
      return [...(await readAnew(entries)).values()][0] ?? null;
    },
    read: parts.read,
  };
}

const bySource = ([a]: [SourceId, unknown], [b]: [SourceId, unknown]): number => (a < b ? -1 : 1);

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
function attributesIn(ids: readonly NodeId[], read: DeskArticles['read']) {
  const sources = new Set(ids.map(sourceOfNode));
  const wanted = new Set(ids);
  const found = new Map<NodeId, NodeAttributes>();
  for (const source of sources)
    for (const { key, attributes } of read(source).nodes)
      if (wanted.has(key)) found.set(key, attributes);
  return (id: NodeId): NodeAttributes | null => found.get(id) ?? null;
}
