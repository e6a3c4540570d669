import { describe, expect, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { graphOf, serializeGraph } from '../../src/graph/serialize.ts';
import type { NodeOf } from '../../src/model/graph.ts';
import type { NodeId } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import { publish } from '../../src/publish/publish.ts';
import { applyReviews, withdraw } from '../../src/resolve/decisions/apply-reviews.ts';
import { fold } from '../../src/text/fold.ts';
import { buildExamples } from '../examples/build.ts';
import { ARTICLE, buildProtected, CODING } from '../protected-person.ts';
import { buildSeed } from '../seed.ts';

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
    expect(leftOut).toMatchObject({ names: 4, details: 3, paragraphs: 1 });
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

const withdrawn = (whole: AttestGraph): AttestGraph => {
  const facts = { nodes: nodeRows(whole), edges: edgeRows(whole) };
  const signed = { by: 'ana', when: '2025-06-01', why: 'Velkan Orsolo asked for it' };
  return graphOf(withdraw(facts, signed, ordinary));
};

describe('a withdrawn article that named protected people', () => {
  const graph = withdrawn(buildProtected());

  test.each(['public', 'review'] as const)(
    'names none of them for %s; says who withdrew it',
    (profile) => {
      const published = publish(graph, profile, ordinary).graph;
      const bytes = serializeGraph(published);
      for (const planted of ['orsolo', 'velkan', 'tarn'])
        expect(leaksOf(bytes, planted)).toEqual([]);
      const report = createReport();
      checkGraph(published, profile, report);
      expect(report.problems).toEqual([]);
      expect(nodeRows(published, 'Article')[0]?.attributes).toMatchObject({
        displayName: 'a withdrawn article',
        review: 'withdrawn',
        reviewedBy: 'ana',
        reviewedOn: '2025-06-01',
        reviewReason: '[left out]',
      });
    },
  );
  test('is whole for oneself', () =>
    expect(serializeGraph(publish(graph, 'private', ordinary).graph)).toBe(serializeGraph(graph)));
});

describe('a protected person whom a reviewer rejected', () => {
  const whole = buildProtected();
  const reject = { verdict: 'reject', set: {}, by: 'ana', when: '2025-06-01' } as const;
  const id = 'person:velkan-orsolo-surrenders/velkan-orsolo' as NodeId;
  const graph = graphOf(
    applyReviews(
      { nodes: nodeRows(whole), edges: edgeRows(whole) },
      new Map([[id, { ...reject, why: 'Velkan Orsolo is two people' }]]),
      ordinary,
    ),
  );

  test.each([
    ['public', ['orsolo', 'velkan', '23', 'tarn']],
    ['review', ['orsolo', 'velkan']],
  ] as const)('is known by nothing for %s', (profile, all) => {
    expect(graph.hasNode(id)).toBe(false);
    const published = publish(graph, profile, ordinary).graph;
    for (const planted of all) expect(leaksOf(serializeGraph(published), planted)).toEqual([]);
    const report = createReport();
    checkGraph(published, profile, report);
    expect(report.problems).toEqual([]);
  });
  test('is known to oneself, who has to look for the name', () =>
    expect(nodeRows(graph, 'Article')[0]?.attributes).toMatchObject({
      protectedNames: ['velkan orsolo'],
      rejected: [expect.stringContaining('Velkan Orsolo is two people')],
    }));
});

test('whom a withdrawn article protected is looked for in the others', () => {
  const other = buildProtected(
    `---\nid: other\n---\nVelkan Orsolo came from the north, the ministry said.\n`,
    'coder: { name: tester }\nentities:\n  - { id: m, kind: agency, label: the ministry, mentions: [ministry] }\n',
  );
  const [gone, kept] = [withdrawn(buildProtected()), other];
  const graph = graphOf({
    nodes: [...nodeRows(gone), ...nodeRows(kept)],
    edges: [...edgeRows(gone), ...edgeRows(kept)],
  });
  const bytes = serializeGraph(publish(graph, 'public', ordinary).graph);
  expect(leaksOf(bytes, 'orsolo')).toEqual([]);
  expect(bytes).toContain('came from the north');
});

describe('a withdrawn article that spoke of protected people without a name', () => {
  const graph = buildExamples(undefined, ['clinic-ledger']);
  const of = (one: AttestGraph) => one.getNodeAttributes('article:clinic-ledger');
  test('has no text for the public; its title and why it was withdrawn stay', () => {
    const { text, sha256, withheldNames, ...others } = of(graph) as NodeOf<'Article'>;
    expect(withheldNames).toEqual(['anton grebal']);
    const shown = of(publish(graph, 'public', ordinary).graph);
    expect(shown).toMatchObject(others);
    expect(shown).toMatchObject({ protectedPeople: 'unnamed', reviewReason: expect.any(String) });
    expect(new Set((shown as NodeOf<'Article'>).text.match(/[^\n]+/g))).toEqual(
      new Set(['[left out]']),
    );
  });
  test('is whole for review', () => {
    const { withheldNames: _, ...others } = of(graph) as NodeOf<'Article'>;
    expect(of(publish(graph, 'review', ordinary).graph)).toEqual(others);
  });
});

test('a withdrawn article without protected people says who withdrew it and why, and in public names nobody', () => {
  const graph = withdrawn(buildProtected(ARTICLE, CODING.replaceAll('protected: true, ', '')));
  const of = (one: AttestGraph) => nodeRows(one, 'Article')[0]?.attributes;
  expect(of(graph)).toMatchObject({
    reviewedBy: 'ana',
    reviewReason: 'Velkan Orsolo asked for it',
  });
  const { withheldNames: _, ...shown } = of(graph) as NodeOf<'Article'>;
  expect(of(publish(graph, 'review', ordinary).graph)).toEqual(shown);
  const published = publish(graph, 'public', ordinary).graph;
  expect(of(published)).toMatchObject({ reviewedBy: 'ana', status: 'retracted' });
  expect(leaksOf(serializeGraph(published), 'orsolo')).toEqual([]);
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
