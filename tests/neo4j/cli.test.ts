import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { workplace } from '../cli/program.ts';
import { attestOnServer } from './attest-on-server.ts';
import { useDatabase } from './database.ts';
import { describeWithServer, testServer } from './server.ts';

// Each test starts the program several times, and each start connects anew.
jest.setTimeout(120_000);

describeWithServer('the program and a database', () => {
  const db = useDatabase();
  const place = workplace();
  place.attest(['build', resolve('seed')]);
  const built = place.read('out/graph.json');
  const { nodes, edges } = JSON.parse(built) as {
    nodes: { attributes: { label: string } }[];
    edges: unknown[];
  };
  /** What gets counts of its origins. */
  const counted = nodes.filter(({ attributes }) =>
    ['Event', 'Claim'].includes(attributes.label),
  ).length;

  const attest = attestOnServer(place);
  const counts = (created: number, changed: number, deleted: number, unchanged: number) => ({
    created,
    changed,
    deleted,
    unchanged,
  });
  const push = (...args: string[]) => {
    const { code, stdout, stderr } = attest('push', '--json', ...args);
    return { code, stderr, result: JSON.parse(stdout) };
  };

  /** The seed with one word of its coding changed, built into `changed/`. */
  function buildChanged(): string {
    const folder = 'seed/abuse-in-russian-units';
    const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
    const coding = read('annotations.yaml');
    const changed = coding.replace('label: Ukrainian paratroopers', 'label: paratroopers');
    expect(changed).not.toBe(coding);
    place.write('mine/abuse-in-russian-units/article.md', read('article.md'));
    place.write('mine/abuse-in-russian-units/annotations.yaml', changed);
    expect(place.attest(['build', 'mine', '--out', 'changed']).code).toBe(0);
    return 'changed/graph.json';
  }

  test('push creates what was built; the second push creates, changes and deletes nothing', () => {
    expect(push()).toEqual({
      code: 0,
      stderr: '',
      result: {
        nodes: counts(nodes.length, 0, 0, 0),
        relationships: counts(edges.length, 0, 0, 0),
        kept: [],
        counted,
      },
    });
    expect(push().result).toEqual({
      nodes: counts(0, 0, 0, nodes.length),
      relationships: counts(0, 0, 0, edges.length),
      kept: [],
      counted: 0,
    });
    const { code, stdout } = attest('push');
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`nodes +│ 0 +│ 0 +│ 0 +│ ${nodes.length}`));
  });

  test('a dry run says what would change and writes nothing', async () => {
    push();
    const changed = buildChanged();
    const { code, stderr, result } = push('--dry-run', changed);
    expect([code, stderr]).toEqual([0, 'dry run: nothing was written\n']);
    // The group's own displayName, and that of the surrender in which it takes part.
    expect(result.nodes).toEqual(counts(0, 2, 0, nodes.length - 2));
    expect(result.relationships).toEqual(counts(0, 0, 0, edges.length));
    expect(attest('pull', '--out', '-').stdout).toBe(built);

    expect(push(changed).result.nodes).toEqual(counts(0, 2, 0, nodes.length - 2));
    expect(attest('pull', '--out', '-').stdout).toBe(place.read(changed));
  });

  test('what is pulled is the graph that was built, byte for byte', () => {
    push();
    const { code, stdout, stderr } = attest('pull');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`out/pulled.json: ${nodes.length} nodes, ${edges.length} relationships\n`);
    expect(place.read('out/pulled.json')).toBe(built);
    expect(place.list('out').filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a query prints a table, or rows as JSON', () => {
    push();
    const { code, stdout, stderr } = attest('query', 'origins-of-events', '-p', 'type=abuse');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/│ origins +│/);
    const json = attest('query', 'origins-of-events', '--param', 'type=abuse', '--json');
    const rows: { event: string; origins: number; sides: number }[] = JSON.parse(json.stdout);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows)
      expect(row).toMatchObject({ event: expect.any(String), origins: expect.any(Number) });
    expect(attest('query', 'find', '-p', 'words=nobody-says-this').stdout).toBe('(no rows)\n');
    // A number where text is asked for stays text; where a number is asked for it is one.
    expect(attest('query', 'units-with-events', '-p', 'unit=55').stdout).toContain('55th');
    expect(attest('query', 'doubtful-readings', '-p', 'below=0.65').code).toBe(0);
    // Lucene refuses an unbalanced bracket: the query is wrong, not the server.
    expect(attest('query', 'find', '-p', 'words=(').code).toBe(16);
  });

  test('a wrong password: 11, one line, and the password is not in it', () => {
    const { uri, username } = testServer();
    const { code, stdout, stderr } = place.attest(['push'], {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: 'open-sesame-and-wrong',
    });
    expect([code, stdout]).toEqual([11, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('open-sesame');
  });

  test('nothing that is wrong is pushed', async () => {
    place.write('wrong.json', built.replaceAll('"quote":"surrendered"', '"quote":"fled"'));
    const { code, stderr } = attest('push', 'wrong.json');
    expect(code).toBe(1);
    expect(stderr).toContain('wrong.json');
    expect(await db.ask('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0n }]);
  });
});
