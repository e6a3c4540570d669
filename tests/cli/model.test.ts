import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ARTICLE } from '../coders/model/grain-depot.ts';
import { type ModelServer, startModelServer } from './model-server.ts';
import { workplace } from './program.ts';

jest.setTimeout(60_000);

const KEY = 'sk-never-to-be-seen';

describe('--coder model', () => {
  const place = workplace();
  place.write('in/depot.md', `---\nid: depot\npublished: 2031-03-12\n---\n${ARTICLE}`);
  place.write('in/kept.md', `---\nid: kept\nProtected: yes\n---\n${ARTICLE}It is another one.\n`);
  let server: ModelServer;
  const env = () => ({
    ATTEST_MODEL_URL: server.address,
    ATTEST_MODEL: 'invented-1',
    ATTEST_MODEL_KEY: KEY,
  });
  const attest = (...args: string[]) => place.attest(args, env());
  beforeAll(async () => {
    server = await startModelServer();
  });

  test('says before what it will take, and sends nothing', async () => {
    const args = ['build', 'in', '--coder', 'model', '--estimate', '--model-price', '1/2'];
    const { code, stderr } = attest(...args);
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^model, before: 1 article to ask about in 3 requests; about \d+ tokens to send and \d+ to receive; about 0\.\d+; .*; 1 protected article not sent\n$/,
      ),
    ]);
    expect(await server.sent()).toEqual([]);
  });

  test('reads articles into a graph, once', async () => {
    const first = attest('build', 'in', '--coder', 'model');
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('[model:protected]');
    expect(first.stderr).toContain('model: 3 requests, 18000 tokens sent and 4500 received');
    const sent = await server.sent();
    expect(sent.map(({ pass, key }) => [pass, key])).toEqual([
      ['entities', `Bearer ${KEY}`],
      ['claims', `Bearer ${KEY}`],
      ['events', `Bearer ${KEY}`],
    ]);
    expect(sent.some(({ body }) => body.includes('another one'))).toBe(false);
    const graph = JSON.parse(place.read('out/graph.json'));
    const events = graph.nodes.filter((one: Node) => one.attributes.label === 'Event');
    expect(events.map(({ attributes }: Node) => attributes)).toMatchObject([
      { type: 'attack', factuality: 'claimed', coder: 'model', sources: ['depot'] },
      { type: 'kill', factuality: 'claimed' },
    ]);
    const second = attest('build', 'in', '--coder', 'model');
    expect(second.stderr).toContain('nothing has to be asked; 3 answers kept from before');
    expect(second.stderr).toContain('0 of 2 articles read anew');
    expect(await server.sent()).toEqual([]);
    expect(JSON.parse(place.read('out/graph.json'))).toEqual(graph);
  });

  test('other commands use what was answered, and compare it with the offline coder', async () => {
    expect(attest('annotate', 'in/depot.md', '--coder', 'model').stdout).toContain('"kill"');
    const args = ['--first', 'offline', '--coder', 'model', '--json'];
    const { code, stdout } = attest('compare', 'in/depot.md', ...args);
    expect(code).toBe(0);
    const { parts } = JSON.parse(stdout);
    expect(parts).toContainEqual(expect.objectContaining({ part: 'events', second: 2 }));
    expect(await server.sent()).toEqual([]);
  });

  test('merged with the offline coder’s, its reading is built beside the article', async () => {
    place.write('case/article.md', `---\nid: case\npublished: 2031-03-12\n---\n${ARTICLE}`);
    for (const coder of ['offline', 'model']) {
      const { stdout } = attest('annotate', 'case/article.md', '--coder', coder);
      place.write(`${coder}.json`, stdout);
    }
    const files = ['offline.json', 'model.json'];
    const merged = attest('merge-readings', ...files, '-o', 'case/annotations.json');
    expect([merged.code, merged.stderr]).toEqual([
      0,
      expect.stringMatching(/ items alike, \d+ with/),
    ]);
    expect(attest('build', 'case', '-o', 'merged').code).toBe(0);
    expect(place.read('merged/graph.json')).toContain('"coder":"merged"');
    place.write('other.json', place.read('model.json').replace('"id":"case"', '"id":"another"'));
    expect(attest('merge-readings', 'offline.json', 'other.json')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('[standoff:no-other-reading]'),
    });
    await server.sent();
  });

  test('shows the key nowhere', () => {
    for (const folder of ['out', 'out/cache', 'out/cache/answers'])
      for (const name of place.list(folder))
        if (name.includes('.')) expect(place.read(`${folder}/${name}`)).not.toContain(KEY);
    expect(attest('build', '--help').stdout).not.toContain(KEY);
  });

  test('a budget leaves articles out and says which; the next run goes on', async () => {
    place.write('more/other.txt', `${ARTICLE}A third text.\n`);
    const args = ['build', 'more', '-o', 'less', '--coder', 'model', '--budget'];
    const poor = attest(...args, '30000tokens');
    expect(poor.code).toBe(1);
    expect(poor.stderr).toContain('[model:budget]');
    const asked = (await server.sent()).length;
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(3);
    expect(attest(...args, '1000000tokens').code).toBe(0);
    expect(await server.sent()).toHaveLength(3 - asked);
  });

  test('without an address that is safe nothing is sent', async () => {
    const args = ['--model-url', 'http://models.invalid/v1'];
    const { code, stderr } = attest('build', 'in', '-o', 'no', '--coder', 'model', ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining('could read articles sent over')]);
    expect(await server.sent()).toEqual([]);
    expect(place.list('no')).toEqual([]);
  });

  test('nothing is sent without --coder model, whatever else is set', async () => {
    expect(attest('build', 'in', '-o', 'offline').code).toBe(0);
    for (const text of ['build: { coder: model }', `build: { model-url: '${server.address}' }`]) {
      place.write('attest.yaml', text);
      expect(attest('build', 'in', '-o', 'offline')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('this has to be said on the command line'),
      });
    }
    place.write('attest.yaml', 'build: { model: of-the-file, model-answer: 100 }');
    expect(attest('build', 'in', '-o', 'offline').code).toBe(0);
    expect(await server.sent()).toEqual([]);
  });
});

interface Node {
  readonly attributes: { readonly label: string };
}
