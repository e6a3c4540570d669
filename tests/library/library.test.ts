import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildArticles } from '../../src/library/build-articles.ts';
import { buildInto } from '../../src/library/build-into.ts';
import { checkGraphData } from '../../src/library/check-graph-data.ts';
import { publishGraphData } from '../../src/library/publish-graph-data.ts';
import { makeArticle, readArticle, readArticles } from '../../src/library/read-articles.ts';
import { readGraphData } from '../../src/library/read-graph-data.ts';
import { workplace } from '../cli/program.ts';

const PRISONER = 'Prisoner Velkan Orsolo, 23, from Tarn, said that guards had beaten him.\n';

describe('the library', () => {
  const place = workplace();

  test('builds in memory what the command builds of the same articles', async () => {
    place.attest(['build', resolve('examples'), '--out', 'out']);
    const { articles } = readArticles('examples');
    const { graph, problems } = await buildArticles(articles);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const built = JSON.parse(place.read('out/graph.json'));
    expect(graph?.nodes.map(({ key }) => key)).toEqual(
      built.nodes.map(({ key }: { key: string }) => key),
    );
    expect(graph?.edges).toEqual(built.edges);
    expect(graph && checkGraphData(graph)).toEqual({ isSound: true, problems: [] });
  });

  test('builds a folder as the command does', async () => {
    const out = resolve(place.folder, 'by-library');
    const articles = resolve('examples/clinic-ledger');
    const { graph, heldBy } = await buildInto(articles, { out, decisions: `${out}/none.jsonl` });
    expect(heldBy).toBeNull();
    expect(graph).toBe(`${out}/graph.json`);
    expect(graph && readGraphData(graph).graph?.nodes.length).toBeGreaterThan(50);
  });

  test('withholds a prisoner from what is for others', async () => {
    const { article } = makeArticle({ id: 'interview', text: PRISONER, language: 'en' });
    const { graph } = await buildArticles(article ? [article] : []);
    expect(JSON.stringify(graph)).toContain('Orsolo');
    const { published } = graph ? publishGraphData(graph) : { published: null };
    expect(published?.leftOut.names).toBeGreaterThan(0);
    expect(JSON.stringify(published).toLowerCase()).not.toContain('orsolo');
  });

  test('gives problems for what is wrong, and never throws', async () => {
    expect(readArticle('no-such-folder')).toMatchObject({ article: null });
    expect(makeArticle({ id: 'x', text: ' ' })).toMatchObject({
      article: null,
      problems: [{ rule: 'source:empty' }],
    });
    const none = JSON.parse('{"nodes": 3}');
    expect(checkGraphData(none).isSound).toBe(false);
    expect(publishGraphData(none).published).toBeNull();
    const { article } = makeArticle({ id: 'twice', text: 'Lorn fell on Monday.\n' });
    const both = article ? [article, article] : [];
    const { problems, graph } = await buildArticles(both);
    expect(problems.map(({ rule }) => rule)).toContain('source:duplicate-id');
    expect(graph?.nodes.length).toBeGreaterThan(0);
    const broken = JSON.parse('[{"source": {"text": 1}, "coding": null}]');
    expect(await buildArticles(broken)).toMatchObject({ graph: null });
    expect(readGraphData('no-such.json').graph).toBeNull();
  });
});
