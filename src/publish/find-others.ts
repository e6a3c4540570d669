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
}

export const NO_OTHERS: Others = { names: new Set(), persons: [], named: [] };

/** By source id; `hidden` are people who are withheld though not protected. */
export function findOthers(graph: AttestGraph, hidden: ReadonlySet<NodeId>): Map<SourceId, Others> {
  const found = new Map<SourceId, { names: Set<string>; persons: Spot[]; named: Spot[] }>();
  for (const { source, target, attributes } of edgeRows(graph, 'REFERS_TO')) {
    const [mention, thing] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    if (mention.label !== 'Mention' || ('protected' in thing && thing.protected)) continue;
    if (hidden.has(target)) continue;
    for (const article of attributes.sources) {
      const own = found.get(article) ?? { names: new Set(), persons: [], named: [] };
      found.set(article, own);
      if (isNodeOf(thing, 'individual') && mention.part === 'text') own.persons.push(mention);
      if (mention.form !== 'name') continue;
      if (mention.part === 'text') own.named.push(mention);
      for (const { word } of wordsOf(fold(mention.quote))) own.names.add(word);
    }
  }
  for (const { named } of found.values()) named.sort((a, b) => a.start - b.start);
  return found;
}
