import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { workplace } from './program.ts';

jest.setTimeout(60_000);

interface Row {
  readonly key: string;
  readonly source?: string;
  readonly target?: string;
  readonly attributes: Record<string, unknown>;
}

describe('ships of two made articles', () => {
  const place = workplace();
  cpSync('tests/cases/vessels', join(place.folder, 'articles'), { recursive: true });
  const built = place.attest(['build', 'articles']);
  const graph = () => JSON.parse(place.read('out/graph.json')) as { nodes: Row[]; edges: Row[] };
  const joined = (type: string) =>
    graph()
      .edges.filter(({ attributes }) => attributes['type'] === type)
      .map(({ source, target }) => [source, target]);

  test('are built and checked', () => {
    expect(built.code).toBe(0);
    expect(place.attest(['check', 'out']).code).toBe(0);
    const { attributes } =
      graph().nodes.find(({ key }) => key === 'vessel:orlun-burns/orlun') ?? {};
    expect(attributes).toMatchObject({
      label: 'Vessel',
      name: 'MV Orlun',
      country: 'GA',
      imo: '9074729',
    });
    expect(joined('PART_OF')).toEqual([['vessel:orlun-burns/orlun', 'unit:orlun-burns/fleet']]);
    expect(joined('AFFECTED')).toEqual([['event:orlun-burns/strike', 'vessel:orlun-burns/orlun']]);
  });

  test('are one where their IMO numbers agree, whatever they are called', () => {
    expect(joined('SAME_AS')).toEqual([['vessel:orlun-burns/orlun', 'vessel:orlun-sank/star']]);
    expect(joined('MAYBE_SAME_AS')).toEqual([]);
  });

  test('stand in the page and in what is exported', () => {
    expect(place.attest(['view', 'out', '-o', 'page.html']).code).toBe(0);
    const [, data = ''] =
      /<script[^>]*type="application\/json"[^>]*>(.*?)<\/script>/s.exec(place.read('page.html')) ??
      [];
    expect(data).toContain('vessel:orlun-burns/orlun');
    const exported = place.attest(['export', 'out']);
    expect(exported.code).toBe(0);
    expect(exported.stdout || place.read('out/public.json')).toContain('vessel:orlun-sank/star');
  });

  test('a number that does not check is told in words', () => {
    const coding = place.read('articles/orlun-sank/annotations.yaml');
    place.write('bad/orlun-sank/article.md', place.read('articles/orlun-sank/article.md'));
    place.write('bad/orlun-sank/annotations.yaml', coding.replace('9319466', '9319467'));
    const bad = place.attest(['build', 'bad', '-o', 'bad-out']);
    expect(bad.code).not.toBe(0);
    expect(place.read('bad-out/problems.json')).toContain('its last digit does not check');
  });
});
