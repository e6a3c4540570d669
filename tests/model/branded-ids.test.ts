import { expect, test } from '@jest/globals';
import { createGraph } from '../../src/graph/attest-graph.ts';
import type { Parts } from '../../src/graph/parts.ts';
import { articleId } from '../../src/model/article-id.ts';
import { asEdgeId, asNodeId, asSourceId } from '../../src/model/as-id.ts';
import { isOfTwo } from '../../src/model/decisions.ts';
import {
  edgeId,
  type FactId,
  isEdgeId,
  nodeId,
  partsOfEdgeId,
  sourceOfEdgeId,
  sourceOfFact,
  sourceOfNode,
} from '../../src/model/ids.ts';
import type { Review } from '../../src/resolve/decisions/settle-reviews.ts';
import type { Sameness } from '../../src/resolve/events/traced-event.ts';
import type { Resolved } from '../../src/resolve/findings.ts';
import type { DetailIndex } from '../../src/resolve/records.ts';
import type { Chunk } from '../../src/store/push/rows.ts';
import { captionOf } from '../../src/viewer/page/caption.ts';
import { findChosen } from '../../src/viewer/page/evidence/chosen.ts';
import type { Page } from '../../src/viewer/page/read-page.ts';
import type { Shown } from '../../src/viewer/page/shown.ts';

const source = asSourceId('harbour-notes');
const unit = nodeId('Unit', source, 'u1');
const other = nodeId('Unit', asSourceId('quay-post'), 'u1');
const same = edgeId('SAME_AS', unit, other);

test('an id tells its source, its ends, and what it is of', () => {
  expect([unit, same].map(isEdgeId)).toEqual([false, true]);
  expect([unit, same, articleId(source)].map(sourceOfFact)).toEqual([source, source, source]);
  expect(partsOfEdgeId(same)).toEqual({ type: 'SAME_AS', source: unit, target: other });
  expect(partsOfEdgeId(asEdgeId('SAME_AS unit:a/u1'))).toBeNull();
});

test('what a graph has as a key is an id of it', () => {
  const graph = createGraph();
  graph.addNode('article:harbour-notes');
  const read: string = 'article:harbour-notes';
  const found = [read, 'unit:gone/u1'].filter((key) => graph.hasNode(key));
  expect(found.map(sourceOfNode)).toEqual([source]);
});

test('one kind of id does not pass for another', () => {
  // The check of types is the test: it fails for a line below that compiles.
  expect(refused).toBeInstanceOf(Function);
});

/** Never called. */
function refused(
  text: string,
  fact: FactId,
  { same: one }: Sameness,
  details: DetailIndex,
  parts: Parts,
  chunk: Chunk,
  reviews: ReadonlyMap<FactId, Review>,
  resolved: Resolved,
  page: Page,
  shown: Shown,
): void {
  // @ts-expect-error: text is no id
  sourceOfNode(text);
  // @ts-expect-error: the id of a relationship is none of a node
  sourceOfNode(same);
  // @ts-expect-error: nor the other way round
  sourceOfEdgeId(unit);
  // @ts-expect-error: not told yet which of the two it is
  sourceOfNode(fact);
  // @ts-expect-error: a node is not its source
  articleId(unit);
  // @ts-expect-error: text is no source
  nodeId('Unit', text, 'u1');
  // @ts-expect-error: two relationships are not judged to be one
  isOfTwo(same, same);

  // @ts-expect-error: only nodes are the same
  one(same);
  // @ts-expect-error: an event is looked up by its node
  details.eventOf(same);
  // @ts-expect-error: words are looked up by source
  details.wordsOf(unit);
  // @ts-expect-error: reviews are of nodes and relationships, not of sources
  reviews.get(source);
  // @ts-expect-error: relationships are asked for by source
  resolved.edgesFrom(new Set([unit]));

  // @ts-expect-error: a part is read by source
  parts.read(unit);
  // @ts-expect-error: a relationship is not among the nodes
  chunk.nodes.get(same);
  // @ts-expect-error: nor a node among the relationships
  chunk.edges.get(unit);

  // @ts-expect-error: only a node has a caption
  captionOf(page, same, 40);
  // @ts-expect-error: a source alone cannot be chosen
  findChosen(page, source);
  // @ts-expect-error: what is shown is told apart
  shown.nodes.has(same);
  // @ts-expect-error: facts are looked up by event
  page.facts.get(same);

  sourceOfNode(asNodeId(text));
}
