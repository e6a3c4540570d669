import { findFigures, happenedIn } from '../../src/analyse/find-figures.ts';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import type { NodeId } from '../../src/model/ids.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishFigures } from '../../src/publish/publish-figures.ts';
import { drawingOf } from '../../src/viewer/drawing.ts';
import type { Page } from '../../src/viewer/page/read-page.ts';
import { readPage } from '../../src/viewer/page/read-page.ts';
import { PageData } from '../../src/viewer/page-data.ts';
import { buildSeed } from '../seed.ts';

/** The data of the page for seed/. */
export function seedData(): PageData {
  const whole = buildSeed();
  const published = publish(whole, 'public', ordinaryWords());
  const { graph, leftOut } = published;
  return PageData.parse({
    title: 'seed',
    profile: 'public',
    leftOut,
    graph: JSON.parse(serializeGraph(graph)),
    ...publishFigures(findFigures(whole), published, happenedIn),
    located: [],
    outlines: [],
    ...drawingOf(graph, () => {}),
  });
}

export const seedPage = (): Page => readPage(seedData());

/** The drawn node with this caption, otherwise the only one whose caption contains these words. */
export function named(page: Page, words: string): NodeId {
  const caption = (key: NodeId): string => page.graph.getNodeAttribute(key, 'displayName');
  const exact = page.nodes.filter((key) => caption(key) === words);
  const found = exact.length > 0 ? exact : page.nodes.filter((key) => caption(key).includes(words));
  const [node] = found;
  if (!node || found.length > 1) throw new Error(`${found.length} nodes hold “${words}”`);
  return node;
}
