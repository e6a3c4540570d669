import type { AttestGraph } from '../graph/attest-graph.ts';
import type { SourceId } from '../model/ids.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { Annotations } from '../model/standoff.ts';
import type { TextMark } from '../text/marks/mark.ts';
import { marksOf } from '../text/marks/marks-of.ts';
import { annotationsOfArticle } from './annotations/annotations-of-article.ts';
import { factsByArticle } from './annotations/facts-by-article.ts';

/** An article as published, and what was read in it, for a tool in which people annotate. */
export interface MarkedArticle {
  readonly source: SourceId;
  readonly title: string;
  readonly url: string | undefined;
  readonly text: string;
  readonly annotations: Annotations;
  readonly marks: readonly TextMark[];
}

export function* markedArticles(graph: AttestGraph): Generator<MarkedArticle> {
  for (const facts of factsByArticle(graph)) {
    const { key, attributes } = facts.article;
    const annotations = annotationsOfArticle(facts);
    yield {
      source: sourceOfNode(key),
      title: attributes.displayName,
      url: attributes.url,
      text: attributes.text,
      annotations,
      marks: marksOf(annotations),
    };
  }
}
