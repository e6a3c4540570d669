import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { createReport } from '../../src/model/problem.ts';
import type { ProfileName } from '../../src/model/profile.ts';
import { publishAnswer } from '../../src/publish/answer/publish-answer.ts';
import { pullWhole } from '../../src/store/pull/pull-whole.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { readCypher } from '../../src/store/query/read-cypher.ts';
import { readQueries } from '../../src/store/query/read-queries.ts';
import { runQuery } from '../../src/store/query/run-query.ts';
import { fold } from '../../src/text/fold.ts';
import { workplace } from '../cli/program.ts';
import { buildExamples } from '../examples/build.ts';
import { buildProtected } from '../protected-person.ts';
import { buildSeed } from '../seed.ts';
import { attestOnServer } from './attest-on-server.ts';
import { useDatabase } from './database.ts';
import { describeWithServer } from './server.ts';
import { withOrigins } from './with-origins.ts';

jest.setTimeout(240_000);

const queries = readQueries(readCypher('queries'), createReport());
/** Forwards, backwards, in pieces: a prisoner called Velkan Orsolo, 23, from Tarn. */
const PLANTED = /orsol|velkan|olosro|naklev|\bors|\bvel|olo\b/;
const leaksIn = (words: string): string[] =>
  [words, decodeURIComponent(words.replace(/%(?![0-9a-f]{2})/gi, ''))].flatMap(
    (one) => fold(one).text.match(new RegExp(`.{0,30}(?:${PLANTED.source}).{0,30}`, 'g')) ?? [],
  );

/** Nobody in it has a public role; soldiers have beaten one of the three. */
const LETTER = `Marten Ulvik, a singer, told reporters that the bridge at Orsa was lost. Pela Dorn told reporters that it was not.

Soldiers beat Ruta Salvi for two days, the letter said.
`;

/** Whatever somebody may ask of people, and of words about them. */
const ASKED = [
  'MATCH (n) RETURN n',
  'MATCH ()-[r]->() RETURN r',
  'MATCH p = (:Mention)-->(:Person) RETURN p',
  'MATCH (n) RETURN properties(n) AS all',
  'MATCH ()-[r]->() RETURN properties(r) AS all',
  'MATCH (n) RETURN n.id, elementId(n), labels(n), n.displayName, n.attestHash',
  'MATCH (a:Article) RETURN a.title, a.url, a.text, a.sha256, split(a.text, " ") AS words',
  'MATCH (n:Person) RETURN collect(n.displayName) AS all, collect(n.role) AS roles',
  'MATCH (m:Mention) RETURN toLower(m.quote), toUpper(m.quote), reverse(m.quote), left(m.quote, 12), right(m.quote, 4)',
  'MATCH (m:Mention) RETURN m.prefix + m.quote + m.suffix AS words',
  'MATCH (m:Mention) RETURN m.quote + " in " + m.id AS words, "[" + m.quote + "]" AS bracketed',
  'MATCH (m:Mention) RETURN reduce(all = "", one IN collect(m.quote) | all + one + "; ") AS all',
  'MATCH (m:Mention) RETURN {who: m.quote, list: [m.quote, {id: m.id}]} AS map',
  'MATCH (n:Person) RETURN n.displayName AS Orsolo, "Velkan Orsolo" AS literal, $who AS who',
  'MATCH (n) UNWIND split(n.displayName, "o") AS piece RETURN piece, replace(n.id, "-", "") AS id',
  'MATCH (c:Claim) RETURN c.text, c.displayName, size(c.text) AS characters',
  'MATCH (n:Event|Claim) RETURN n.originIds, n.anonymousIds, n.toldBy, n.toldIn, n.originIds[0] AS first',
];

describeWithServer('an answer for others', () => {
  const db = useDatabase();
  const push = (graph: AttestGraph) =>
    pushGraph(db.database, graph, withOrigins(graph), createReport());

  async function ask(cypher: string, profile: ProfileName, parameters = {}) {
    const whole = await pullWhole(db.database, createReport());
    if (!whole) throw new Error('no graph');
    const answer = await runQuery(db.database, cypher, parameters);
    const context = { whole, profile, cypher, ordinary: ordinaryWords() };
    const { columns, rows, leftOut } = publishAnswer(answer, context);
    return { text: JSON.stringify([columns, ...rows]), rows, leftOut };
  }

  describe.each(['public', 'review'] as const)('%s', (profile) => {
    test('names no prisoner, whatever is asked', async () => {
      await push(buildProtected());
      expect(leaksIn(serializeGraph(buildProtected())).length).toBeGreaterThan(20);
      for (const cypher of ASKED) {
        const { text } = await ask(cypher, profile, { who: 'Velkan Orsolo' });
        // For review, what is misspelt stays (docs/protection.md).
        const told = profile === 'review' ? text.replaceAll(/orsollo/gi, '') : text;
        expect([cypher, leaksIn(told)]).toEqual([cypher, []]);
      }
    });
  });

  test('holds the published form of nodes, relationships, paths and strings', async () => {
    await push(buildProtected());
    const { rows } = await ask(
      'MATCH p = (c:Claim {speech: "direct"})-[r:ATTRIBUTED_TO]->(n:Person) RETURN n, r, p, n.id, n.displayName + ", " + c.text AS said, count(*) AS count',
      'public',
    );
    const [[person, said, path, id, composed, count] = []] = rows as [
      [{ id: string }, { id: string; type: string }, { nodes: unknown[] }, string, string, number],
    ];
    expect(person).toEqual({ id, label: 'Person', displayName: 'a private' });
    expect(id).toMatch(/^person:article-1\/\d$/);
    expect(said?.id).toContain(id);
    expect(path?.nodes).toHaveLength(2);
    expect([composed, count]).toEqual(['a private, They beat us every day', 1]);
  });

  test('leaves out what is not certain, and counts it', async () => {
    await push(buildProtected());
    const { rows, leftOut } = await ask(
      'MATCH (n:Unit {name: "7th Brigade"}) RETURN n.name, left(n.name, 3), point({x: 48.5, y: 37.9}), 7 AS seven',
      'public',
    );
    expect(rows).toEqual([['7th Brigade', '[left out]', '[left out]', 7]]);
    expect(leftOut).toBe(2);
  });

  test.each([
    ['seed', buildSeed],
    ['examples', buildExamples],
  ] as const)('of %s leaves nothing out where nobody is named', async (name, build) => {
    await push(build());
    const cases = JSON.parse(readFileSync('tests/cases/queries/cases.json', 'utf8')) as {
      query: string;
      graph: string;
      parameters?: Record<string, unknown>;
    }[];
    const shortened: [string, number][] = [];
    for (const { query, parameters } of cases.filter(({ graph }) => graph === name)) {
      const named = queries.find((one) => one.name === query);
      const usual = named?.parameters.map((one) => [one.name, one.default] as const) ?? [];
      const all = { ...Object.fromEntries(usual), ...parameters };
      const { leftOut } = await ask(named?.cypher ?? '', 'review', all);
      if (leftOut > 0) shortened.push([query, leftOut]);
    }
    expect(shortened).toEqual([]);
  });
});

describeWithServer('attest query --profile', () => {
  const db = useDatabase();
  const place = workplace();
  const attest = attestOnServer(place);
  beforeAll(() => place.write('out/graph.json', serializeGraph(buildProtected())));

  test('withholds a prisoner in every format, and says how much it left out; without it the answer is whole', async () => {
    expect(attest('push').code).toBe(0);
    for (const query of [
      ['people-and-protection'],
      ['who-says-what'],
      ['find', '-p', 'words=Orsolo'],
    ])
      for (const format of [[], ['--json']]) {
        const whole = attest('query', ...query, ...format);
        expect([whole.code, whole.stderr]).toEqual([0, '']);
        for (const profile of ['public', 'review']) {
          const { code, stdout, stderr } = attest(
            'query',
            ...query,
            ...format,
            '--profile',
            profile,
          );
          expect(code).toBe(0);
          expect([query, leaksIn(stdout)]).toEqual([query, []]);
          expect(stderr).toMatch(new RegExp(`^${profile}; left out: \\d+ values?\n$`));
        }
      }
    expect(leaksIn(attest('query', 'who-says-what', '--json').stdout)).not.toEqual([]);
    expect(attest('query', 'find', '-p', 'words=x', '--profile', 'all').code).toBe(2);
    await db.ask('MATCH (n:Person) REMOVE n.displayName');
    expect(attest('query', 'who-says-what', '--profile', 'public')).toMatchObject({
      code: 1,
      stdout: '',
    });
  });

  test('with a list of public figures, names those on it and nobody else', () => {
    place.write('letters/letter.txt', LETTER);
    place.write('figures.txt', 'Marten Ulvik # poet\nRuta Salvi\n');
    expect(place.attest(['build', 'letters', '-o', 'letters-out']).code).toBe(0);
    expect(attest('push', 'letters-out').code).toBe(0);
    const namedBy = (...args: string[]) => {
      const { code, stdout } = attest('query', 'who-says-what', '--json', ...args);
      expect(code).toBe(0);
      return ['Marten Ulvik', 'Pela Dorn', 'Ruta Salvi'].filter((name) => stdout.includes(name));
    };
    expect(namedBy()).toEqual(['Marten Ulvik', 'Pela Dorn', 'Ruta Salvi']);
    expect(namedBy('--profile', 'public')).toEqual([]);
    // Whoever is in danger is protected, on a list or not.
    expect(namedBy('--profile', 'public', '--public-figures', 'figures.txt')).toEqual([
      'Marten Ulvik',
    ]);

    place.write('figures.txt', 'Ulvik\n');
    const refused = attest('query', 'who-says-what', '--public-figures', 'figures.txt');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('[figures:not-whole]');
  });
});
