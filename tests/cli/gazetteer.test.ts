import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { runPython } from '../python/run-python.ts';
import { workplace } from './program.ts';

jest.setTimeout(600_000);

const entity = (id: string, schema: string, properties: Record<string, string[]>) =>
  JSON.stringify({ id, schema, properties });

const ENTITIES = [
  entity('X-1', 'Organization', {
    name: ['Quarnel Relief'],
    alias: ['QRX', 'Secours de Quarnel'],
    country: ['fr'],
    wikidataId: ['Q900001'],
  }),
  entity('X-2', 'PublicBody', { name: ['Harbour Inspectorate of Tarn'], country: ['ua'] }),
  entity('X-3', 'Organization', {
    name: ['Dravnik Host'],
    topics: ['mil'],
    country: ['ru'],
  }),
  entity('X-4', 'Person', {
    name: ['Velkan Orsolo'],
    topics: ['role.pep'],
    country: ['ua'],
    wikidataId: ['Q900004'],
  }),
  entity('X-5', 'Company', { name: ['Ostmark Shipping'], jurisdiction: ['de'] }),
  entity('X-6', 'Company', { name: ['Ostmark Shipping'], jurisdiction: ['at'] }),
  entity('X-7', 'Company', { name: ['Belgravia Freight'], weakAlias: ['Northern Star'] }),
  entity('X-8', 'Person', { name: ['Ana Brezhan'], country: ['ua'] }),
  entity('X-9', 'Address', { full: ['1 Road, Tarn'], country: ['ua'] }),
];

const ARTICLE = `---
id: tarn-harbour
published: 2024-03-12
---
Dravnik Host shelled the harbour at Tarn on Monday, the Harbour Inspectorate of Tarn said.
Quarnel Relief condemned the shelling. Ostmark Shipping said that a vessel was damaged, and Northern Star denied it.
The council met Velkan Orsolo on Monday, and QRX helped. Conscript Ana Brezhan, 19, was captured, the ministry said.
`;

interface Node {
  key: string;
  attributes: {
    label: string;
    name?: string;
    protected?: boolean;
    outsideIds?: string[];
    outsideFrom?: string;
    alternatives?: string[];
  };
}

describe('a list of FollowTheMoney entities', () => {
  const place = workplace();
  const env = { ATTEST_CACHE: join(place.folder, 'cache') };
  place.write('entities.ftm.json', `${ENTITIES.join('\n')}\n`);
  place.write('case/tarn-harbour/article.md', ARTICLE);
  const build = (out: string, ...more: string[]) =>
    place.attest(['build', 'case', '-o', out, ...more], env);
  const nodesIn = (text: string) => (JSON.parse(text) as { nodes: Node[] }).nodes;
  const named = (nodes: Node[], name: string) =>
    nodes.find(({ attributes }) => attributes.name === name)?.attributes;
  const licence = ['--gazetteer-licence', 'a list of this test, CC0'];
  const built = build('out', '--gazetteer', 'entities.ftm.json', ...licence);
  const nodes = nodesIn(place.read('out/graph.json'));

  test('is one that its own package accepts', () => {
    const told = JSON.parse(
      runPython('check_ftm.py', ['entities', join(place.folder, 'entities.ftm.json')]),
    );
    expect(told).toMatchObject({ problems: [] });
  });
  test('makes names known, of the right kind', () => {
    expect(built).toMatchObject({ code: 0 });
    expect(named(nodes, 'Quarnel Relief')).toMatchObject({ label: 'Organization' });
    expect(named(nodes, 'Dravnik Host')).toMatchObject({ label: 'Unit' });
    expect(named(nodes, 'Harbour Inspectorate of Tarn')).toMatchObject({ label: 'Agency' });
    build('without');
    const before = nodesIn(place.read('without/graph.json'));
    expect(named(before, 'Dravnik Host')?.label).not.toBe('Unit');
  });
  test('gives ids, and says whose they are and how they were found', () => {
    expect(named(nodes, 'Quarnel Relief')).toMatchObject({
      outsideIds: ['ftm:X-1', 'wikidata:Q900001'],
      outsideFrom: expect.stringMatching(
        /^entities\.ftm\.json \(a list of this test, CC0; SHA-256 [0-9a-f]{12}\); found by name/,
      ),
    });
  });
  test('has a doubt where several bear the name, or others may', () => {
    const [company, star] = [named(nodes, 'Ostmark Shipping'), named(nodes, 'Northern Star')];
    expect(company?.outsideIds).toBeUndefined();
    expect(company?.alternatives?.join()).toContain('X-5, X-6, several in the gazetteer bear');
    expect(star?.outsideIds).toBeUndefined();
  });
  test('gives nobody protected an id', () => {
    const people = nodes.filter(({ attributes }) => attributes.protected);
    expect(people.length).toBeGreaterThan(0);
    for (const { attributes } of people) expect(attributes.outsideIds).toBeUndefined();
    expect(place.read('out/graph.json')).not.toContain('X-8');
  });
  test('makes nobody a public figure: who is not named has no id either', () => {
    expect(named(nodes, 'Velkan Orsolo')?.outsideIds).toEqual(['ftm:X-4', 'wikidata:Q900004']);
    expect(place.attest(['export', '-o', 'public.json'])).toMatchObject({ code: 0 });
    const shown = place.read('public.json');
    expect(shown).toContain('Q900001');
    expect(shown).not.toMatch(/Orsolo|Q900004|X-4/);
  });
  test('is part of what a reading depends on', () => {
    const again = build('out', '--gazetteer', 'entities.ftm.json', ...licence);
    expect(again.stderr).toContain('0 of 1 article read anew');
    expect(build('out').stderr).not.toContain('read anew');
  });
  test('is the same on several threads', () => {
    for (let at = 0; at < 120; at += 1)
      place.write(
        `many/n${at}/article.md`,
        ARTICLE.replace('tarn-harbour', `n${at}`).replace('Monday', `Monday, ${at} tanks came`),
      );
    const many = (out: string, threads: string) =>
      place.attest(
        ['build', 'many', '-o', out, '--threads', threads, '--gazetteer', 'entities.ftm.json'],
        env,
      );
    expect(many('one', '1')).toMatchObject({ code: 0 });
    expect(many('two', '2')).toMatchObject({ code: 0 });
    expect(place.read('two/graph.json') === place.read('one/graph.json')).toBe(true);
    expect(place.read('two/graph.json')).toContain('Q900001');
  });
  test('is known to annotate too', () => {
    place.write('one.txt', 'Quarnel Relief said on Monday that two drivers were killed in Tarn.\n');
    const { stdout } = place.attest(
      ['annotate', 'one.txt', '--gazetteer', 'entities.ftm.json'],
      env,
    );
    expect(stdout).toContain('"wikidata:Q900001"');
  });
  test('may have bad lines: all of them are named, and the others are used', () => {
    place.write(
      'bad.ftm.json',
      `{"id": \n{"id":"Y","schema":"Person"}\n${entity('Y-2', 'Person', {})}\n${ENTITIES[0]}\n`,
    );
    const told = build('bad', '--gazetteer', 'bad.ftm.json');
    expect(told.code).toBe(0);
    for (const line of [1, 2, 3])
      expect(told.stderr).toMatch(new RegExp(`bad\\.ftm\\.json:${line}.*\\[gazetteer:line\\]`));
    expect(place.read('bad/graph.json')).toContain('Q900001');
    // What was wrong is said again when it is not read again.
    expect(build('bad', '--gazetteer', 'bad.ftm.json').stderr).toContain('bad.ftm.json:3');
  });
  test('is refused where nothing in it can be used', () => {
    place.write('list.csv', 'id,name\nX-1,Quarnel Relief\n');
    const told = build('none', '--gazetteer', 'list.csv');
    expect(told).toMatchObject({ code: 2, stdout: '' });
    expect(told.stderr).toContain('[gazetteer:none]');
    expect(build('none', '--gazetteer', 'gone.json').stderr).toContain('[source:unreadable]');
    expect(place.list('none')).toEqual([]);
  });
});
