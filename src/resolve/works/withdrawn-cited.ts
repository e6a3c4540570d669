import type { Facts } from '../../graph/facts.ts';
import { articleId } from '../../model/article-id.ts';
import { RESOLVER } from '../../model/coders.ts';
import type { EdgeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { type EdgeId, edgeId, type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Evidence } from '../../model/judgement.ts';
import { round } from '../../model/round.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { groupEdges } from '../group-edges.ts';
import { type DocumentRecord, plain } from './document-record.ts';

/**
 * What an article reports from an outlet without naming an article: "the Ledger reported that …".
 */
export interface OutletCited {
  readonly source: SourceId;
  readonly outlet: NodeId;
  /** Words of at least four letters or digits, each once; shorter words are everywhere. */
  readonly words: readonly string[];
  readonly evidence: Evidence;
  /** Latest possible day of its article's publication. */
  readonly told: string | null;
}

/** The claims of one article that originate with an outlet and pass through no work. */
export function outletsCitedIn({ nodes, edges }: Facts): OutletCited[] {
  const article = nodes.flatMap(({ attributes }) =>
    attributes.label === 'Article' ? [attributes] : [],
  )[0];
  const told = article?.published === undefined ? null : boundsOfEdtf(article.published)?.latest;
  const outgoing = groupEdges(edges, 'source');
  return nodes.flatMap(({ key, attributes }) => {
    if (attributes.label !== 'Claim') return [];
    const chain = (outgoing.get(key) ?? []).filter(
      ({ attributes: { type, chain: index } }) => type === 'ATTRIBUTED_TO' && (index ?? 0) === 0,
    );
    const first = chain.find(({ attributes: { hop } }) => hop === 0);
    if (!first?.target.startsWith('publication:')) return [];
    if (chain.some(({ target }) => target.startsWith('work:'))) return [];
    const words = edges.find(
      ({ target, attributes: { type } }) => target === key && type === 'REFERS_TO',
    );
    if (!words) return [];
    return {
      source: sourceOfNode(key),
      outlet: first.target,
      words: [...new Set(plain(attributes.text).split(' '))].filter(({ length }) => length >= 4),
      evidence: { mention: words.source, quote: words.attributes.quote },
      told: told ?? null,
    };
  });
}

/** Share of the reported words that must occur in the outlet's withdrawn article. */
const SHARE = 2 / 3;
/** With fewer words, nothing can be concluded. */
const FEWEST = 4;

/**
 * Links articles that report from an outlet what its withdrawn article says, unless they were
 * published earlier. That the outlet said so remains true, but it is no longer an origin, so the
 * count must not go up.
 */
export function citeWithdrawn(
  cited: readonly OutletCited[],
  documents: readonly DocumentRecord[],
  same: (id: NodeId) => NodeId,
  wordsOf: (source: SourceId) => string,
): EdgeRow[] {
  const withdrawn = documents.filter(({ isWithdrawn }) => isWithdrawn);
  const byOutlet = groupBy(cited, ({ outlet }) => same(outlet));
  const edges = new Map<EdgeId, EdgeRow>();
  for (const { id, source, releasers, when } of withdrawn) {
    const ofMakers = [...new Set(releasers.map(same))].flatMap((one) => byOutlet.get(one) ?? []);
    const withdrawnWords = new Set(wordsOf(source).split(' '));
    for (const { source: by, words, evidence, told } of ofMakers) {
      if (by === source || words.length < FEWEST) continue;
      if (told !== null && when.earliest !== null && told < when.earliest) continue;
      const common = words.filter((word) => withdrawnWords.has(word)).length;
      if (common / words.length < SHARE) continue;
      const key = edgeId('CITES', articleId(by), id, 'withdrawn');
      if (edges.has(key)) continue;
      edges.set(key, {
        key,
        source: articleId(by),
        target: id,
        attributes: {
          type: 'CITES',
          evidence: [evidence.mention],
          quote: evidence.quote,
          coder: RESOLVER,
          confidence: round(common / words.length, 2),
          sources: [by, source].sort(),
          rule: 'withdrawn-cited',
          reason: `it names the outlet, and ${common} of ${words.length} words stand in what that withdrew`,
        },
      });
    }
  }
  return [...edges.values()];
}
