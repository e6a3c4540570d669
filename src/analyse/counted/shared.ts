import type { NodeAttributes } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { type AttributionIndex, followCopies } from '../origins/attribution.ts';
import { followSides } from '../origins/find-sides.ts';
import { followVoices } from '../origins/find-voices.ts';
import { joinSame } from '../same.ts';
import type { LinkType, OriginOutline } from './outline.ts';

/** What only the outlines of all articles together show. */
export interface Shared
  extends Pick<AttributionIndex, 'same' | 'sideOf' | 'voiceOf' | 'originalOf'> {
  /** By source, its nodes at the end of any outline edge. */
  readonly tied: ReadonlyMap<SourceId, ReadonlySet<NodeId>>;
  /** The label and identity of a canonical node. */
  readonly canonicalAttributes: (id: NodeId) => NodeAttributes;
  /** The sources that tell an event, by its canonical id. */
  readonly events: Groups;
  /** The sources that know a work or article, or cite it, by its canonical id. */
  readonly documents: Groups;
}

export type Groups = ReadonlyMap<NodeId, ReadonlySet<SourceId>>;

interface Link {
  readonly source: NodeId;
  readonly target: NodeId;
}

export function findShared(outlines: readonly OriginOutline[]): Shared {
  const notes = notesById(outlines);
  const links = linksByType(outlines);
  const identityOf = (id: NodeId): string => notes.get(id)?.[1] ?? 'named';
  const same = joinSame(links.SAME_AS, (id) => identityOf(id) === 'named');
  return {
    same,
    sideOf: findSides(links, notes, same),
    voiceOf: followVoices(same, {
      posts: outlines.flatMap(({ posts }) => posts),
      memberships: links.MEMBER_OF,
      hasName: (id) => identityOf(id) === 'named',
    }),
    originalOf: followCopies(links.COPIES),
    canonicalAttributes: (id) =>
      ({ label: labelOf(id), identity: identityOf(id) }) as NodeAttributes,
    ...findGroups(outlines, links, same),
  };
}

type Notes = ReadonlyMap<NodeId, OriginOutline['nodes'][number]>;

function notesById(outlines: readonly OriginOutline[]): Notes {
  const notes = new Map<NodeId, OriginOutline['nodes'][number]>();
  for (const { nodes } of outlines) for (const note of nodes) notes.set(note[0], note);
  return notes;
}

type Links = Readonly<Record<LinkType, readonly Link[]>>;

function linksByType(outlines: readonly OriginOutline[]): Links {
  const links: Record<LinkType, Link[]> = {
    SAME_AS: [],
    MEMBER_OF: [],
    PART_OF: [],
    SERVES: [],
    COPIES: [],
    CITES: [],
  };
  for (const { edges } of outlines)
    for (const [type, source, target] of edges) links[type].push({ source, target });
  return links;
}

function findSides(
  { MEMBER_OF, PART_OF, SERVES }: Links,
  notes: Notes,
  same: Shared['same'],
): Shared['sideOf'] {
  const stated = new Map<NodeId, string[]>();
  const state = (id: NodeId, side: string | null | undefined): void => {
    if (side) stated.set(same(id), [...(stated.get(same(id)) ?? []), side]);
  };
  for (const [id, , side] of notes.values()) if (!id.startsWith('place:')) state(id, side);
  for (const { source, target } of SERVES) state(source, notes.get(target)?.[2]);
  const wholes = groupBy([...MEMBER_OF, ...PART_OF], ({ source }) => same(source));
  return followSides(same, {
    statedOf: (root) => stated.get(root) ?? [],
    wholesOf: (root) => wholes.get(root)?.map(({ target }) => target) ?? [],
  });
}

/** Which sources share an event or a document. */
function findGroups(outlines: readonly OriginOutline[], links: Links, same: Shared['same']) {
  const tied = new Map<SourceId, Set<NodeId>>();
  const events = new Map<NodeId, Set<SourceId>>();
  const documents = new Map<NodeId, Set<SourceId>>();
  const noteEnd = (id: NodeId): void => {
    const source = sourceOfNode(id);
    add(tied, source, id);
    if (id.startsWith('event:')) add(events, same(id), source);
    else if (id.startsWith('work:') || id.startsWith('article:')) add(documents, same(id), source);
  };
  for (const { source, target } of Object.values(links).flat()) {
    noteEnd(source);
    noteEnd(target);
  }
  for (const [id] of outlines.flatMap(({ posts }) => posts)) add(tied, sourceOfNode(id), id);
  for (const { source, target } of links.CITES) add(documents, same(target), sourceOfNode(source));
  return { tied, events, documents };
}

const LABELS = new Map(NodeLabel.options.map((label) => [label.toLowerCase(), label]));
const labelOf = (id: NodeId): NodeLabel | undefined => LABELS.get(id.slice(0, id.indexOf(':')));

function add<K, V>(groups: Map<K, Set<V>>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.add(value);
  else groups.set(key, new Set([value]));
}
