import { type AttestGraph, edgeRows } from '../graph/attest-graph.ts';
import { isNodeOf } from '../model/graph.ts';
import type { NodeId, SourceId } from '../model/ids.ts';
import { fold, wordsOf } from '../text/fold.ts';
import type { Spot } from './names/scan.ts';

/** What an article says about people and things that are not protected. */
export interface Others {
  /** The words of their names. */
  readonly names: ReadonlySet<string>;
  /** Where the text mentions an unprotected person. */
  readonly persons: readonly Spot[];
  /** Where it names any of them, sorted. */
  readonly named: readonly Spot[];
  /** Of people who are shown although protected people have the same name. */
  readonly cleared: Cleared;
}

/** Words of names, folded, and where the text mentions their bearers. */
export interface Cleared {
  readonly words: ReadonlySet<string>;
  readonly at: readonly Spot[];
}

const NOBODY_CLEARED: Cleared = { words: new Set(), at: [] };
export const NO_OTHERS: Others = {
  names: new Set(),
  persons: [],
  named: [],
  cleared: NOBODY_CLEARED,
};

/** Who is shown, of the people that are not protected. */
interface ShownPeople {
  /** People who are withheld though not protected. */
  readonly people: ReadonlySet<NodeId>;
  readonly cleared: ReadonlyMap<NodeId, readonly string[]>;
}

/** By source id. */
export function findOthers(
  graph: AttestGraph,
  { people: hidden, cleared }: ShownPeople,
): Map<SourceId, Others> {
  const found = new Map<SourceId, ReturnType<typeof noOthers>>();
  for (const { source, target, attributes } of edgeRows(graph, 'REFERS_TO')) {
    const [mention, thing] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    if (mention.label !== 'Mention' || ('protected' in thing && thing.protected)) continue;
    if (hidden.has(target)) continue;
    for (const article of attributes.sources) {
      const own = found.get(article) ?? noOthers();
      found.set(article, own);
      if (isNodeOf(thing, 'individual') && mention.part === 'text') own.persons.push(mention);
      for (const word of cleared.get(target) ?? []) own.cleared.words.add(word);
      if (cleared.has(target) && mention.part === 'text') own.cleared.at.push(mention);
      if (mention.form !== 'name') continue;
      if (mention.part === 'text') own.named.push(mention);
      for (const { word } of wordsOf(fold(mention.quote))) own.names.add(word);
    }
  }
  for (const {
    named,
    cleared: { at },
  } of found.values())
    for (const places of [named, at]) places.sort((a, b) => a.start - b.start);
  return found;
}

const noOthers = () => ({
  names: new Set<string>(),
  persons: [] as Spot[],
  named: [] as Spot[],
  cleared: { words: new Set<string>(), at: [] as Spot[] },
});
