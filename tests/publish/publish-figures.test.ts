import { describe, expect, test } from '@jest/globals';
import { PageData } from '../../src/viewer/page-data.ts';
import { workplace } from '../cli/program.ts';
import { ARTICLE, CODING } from '../withheld-source.ts';

describe('counts of the page', () => {
  const place = workplace();
  place.write('case/tarn-shelling/article.md', ARTICLE);
  place.write('case/tarn-shelling/annotations.yaml', CODING);
  place.attest(['build', 'case']);
  place.attest(['analyse']);
  const [counted] = JSON.parse(place.read('out/analysis.json')).eventOrigins;

  const dataFor = (profile: string): PageData => {
    expect(place.attest(['view', '--profile', profile, '-o', 'page.html']).code).toBe(0);
    const [, json = ''] =
      /type="application\/json">(.*?)<\/script>/s.exec(place.read('page.html')) ?? [];
    return PageData.parse(JSON.parse(json));
  };

  test('are those of the whole graph, where a source is withheld too', () => {
    const { facts, graph } = dataFor('public');
    expect(counted.origins).toBe(2);
    expect(facts).toHaveLength(1);
    const [fact] = facts;
    expect(fact).toMatchObject({
      origins: counted.origins,
      sides: counted.sides,
      ownVoice: counted.ownVoice,
      withheld: { sources: 1, claims: 1 },
    });
    const shown = new Set(graph.nodes.map(({ key }) => key as string));
    const ids = fact?.shares.map(({ id }) => id) ?? [];
    expect(ids.filter((id) => shown.has(id))).toHaveLength(1);
    expect(ids.filter((id) => !shown.has(id))).toEqual(['withheld:1']);
    // The page's own code knows common nouns; what was published must not have this one.
    const [data = ''] =
      /<script[^>]*type="application\/json"[^>]*>[^<]*/.exec(place.read('page.html')) ?? [];
    expect(data).not.toBe('');
    expect(data).not.toMatch(/governor/);
  });
  test('withhold nothing where nothing is left out', () => {
    const { facts, claims } = dataFor('private');
    for (const { withheld } of [...facts, ...claims])
      expect(withheld).toEqual({ sources: 0, claims: 0 });
    expect(facts[0]?.origins).toBe(counted.origins);
    expect(facts[0]?.shares.map(({ id }) => id)).toEqual(
      counted.shares.map(({ id }: { id: string }) => id),
    );
  });
});
