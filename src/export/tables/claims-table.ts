import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { articleColumns, articleOf } from './article-columns.ts';
import { originColumns, originsOf } from './origin-columns.ts';
import type { TidyTable } from './table.ts';

export const claimsTable: TidyTable = {
  name: 'claims',
  about: 'What somebody said, and who: a row a claim.',
  columns: [
    { name: 'id', holds: 'text', about: 'The id of the claim.', refersTo: 'nodes' },
    { name: 'text', holds: 'text', about: 'The claim in the words of the article.' },
    { name: 'stance', holds: 'text', about: 'Whether the speaker asserts, denies, doubts, … it.' },
    { name: 'speech', holds: 'text', about: 'How it is said: direct, indirect, by paraphrase.' },
    { name: 'status', holds: 'text', about: 'What is known about its truth.' },
    { name: 'origin', holds: 'text', about: 'Whether the text says who makes it.' },
    { name: 'saidBy', holds: 'texts', about: 'Who makes it: the first of each chain.' },
    { name: 'through', holds: 'texts', about: 'Through whom or what it reached the article.' },
    { name: 'events', holds: 'texts', about: 'Ids of the events that it tells.' },
    ...originColumns,
    ...articleColumns,
  ],
  *rows({ published: { graph }, findFigures }) {
    const figures = new Map(findFigures().claims.map((fact) => [fact.claim, fact]));
    for (const { key, attributes } of nodeRows(graph, 'Claim')) {
      const { text, stance, speech, status, origin } = attributes;
      const chains = speakersOf(graph, key);
      const names = (isOrigin: boolean): string[] =>
        chains.filter(({ hop }) => (hop === 0) === isOrigin).map(({ name }) => name);
      yield [
        ...[key, text, stance, speech, status, origin, names(true), names(false)],
        graph.filterOutNeighbors(key, (_, { label }) => label === 'Event').sort(),
        ...originsOf(figures.get(key)),
        ...articleOf(
          graph,
          graph.findInNeighbor(key, (_, { label }) => label === 'Article') as NodeId | undefined,
        ),
      ];
    }
  },
};

/** By chain, the origin first. */
function speakersOf(graph: AttestGraph, claim: NodeId): { hop: number; name: string }[] {
  return graph
    .filterOutEdges(claim, (_, { type }) => type === 'ATTRIBUTED_TO')
    .map((edge) => {
      const { chain = 0, hop = 0 } = graph.getEdgeAttributes(edge);
      return { chain, hop, name: graph.getNodeAttribute(graph.target(edge), 'displayName') };
    })
    .sort((a, b) => a.chain - b.chain || a.hop - b.hop);
}
