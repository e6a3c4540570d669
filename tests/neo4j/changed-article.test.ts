import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { withSession } from '../../src/store/connection/connect.ts';
import { makeCorpus } from '../cli/corpus.ts';
import { PROGRAM, workplace } from '../cli/program.ts';
import { useDatabase } from './database.ts';
import { describeWithServer, testServer } from './server.ts';

// The program starts many times, on a machine that may be busy.
jest.setTimeout(300_000);

describeWithServer('one changed article of a corpus', () => {
  const db = useDatabase();
  const place = workplace();
  makeCorpus(place.folder, 10);
  const [changed = ''] = place.list('articles').slice(5);
  const article = `articles/${changed}/article.md`;
  const before = place.read(article);

  const settings = () => {
    const { uri, username, password } = testServer();
    return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
  };
  const attest = (...args: string[]) => place.attest(args, settings());
  function build(text: string): void {
    place.write(article, text);
    expect(place.attest(['build', 'articles', '--decisions', 'decisions.jsonl']).code).toBe(0);
  }
  const push = (...args: string[]) => JSON.parse(attest('push', '--json', ...args).stdout);
  function pull(): string {
    expect(attest('pull', '--out', 'pulled.json').code).toBe(0);
    return place.read('pulled.json');
  }
  const idsOf = async (cypher: string) => (await db.ask(cypher)).map(({ id }) => String(id)).sort();

  test('is all that its push writes: every other node and relationship stays as it lies there', async () => {
    build(before);
    push();
    // A hash stands for each row, so what nobody looks at keeps what somebody else wrote over it.
    await db.ask(`MATCH (n) SET n.displayName = 'untouched', n.note = 'mine'
      CREATE (:Note {text: 'mine'})-[:ABOUT]->(n)`);
    await db.ask("MATCH ()-[r]->() SET r.quote = 'untouched'");
    const marks = () => db.ask('MATCH (a:Article) RETURN a.id AS id, a.attestPart AS part');
    const earlier = new Map((await marks()).map(({ id, part }) => [id, part]));

    build(`${before}Two more soldiers were captured near the canal, the General Staff said.\n`);
    const { nodes, relationships } = push();
    const touched = await idsOf(
      "MATCH (n) WHERE n.attestHash IS NOT NULL AND n.displayName <> 'untouched' RETURN n.id AS id",
    );
    expect(touched.length).toBe(nodes.created + nodes.changed);
    expect(touched.length).toBeGreaterThan(1);
    for (const id of touched) expect(id).toMatch(new RegExp(`:${changed}(/|$)`));
    const tied = await idsOf(
      "MATCH ()-[r]->() WHERE r.attestHash IS NOT NULL AND r.quote <> 'untouched' RETURN r.id AS id",
    );
    expect(tied.length).toBe(relationships.created + relationships.changed);
    for (const id of tied) expect(id).toContain(`:${changed}`);

    // Other articles were not even marked anew, unless a judgement that begins there is another one.
    const others = new Set(tied.map((id) => `article:${id.split(/[ :/]/)[2]}`));
    for (const { id, part } of await marks())
      if (id !== `article:${changed}` && !others.has(String(id)))
        expect([id, part]).toEqual([id, earlier.get(id)]);

    expect(await db.ask('MATCH (n:Note)-[:ABOUT]->(m) RETURN count(m) AS notes')).toEqual([
      { notes: BigInt(nodes.unchanged + nodes.changed + nodes.deleted) },
    ]);
    push('--full');
    expect(pull()).toBe(place.read('out/graph.json'));
    const counts = { created: 0, changed: 0, deleted: 0 };
    expect(push()).toMatchObject({ nodes: counts, relationships: counts });
  });

  test('and its sentence taken out again, it deletes what rested on that alone', async () => {
    build(`${before}Two more soldiers were captured near the canal, the General Staff said.\n`);
    const { nodes } = push();
    build(before);
    const { deleted, unchanged } = push().nodes;
    expect(deleted).toBeGreaterThan(0);
    expect(deleted + unchanged).toBeGreaterThan(nodes.created - 12);
    expect(pull()).toBe(place.read('out/graph.json'));
  });

  test('Ctrl-C in the middle of a push loses nothing: the same command goes on', async () => {
    build(before);
    await withSession(db.database, 'WRITE', async (session) => {
      // Somebody else is at work on one of the nodes, so that the push has to wait.
      const holding = session.beginTransaction();
      await holding.run('CREATE (:Article {id: $id})', { id: `article:${changed}` });
      const child = spawn(process.execPath, [PROGRAM, 'push'], {
        cwd: place.folder,
        env: { ...process.env, ...settings() },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (text) => {
        said += text;
      });
      const ended = new Promise((done) => child.on('close', done));
      while (!(await isWriting())) await setTimeout(50);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(said).toContain('interrupted; the same command goes on from here');
      await holding.rollback();
    });
    expect(push().nodes.created).toBeGreaterThan(500);
    expect(pull()).toBe(place.read(join('out', 'graph.json')));
  });

  /** Whether a push waits for somebody to let go of a node. */
  async function isWriting(): Promise<boolean> {
    const queries = await db.ask('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
    return queries.some(({ currentQuery }) => String(currentQuery).includes('MERGE (n:`Article`'));
  }
});
