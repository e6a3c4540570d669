import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { type Facts, mergeFacts } from '../../src/graph/facts.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import type { EdgeRow, NodeRow } from '../../src/model/graph.ts';
import { edgeId } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import { withdraw } from '../../src/resolve/decisions/apply-reviews.ts';
import { contextOf } from '../../src/text/context.ts';
import { ARTICLE, buildProtected, CODING } from '../protected-person.ts';
import { edgesAcross } from '../resolve/edges-across.ts';

const articleOf = (id: string, title: string, text: string): string =>
  `---\nid: ${id}\ntitle: ${JSON.stringify(title)}\npublication: Harbour News\nurl: https://harbour.example/${id}\npublished: "2025-03-06"\nlanguage: en\n---\n${text}\n`;

const BODIES = `  - { id: brigade, kind: unit, name: 7th Brigade, mentions: [7th Brigade] }
  - { id: tarn, kind: place, name: Tarn, precision: settlement, mentions: [Tarn] }
`;

/** Ids of which one begins with another, one names somebody, and one has the name that it would be given. */
const ARTICLES: readonly (readonly [article: string, coding: string])[] = [
  [ARTICLE, CODING],
  [
    articleOf(
      'velkan',
      'A carpenter in Tarn',
      'The carpenter Velkan Orsolo and Mira Dolan left Tarn. The 7th Brigade was near, Mira Dolan said.',
    ),
    `coder: { name: tester }\nentities:\n  - { id: carpenter, kind: person, name: Velkan Orsolo, mentions: [Velkan Orsolo] }\n  - { id: mira, kind: person, name: Mira Dolan, mentions: [{ quote: Mira Dolan, nth: 1 }, { quote: Mira Dolan, nth: 2 }] }\n${BODIES}`,
  ],
  [
    articleOf(
      'velkan-orsolo.letters',
      'Letters by Mira Dolan',
      'Orsollo came by.\nMira Dolan wrote that the 7th Brigade held Tarn. Vasil Brenko, the governor of Tarn, denied it.',
    ),
    `coder: { name: tester }\nentities:\n  - { id: mira, kind: person, name: Mira Dolan, mentions: [{ quote: Mira Dolan, nth: 1 }] }\n  - { id: governor, kind: person, name: Vasil Brenko, mentions: [Vasil Brenko] }\n  - { id: brigade, kind: unit, name: 7th Brigade, mentions: [7th Brigade] }\n  - { id: tarn, kind: place, name: Tarn, precision: settlement, mentions: [{ quote: Tarn, nth: 1 }] }\n`,
  ],
  [
    articleOf(
      'article-1',
      'What Vasil Brenko said',
      'Vasil Brenko wrote to Pavlina Ostrova of the 7th Brigade in Tarn.',
    ),
    `coder: { name: tester }\nentities:\n  - { id: vasil, kind: person, name: Vasil Brenko, mentions: [Vasil Brenko] }\n${BODIES}`,
  ],
  [
    articleOf(
      'withdrawn',
      'Mira Dolan is safe',
      'Mira Dolan of Tarn was seen with the 7th Brigade, a friend said.',
    ),
    `coder: { name: tester }\nentities:\n  - { id: mira, kind: person, label: a friend, protected: true, mentions: [Mira Dolan] }\n${BODIES}`,
  ],
];

const RETRACTED = { by: 'ana', when: '2025-04-02', why: 'withdrawn by its outlet' };

/**
 * Articles with protected people and their namesakes, somebody whom nothing allows to be named in two
 * of them, a name that nobody read, a withdrawn article, bodies that are the same in all, and words
 * that only a judgement on two articles rests on.
 */
export function buildJoined(): AttestGraph {
  const all = ARTICLES.map(([article, coding]): Facts => {
    const graph = buildProtected(article, coding);
    const facts = { nodes: nodeRows(graph), edges: edgeRows(graph) };
    return article.includes('id: withdrawn\n')
      ? withdraw(facts, RETRACTED, ordinaryWords())
      : facts;
  });
  const edges = edgesAcross(all);
  const graph = graphOf(mergeFacts([...all, { nodes: [], edges }, creditOf(all)]));
  const report = createReport();
  checkGraph(graph, 'joined', report);
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems, null, 1));
  return graph;
}

/**
 * A copy whose only words for it stand in a paragraph that is left out, and another, with words of its
 * own, that rests on the same.
 */
function creditOf(all: readonly Facts[]): Facts {
  const [whole, own] = [rowsOf(all, 'velkan-orsolo-surrenders'), rowsOf(all, 'velkan')];
  const leftOut = mentionOf(whole, 'left-out', 'was seen in a video');
  const kept = mentionOf(own, 'kept', 'The carpenter');
  const [from, to] = [whole.article, own.article];
  return {
    nodes: [leftOut.node, kept.node],
    edges: [
      ...[leftOut.edge, kept.edge],
      copyOf(from, to, [leftOut.node]),
      copyOf(to, from, [leftOut.node, kept.node]),
      copyOf(rowsOf(all, 'article-1').article, from, [kept.node]),
    ],
  };
}

function rowsOf(all: readonly Facts[], source: string) {
  const article = all
    .flatMap(({ nodes }) => nodes)
    .find(({ key }) => key === `article:${source}`) as NodeRow<'Article'>;
  const mention = all
    .flatMap(({ nodes }) => nodes)
    .find(({ key }) => key.startsWith(`mention:${source}/`)) as NodeRow<'Mention'>;
  const edge = all
    .flatMap(({ edges }) => edges)
    .find((one) => one.source === mention.key && one.attributes.type === 'IN') as EdgeRow;
  return { article, mention, edge };
}

function mentionOf(
  { article, mention, edge }: ReturnType<typeof rowsOf>,
  id: string,
  quote: string,
) {
  const key = asNodeId(`${article.key.replace('article', 'mention')}/${id}`);
  const { text } = article.attributes;
  const { kind: _, form: __, ...rest } = mention.attributes;
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const { prefix, suffix } = contextOf(text, [start, end]);
  const words = { prefix, suffix };
  const node = {
    key,
    attributes: {
      ...rest,
      ...words,
      ...{ use: 'relation', part: 'text', quote, displayName: quote, start, end },
    },
  } as unknown as NodeRow<'Mention'>;
  const inArticle: EdgeRow = {
    key: edgeId('IN', key, article.key),
    source: key,
    target: article.key,
    attributes: { ...edge.attributes, evidence: [key], quote },
  };
  return { node, edge: inArticle };
}

const copyOf = (
  from: NodeRow<'Article'>,
  to: NodeRow<'Article'>,
  evidence: readonly NodeRow<'Mention'>[],
): EdgeRow => ({
  key: edgeId('COPIES', from.key, to.key),
  source: from.key,
  target: to.key,
  attributes: {
    type: 'COPIES',
    coder: 'resolver',
    confidence: 0.9,
    evidence: evidence.map(({ key }) => key),
    quote: evidence[0]?.attributes.quote ?? '',
    sources: [...from.attributes.sources, ...to.attributes.sources],
    share: 0.5,
    credited: true,
  } as EdgeRow['attributes'],
});
