import { type AttestGraph, edgeRows } from '../attest-graph.ts';
import { fold, wordsOf } from './fold.ts';

/** By source: the words of names that somebody or something has who is not protected. */
export function othersNamesOf(graph: AttestGraph): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { source, target, attributes } of edgeRows(graph, 'REFERS_TO')) {
    const [mention, thing] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
    if (mention.label !== 'Mention' || mention.form !== 'name') continue;
    if ('protected' in thing && thing.protected) continue;
    for (const article of attributes.sources) {
      const own = names.get(article) ?? new Set();
      names.set(article, own);
      for (const { word } of wordsOf(fold(mention.quote))) own.add(word);
    }
  }
  return names;
}
