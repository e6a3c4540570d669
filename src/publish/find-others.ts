import { type AttestGraph, edgeRows } from '../graph/attest-graph.ts';
import { isNodeOf } from '../model/graph.ts';
import type { NodeId, SourceId } from '../model/ids.ts';
import { fold, wordsOf } from '../text/fold.ts';

/** What an article says about people and things that are not protected. */
export interface Others {
  /** The words of their names. */
  readonly names: ReadonlySet<string>;
  /** Where the text mentions an unprotected person. */
  readonly persons: readonly { readonly start: number; readonly end: number }[];
}

export const NO_OTHERS: Others = { names: new Set(), persons: [] };

/** By source id; `hidden` are people who are withheld though not protected. */
export function findOthers(graph: AttestGraph, hidden: ReadonlySet<NodeId>): Map<SourceId, Others> {
  const found = new Map<SourceId, { names: Set<string>; persons: Others['persons'][number][] }>();
  for (const { source, target, attributes } of edgeRows(graph, 'REFERS_TO')) {
    const [mention, thing] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    if (mention.label !== 'Mention' || ('protected' in thing && thing.protected)) continue;
    for (const article of attributes.sources) {
      const own = found.get(article) ?? { names: new Set(), persons: [] };
      found.set(article, own);
      if (isNodeOf(thing, 'individual') && mention.part === 'text') own.persons.push(mention);
      if (mention.form !== 'name' || hidden.has(target)) continue;
      for (const { word } of wordsOf(fold(mention.quote))) own.names.add(word);
    }
  }
  return found;
}
