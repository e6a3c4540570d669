import { expect, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import type { ExportInput } from '../../src/export/export-format.ts';
import { writeJson } from '../../src/export/json.ts';
import { createGraph } from '../../src/graph/attest-graph.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishTitle } from '../../src/publish/publish-title.ts';
import { buildPage, type PageInput } from '../../src/viewer/build-page.ts';

test('nothing that was not published is given to a page or a format', () => {
  // Never called: `npm run check:types` fails where one of these is allowed.
  const pastPublish = (input: PageInput, given: ExportInput): void => {
    const { published } = input;
    const graph = createGraph();
    type Bare = Omit<typeof published, symbol>;
    // @ts-expect-error: a graph that nobody published
    writeJson({ ...given, published: graph }, () => {});
    // @ts-expect-error: the same in place of a published one
    writeJson({ ...given, published: { ...published, graph } as Bare }, () => {});
    // @ts-expect-error: a title in which nobody looked for names
    buildPage({ ...input, title: 'Velkan Orsolo' });
    // @ts-expect-error: figures of a whole graph
    buildPage({ ...input, figures: { facts: [], claims: [], same: {} } });
  };
  expect(pastPublish).toBeInstanceOf(Function);
});

test('a published graph says whom it is for, and a title is looked at', () => {
  const published = publish(createGraph(), 'public', ordinaryWords());
  expect(published.profile).toBe('public');
  expect(publishTitle(published, 'A raid')).toBe('A raid');
  expect(publishTitle(published, undefined)).toBe('0 articles');
});
