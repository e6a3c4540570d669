import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../src/graph/parts.ts';
import { portionsOf } from '../../src/graph/portions.ts';
import { figureNames } from '../../src/graph/protected/public-figures.ts';
import { graphOf, serializeGraph } from '../../src/graph/serialize.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import { createReport } from '../../src/model/problem.ts';
import { ProfileName } from '../../src/model/profile.ts';
import { checkParts } from '../../src/pipeline/parts/check-parts.ts';
import { createSpool } from '../../src/pipeline/parts/spool-parts.ts';
import { publish } from '../../src/publish/publish.ts';
import {
  type PublishedParts,
  portionsOfPublished,
  publishParts,
} from '../../src/publish/publish-parts.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';
import { written } from '../export/written.ts';
import { buildJoined } from './joined-articles.ts';

jest.setTimeout(120_000);
const ordinary = ordinaryWords();

const spools: ReturnType<typeof createSpool>[] = [];
afterAll(() => {
  for (const { remove } of spools) remove();
});

function byParts(whole: AttestGraph, profile: ProfileName): PublishedParts {
  const spool = createSpool();
  spools.push(spool);
  return publishParts(
    partsOfGraph(whole),
    profile,
    { ordinary, figures: figureNames() },
    spool.store,
  );
}

const GRAPHS: readonly (readonly [string, () => AttestGraph])[] = [
  ['the examples', () => buildExamples(DECIDED, ['market-wire'])],
  ['articles with protected people, namesakes and a retraction', buildJoined],
];

describe.each(GRAPHS)('%s', (_, build) => {
  const whole = build();

  test('come article by article, and are joined', () => {
    const { count, joining } = portionsOf(partsOfGraph(whole));
    expect(count).toBe(nodeRows(whole, 'Article').length);
    expect(joining.length).toBeGreaterThan(5);
  });
  describe.each(ProfileName.options)('for %s', (profile) => {
    let [all, parts]: [ReturnType<typeof publish>, PublishedParts] = [] as never;
    beforeAll(() => {
      [all, parts] = [publish(whole, profile, ordinary), byParts(whole, profile)];
    });

    test('are the same graph, part by part', async () => {
      const [json] = FORMATS;
      if (json.reads !== 'portions') throw new Error('json is written by portions');
      const files = await written(json, parts);
      expect(files.get('')?.toString()).toBe(serializeGraph(all.graph));
      const report = createReport();
      checkParts(parts.parts, 'published', report);
      expect(report.problems).toEqual([]);
    });
    test('are counted the same, and what is withheld from a title too', () => {
      const { leftOut, unread } = all;
      expect({ leftOut: parts.leftOut, unread: parts.unread }).toEqual({ leftOut, unread });
      for (const words of ['Mira Dolan', 'Orsolo', 'Pavlina Ostrova', 'Vasil Brenko', 'a bridge'])
        expect([words, parts.mayName(words)]).toEqual([words, all.mayName(words)]);
    });
    test.each(FORMATS.flatMap((one) => (one.reads === 'portions' ? [one] : [])))(
      'are the same as $name',
      async (format) => {
        const [ours, theirs] = [
          await written(format, parts),
          await written(format, { portions: portionsOfPublished(all) }),
        ];
        expect([...ours.keys()]).toEqual([...theirs.keys()]);
        const differing = [...ours].filter(([path, bytes]) => !theirs.get(path)?.equals(bytes));
        expect(differing.map(([path]) => path)).toEqual([]);
      },
    );
  });
});

describe('articles with protected people', () => {
  const graph = publish(buildJoined(), 'public', ordinary).graph;

  test('name none of them, and nobody of their name, wherever they are read', () => {
    expect(serializeGraph(graph)).not.toMatch(/orsolo|dolan|ostrova/i);
    expect(serializeGraph(graph)).toContain('Vasil Brenko');
  });
  test('lose a copy whose only words are left out, and keep one that has others', () => {
    const copies = edgeRows(graph, 'COPIES').map(({ attributes }) => attributes.evidence.length);
    expect(edgeRows(buildJoined(), 'COPIES')).toHaveLength(3);
    expect(copies).toEqual([1, 1]);
  });
});

test('a graph in which one article rests on the words of another is published in one piece', () => {
  const joined = buildJoined();
  const [person] = nodeRows(joined, 'Person');
  const elsewhere = nodeRows(joined, 'Mention').find(
    ({ key, attributes }) =>
      attributes.use === 'mention' && !key.includes(person?.attributes.sources[0] ?? ''),
  );
  if (!person || !elsewhere) throw new Error('no such mention');
  const [refers] = edgeRows(joined, 'REFERS_TO');
  const source = asNodeId(elsewhere.key);
  const crossed = graphOf({
    nodes: nodeRows(joined),
    edges: [
      ...edgeRows(joined),
      ...(refers
        ? [
            {
              ...refers,
              key: `REFERS_TO ${source} ${person.key}` as never,
              source,
              target: person.key,
            },
          ]
        : []),
    ],
  });
  expect(portionsOf(partsOfGraph(crossed)).count).toBe(1);
});
