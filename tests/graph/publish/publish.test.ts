import { describe, expect, test } from '@jest/globals';
import { ordinaryWords } from '../../../src/extract/lexicon/ordinary-words.ts';
import { checkGraph } from '../../../src/graph/check-graph.ts';
import { fold } from '../../../src/graph/publish/fold.ts';
import { publish } from '../../../src/graph/publish/publish.ts';
import { serializeGraph } from '../../../src/graph/serialize.ts';
import { createReport } from '../../../src/model/problem.ts';
import { ARTICLE, buildProtected, CODING } from '../../protected-person.ts';
import { buildSeed } from '../../seed.ts';

const ordinary = ordinaryWords();
/** All strings in the bytes, as a reader could turn them. */
const everyReading = (bytes: string): string[] => {
  const strings = [...bytes.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
    ([json]) => JSON.parse(json) as string,
  );
  return strings.map((text) => fold(decodeURIComponent(text)).text.replace(/[-_]/g, ' '));
};
const leaksOf = (bytes: string, planted: string): string[] =>
  everyReading(bytes).filter((text) => new RegExp(`\\b${planted}\\b`).test(text));

describe('a graph for the public', () => {
  const { graph, leftOut } = publish(buildProtected(), 'public', ordinary);
  const bytes = serializeGraph(graph);

  test.each(['orsolo', 'velkan', '23', 'tarn'])(
    'has %s nowhere: not in a quotation, id, title, address or text',
    (planted) => {
      expect(leaksOf(bytes, planted)).toEqual([]);
    },
  );
  test('keeps what happened, who says so, and every invariant', () => {
    const report = createReport();
    checkGraph(graph, 'public', report);
    expect(report.problems).toEqual([]);
    expect(bytes).toContain('surrendered to the 7th Brigade on Tuesday');
    expect(bytes).toContain('They beat us every day');
  });
  test('says how much it withholds; a paragraph with a misspelt name is left out whole', () => {
    expect(leftOut).toMatchObject({ names: 4, details: 2, paragraphs: 1 });
    expect(bytes).not.toContain('was seen in a video');
  });
});

test('for review, names are withheld and details stay', () => {
  const bytes = serializeGraph(publish(buildProtected(), 'review', ordinary).graph);
  expect(leaksOf(bytes, 'orsolo')).toEqual([]);
  expect(bytes).toContain('from Tarn');
});

test('private is the graph itself', () => {
  const graph = buildProtected();
  expect(serializeGraph(publish(graph, 'private', ordinary).graph)).toBe(serializeGraph(graph));
});

describe('coordinates beside protected people', () => {
  const place =
    '{ id: cellar, kind: place, label: "a cellar at 48.5123, 37.9876", precision: area, mentions: [{ quote: cellar }, "48.5123, 37.9876"] }';
  const text = ARTICLE.replace(
    'The army denied it.',
    'The army denied it. They were in a cellar at 48.5123, 37.9876 (37U DQ 12345 67890).',
  ).replace('harbour.example/news/velkan-orsolo-surrenders', 'maps.example/@48.5123,37.9876,17z');
  const graph = buildProtected(text, CODING.replace('dates:', `  - ${place}\ndates:`));
  const bytesFor = (profile: 'public' | 'review') => {
    const published = publish(graph, profile, ordinary).graph;
    const report = createReport();
    checkGraph(published, profile, report);
    expect(report.problems).toEqual([]);
    return serializeGraph(published);
  };

  test('are withheld from the public: in texts, names, quotations and addresses', () => {
    const bytes = bytesFor('public');
    expect(bytes).toContain('They were in a cellar at [withheld] ([withheld]).');
    for (const digits of ['5123', '9876', '12345', '67890', '37U'])
      expect(bytes).not.toContain(digits);
  });
  test('stay for review', () => expect(bytesFor('review')).toContain('48.5123, 37.9876'));
  test('stay where no protected person is spoken of', () => {
    const unprotected = CODING.replaceAll('protected: true, ', '').replace(
      'dates:',
      `  - ${place}\ndates:`,
    );
    const bytes = serializeGraph(
      publish(buildProtected(text, unprotected), 'public', ordinary).graph,
    );
    expect(bytes).toContain('They were in a cellar at 48.5123, 37.9876 (37U DQ 12345 67890).');
  });
});

test('an article that names nobody who is protected keeps all its words', () => {
  const { graph, leftOut } = publish(buildSeed(), 'public', ordinary);
  const report = createReport();
  checkGraph(graph, 'public', report);
  expect(report.problems).toEqual([]);
  expect(leftOut).toMatchObject({ names: 0, paragraphs: 0, nodes: 0 });
});
