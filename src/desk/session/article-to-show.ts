import { isJoining } from '../../graph/parts.ts';
import { graphOf, serializeGraph } from '../../graph/serialize.ts';
import { asSourceId } from '../../model/as-id.ts';
import type { PageData } from '../../viewer/page-data.ts';
import type { ArticleAnswer } from '../api.ts';
import type { DeskArticles } from './desk-articles.ts';

/** One article as the page of `attest view` has it, with all names: the desk is the reviewer's own. */
export function articleToShow(articles: DeskArticles, source: string): ArticleAnswer {
  const id = asSourceId(source);
  const facts = articles.readNow(id);
  const own = { nodes: facts.nodes, edges: facts.edges.filter((edge) => !isJoining(edge)) };
  const [article] = own.nodes.flatMap(({ attributes }) =>
    attributes.label === 'Article' ? [attributes] : [],
  );
  const page: PageData = {
    title: article?.displayName ?? source,
    profile: 'private',
    leftOut: { names: 0, details: 0, paragraphs: 0, nodes: 0, relationships: 0 },
    graph: JSON.parse(serializeGraph(graphOf(own))),
    facts: [],
    claims: [],
    same: {},
    located: [],
    outlines: [],
    positions: {},
    isLarge: false,
    communities: [],
  };
  return { source: id, sha256: article?.sha256 ?? null, page };
}
