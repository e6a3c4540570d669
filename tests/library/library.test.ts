import { resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { analyseGraphData } from '../../src/library/analyse-graph-data.ts';
import { buildArticles } from '../../src/library/build-articles.ts';
import { buildInto } from '../../src/library/build-into.ts';
import { checkGraphData } from '../../src/library/check-graph-data.ts';
import { exportGraphData, formatsForExport } from '../../src/library/export-graph-data.ts';
import { publishGraphData } from '../../src/library/publish-graph-data.ts';
import { makeArticle, readArticle, readArticles } from '../../src/library/read-articles.ts';
import { readGraphData } from '../../src/library/read-graph-data.ts';
import { workplace } from '../cli/program.ts';

/** Programs are started, on a machine that may be busy. */
jest.setTimeout(120_000);

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

  test('analyses and exports as the commands do, for others what they may see', async () => {
    place.attest(['build', resolve('examples/clinic-ledger'), '--out', 'ledger']);
    const { graph } = readGraphData(`${place.folder}/ledger/graph.json`);
    if (!graph) throw new Error('no graph');
    const analysed = place.attest(['analyse', 'ledger', '--json', '-o', 'analysis.json']);
    const { tables } = JSON.parse(analysed.stdout) as { tables: unknown };
    expect(analyseGraphData(graph).tables).toEqual(tables);
    // Where settlements are lies beside the built program only.
    for (const { name, gives } of formatsForExport.filter((one) => one.name !== 'geojson')) {
      const { files, problems } = await exportGraphData(graph, name);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(files?.size).toBeGreaterThan(0);
      if (gives === 'file') expect(files?.size).toBe(1);
    }
    place.attest(['export', 'ledger', '--format', 'trig', '-o', 'ledger.trig']);
    const { files } = await exportGraphData(graph, 'trig');
    expect(Buffer.from(files?.get('graph.trig') ?? []).toString()).toBe(place.read('ledger.trig'));
    const { article } = makeArticle({ id: 'interview', text: PRISONER, language: 'en' });
    const built = await buildArticles(article ? [article] : []);
    const given = built.graph && (await exportGraphData(built.graph, 'csv')).files;
    expect(given?.size).toBeGreaterThan(3);
    for (const [, bytes] of given ?? [])
      expect(Buffer.from(bytes).toString()).not.toMatch(/orsolo/i);
    expect(await exportGraphData(graph, 'pdf')).toMatchObject({
      files: null,
      problems: [{ rule: 'export:no-such-format' }],
    });
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
