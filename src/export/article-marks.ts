import { eachPortion } from '../graph/each-portion.ts';
import type { Portions } from '../graph/portions.ts';
import type { SourceId } from '../model/ids.ts';
import { sourceOfNode } from '../model/ids.ts';
import type { Annotations } from '../model/standoff.ts';
import type { TextMark } from '../text/marks/mark.ts';
import { marksOf } from '../text/marks/marks-of.ts';
import { annotationsOfArticle } from './annotations/annotations-of-article.ts';
import { type ArticleFacts, factsByArticle } from './annotations/facts-by-article.ts';

/** An article as published, and what was read in it, for a tool in which people annotate. */
export interface MarkedArticle {
  readonly source: SourceId;
  readonly title: string;
  readonly url: string | undefined;
  readonly text: string;
  readonly annotations: Annotations;
  readonly marks: readonly TextMark[];
}

export function* markedArticles(portions: Portions): Generator<MarkedArticle> {
  for (const facts of articlesOf(portions)) {
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

function* articlesOf(portions: Portions): Generator<ArticleFacts> {
  for (const { graph } of eachPortion(portions)) yield* factsByArticle(graph);
}
