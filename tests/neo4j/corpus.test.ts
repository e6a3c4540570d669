import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { workplace } from '../cli/program.ts';
import { attestOnServer } from './attest-on-server.ts';
import { useDatabase } from './database.ts';
import { describeWithServer } from './server.ts';

// Each test starts the program several times, and each start connects anew.
jest.setTimeout(180_000);

describeWithServer('many articles, decisions and a database', () => {
  useDatabase();
  const place = workplace();
  const attest = attestOnServer(place);
  const build = () => expect(place.attest(['build', resolve('examples')]).code).toBe(0);
  const push = () => JSON.parse(attest('push', '--json').stdout);
  const pull = () => {
    expect(attest('pull', '--out', 'pulled.json').code).toBe(0);
    return place.read('pulled.json');
  };
  const decide = (...words: string[]) =>
    expect(place.attest(['decide', ...words, '--by', 'ana', '--why', 'a test']).code).toBe(0);

  test('the examples are pushed with what is one across them, and come back the same', () => {
    build();
    const { nodes, relationships } = push();
    expect(nodes.created).toBeGreaterThan(2000);
    expect(pull()).toBe(place.read('out/graph.json'));
    expect(place.read('pulled.json')).toContain('"SAME_AS"');
    expect(push()).toMatchObject({
      nodes: { created: 0, changed: 0, deleted: 0, unchanged: nodes.created },
      relationships: { created: 0, changed: 0, deleted: 0, unchanged: relationships.created },
    });
  });

  test('a withdrawn article takes with it what rested on it alone, and nothing else is touched', () => {
    build();
    push();
    const before = place.read('out/graph.json');
    decide('retract', 'clinic-ledger');
    build();
    const { nodes, relationships } = push();
    expect([nodes.created, nodes.changed]).toEqual([0, 1]);
    expect(nodes.deleted).toBeGreaterThan(50);
    expect(relationships.changed).toBeLessThan(50);
    expect(pull()).toBe(place.read('out/graph.json'));
    decide('undo', '1');
    build();
    expect(place.read('out/graph.json')).toBe(before);
    push();
    expect(pull()).toBe(before);
  });

  test('what a reviewer judged stands in the database, with who and why', () => {
    decide('different', 'unit:market-wire/brigade', 'unit:market-courier/brigade');
    build();
    push();
    const judged = JSON.parse(pull()).edges.filter(
      ({ attributes }: { attributes: { type: string } }) => attributes.type === 'NOT_SAME_AS',
    );
    expect(judged).toContainEqual(
      expect.objectContaining({
        source: 'unit:market-courier/brigade',
        target: 'unit:market-wire/brigade',
        attributes: expect.objectContaining({ coder: 'ana', reason: 'a test' }),
      }),
    );
  });
});
