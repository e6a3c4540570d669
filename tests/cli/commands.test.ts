import { rmSync, truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { Analysis } from '../../src/analyse/analysis.ts';
import { closedPort, run, workplace } from './program.ts';

jest.setTimeout(60_000);

const SEED = resolve('seed');
const place = workplace();
place.attest(['build', SEED]);

describe('attest check', () => {
  test('a good coding and a good graph: 0, and one line on stderr', () => {
    for (const path of [SEED, 'out/graph.json']) {
      const { code, stdout, stderr } = place.attest(['check', path]);
      expect([code, stdout, stderr]).toEqual([0, '', '1 path checked, no problems\n']);
    }
  });

  test('writes nothing', () => {
    const before = place.list('.');
    place.attest(['check', SEED]);
    expect(place.list('.')).toEqual(before);
  });

  test('a graph whose words were changed: 1, with what stands there and what should', () => {
    const graph = place.read('out/graph.json');
    place.write('changed.json', graph.replaceAll('"quote":"surrendered"', '"quote":"fled"'));
    const { code, stderr } = place.attest(['check', 'changed.json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/changed\.json .*error: /);
    expect(stderr).toContain('fled');
  });

  test('--json is a list of problems', () => {
    const { code, stdout } = place.attest(['check', '--json', 'changed.json']);
    expect(code).toBe(1);
    const problems = JSON.parse(stdout);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatchObject({ severity: 'error' });
    expect(place.attest(['check', '--json', SEED]).stdout).toBe('[]\n');
  });

  test.each([
    ['no JSON', '{'],
    ['another JSON', '{"nodes": []}'],
    ['nothing', ''],
  ])('a graph file with %s in it: 1', (_, content) => {
    place.write('strange.json', content);
    const { code, stderr } = place.attest(['check', 'strange.json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^strange\.json.*error: /);
    expect(stderr).not.toContain('    at ');
  });
});

describe('attest analyse', () => {
  test('prints every table and writes the same as JSON', () => {
    const { code, stdout, stderr } = place.attest(['analyse']);
    const { tables, ...rest } = Analysis.parse(JSON.parse(place.read('out/analysis.json')));
    expect(code).toBe(0);
    expect(stderr).toBe('out/analysis.json: the same as JSON\n');
    expect(tables.length).toBeGreaterThan(5);
    for (const { name } of tables) expect(stdout).toContain(`[${name}]`);
    const theme = rest.typeOrigins.find((one) => one.type === 'abuse' && one.targetSide === 'RU');
    expect(theme).toMatchObject({ origins: 4, sides: 1 });
  });

  test('of a folder and of its graph file alike; where a corpus is too large for one file, of its parts', () => {
    place.attest(['build', SEED, '-o', 'parts']);
    const figures = (path: string) => place.attest(['analyse', path, '--json']).stdout;
    const ofFile = figures('parts/graph.json');
    rmSync(join(place.folder, 'parts/graph.json'));
    expect(figures('parts')).toBe(ofFile);
    expect(place.attest(['view', 'parts']).stderr).toMatch(
      /\[graph:not-found\]\n {4}actual: {3}nothing\n {4}expected: a build of fewer articles, or with --whole; /,
    );
  });

  test('a graph file that no string can hold is refused in words', () => {
    place.write('large.json', '{');
    truncateSync(join(place.folder, 'large.json'), 2 ** 30);
    const { code, stderr } = place.attest(['view', 'large.json']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('[graph:too-large]')]);
  });

  test('one table by its name', () => {
    const { code, stdout } = place.attest(['analyse', '--table', 'sides']);
    expect(code).toBe(0);
    expect(stdout.match(/^.*\[[a-z-]+\]$/gm)).toHaveLength(1);
  });

  test('--json is the file, and the same for the same seed', () => {
    const { stdout } = place.attest(['analyse', '--json', '--seed', '7']);
    expect(JSON.parse(stdout)).toMatchObject({ seed: 7 });
    expect(place.read('out/analysis.json')).toBe(stdout);
    expect(place.attest(['analyse', '--json', '--seed', '7']).stdout).toBe(stdout);
  });

  test.each([
    [['--accepted'], 'only what a person coded, accepted or corrected'],
    [['--min-origins', '2'], 'only events of at least 2 independent origins'],
    [['--without', 'abuse-in-russian-units'], 'without abuse-in-russian-units'],
    [['--as-of', '2020-01-01'], 'only articles published by 2020-01-01'],
  ])('of a part: %j', (flags, sentence) => {
    const { code, stdout } = place.attest(['analyse', ...flags]);
    expect([code, stdout.split('. ')[0]]).toEqual([0, `Scope: ${sentence}`]);
  });

  test('without a source that is not there, as of no day: 2', () => {
    for (const flags of [
      ['--without', 'nobody'],
      ['--as-of', 'yesterday'],
    ])
      expect(place.attest(['analyse', ...flags]).code).toBe(2);
  });

  test('says how far each ranking depends on one source', () => {
    const { stdout } = place.attest(['analyse', '--json']);
    const compared: { correlation: number | null; overlap: number | null }[] =
      JSON.parse(stdout).leaveOneOut;
    // Without its only article nothing is left to rank; without a work of it, much.
    expect(compared[0]).toMatchObject({ correlation: null, overlap: 0 });
    const [part] = compared.filter(({ correlation }) => correlation !== null && correlation < 1);
    expect(part?.overlap).toBeGreaterThan(0);
  });

  test('a table that there is not: 2, with those that there are', () => {
    const { code, stdout, stderr } = place.attest(['analyse', '--table', 'side']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: no table side; there are: .*\bsides\b/);
  });
});

describe('a graph file that is not there', () => {
  test.each([['analyse'], ['push'], ['check']])('%s: 1', (command) => {
    const { code, stdout, stderr } = place.attest([command, 'nowhere.json']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^nowhere\.json: error: there is no such/);
  });

  test('a folder in which nothing was built: 1', () => {
    const { code, stderr } = place.attest(['analyse', 'out/cache']);
    expect(code).toBe(1);
    expect(stderr).toContain('out/cache/graph.json: error: there is no such graph file');
  });
});

describe('attest query, before it asks any server', () => {
  test('--list names at least fifteen', () => {
    const listed = JSON.parse(place.attest(['query', '--list', '--json']).stdout);
    expect(listed.length).toBeGreaterThanOrEqual(15);
    const { stdout } = place.attest(['query', '--list']);
    for (const { name } of listed) expect(stdout).toContain(name);
  });

  test.each([
    [['query', 'no-such'], /^error: there is no query no-such; attest query --list/],
    [['query', 'toString'], /^error: there is no query toString/],
    [['query', 'find', '-p', 'txt=x'], /^error: find has no parameter txt; it has: \w+/],
    [['query', 'draw-evidence'], /^error: draw-evidence needs --param id=…: /],
    [['query', 'find', '-p', 'text'], /name=value is expected/],
  ])('%j: 2, and why', (args, reason) => {
    const { code, stdout, stderr } = place.attest(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
  });
});

describe('where no server listens', () => {
  test.each([
    ['push', 'out/graph.json'],
    ['push', '--dry-run'],
    ['pull', '--out=-'],
    ['query', 'places'],
  ])('%s %s: 10, one line, no password', async (...args) => {
    const uri = `bolt://127.0.0.1:${await closedPort()}`;
    const { code, stdout, stderr } = place.attest(args, {
      NEO4J_URI: uri,
      NEO4J_PASSWORD: 'open-sesame',
    });
    expect([code, stdout]).toEqual([10, '']);
    expect(stderr).toBe(`error: no Neo4j server at ${uri} (connection refused)\n`);
  });

  test('a flag goes before the environment, and an address with a password is not repeated', () => {
    const { code, stderr } = place.attest(['pull', '--uri', 'bolt://neo4j:open-sesame@127.0.0.1'], {
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: '',
    });
    expect(code).toBe(2);
    expect(stderr).not.toContain('open-sesame');
  });
});

describe('a wrong command line', () => {
  test.each([
    [['bild'], 'Did you mean build?'],
    [['build', '--sumary'], 'Did you mean --summary?'],
    [['neo4j', 'strat'], 'Did you mean start?'],
    [['neo4j', 'start', '--red-only'], 'Did you mean --read-only?'],
    [['neo4j', 'start', '--port', 'high'], 'a port is a number'],
    [['analyse', 'a.json', 'b.json'], 'too many arguments'],
    [['analyse', '--seed', 'one'], 'a whole number'],
    [['toString'], 'unknown command'],
    [['constructor'], 'unknown command'],
  ])('%j: 2, and what was meant', (args, hint) => {
    const { code, stdout, stderr } = place.attest(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(hint);
    expect(stderr).toContain('--help');
  });

  test('nothing at all: 2, and how to begin', () => {
    const { code, stdout, stderr } = place.attest([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('attest build --summary');
  });
});

describe('--help', () => {
  const commands = [...run(['--help']).stdout.matchAll(/^ {2}([a-z0-9]+) +\S/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !['help', 'attest'].includes(name));

  test('of the program names its commands and exit codes', () => {
    expect(commands).toEqual(
      expect.arrayContaining(['build', 'check', 'analyse', 'push', 'pull', 'query', 'neo4j']),
    );
    expect(run(['--help']).stdout).toContain('Exit codes');
  });

  test.each(commands)('of %s has examples', (command) => {
    const { code, stdout, stderr } = run([command, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`Examples:\\n.*attest ${command}`));
    expect(run(['help', command]).stdout).toBe(stdout);
  });

  test('--version is the package’s', () => {
    expect(run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+/),
    });
  });
});
