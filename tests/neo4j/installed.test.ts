import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { giveArticles, type Installed, installPackage } from '../install-package.ts';
import { compileExamples } from '../library-examples.ts';
import { describeWithLocalServer } from './server.ts';

jest.setTimeout(300_000);

let user: Installed;
beforeAll(() => {
  user = installPackage();
  giveArticles(user, 'examples/staff-report', 'articles/staff-report');
});
afterAll(() => user?.remove());

const attest = (...args: string[]) =>
  user.run('npx', ['attest', ...args], { ATTEST_NEO4J_HOME: join(user.folder, 'server') });

describe('the package, installed into an empty folder', () => {
  test('brings itself and what the program loads from outside, nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const modules = join(user.folder, 'node_modules');
    const installed = readdirSync(modules).filter((name) => !name.startsWith('.'));
    expect(installed.sort()).toEqual(['attest', ...Object.keys(dependencies)].sort());
    const program = join(modules, 'attest', 'dist', 'program');
    const text = readdirSync(program)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(program, file), 'utf8'))
      .join('\n');
    for (const name of Object.keys(dependencies)) expect(text).toContain(`from "${name}"`);
  });

  test('has the program once, its data, licences, model card, changes and schemas', () => {
    const root = join(user.folder, 'node_modules', 'attest');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const modules = files.filter((file) => /^dist\/.*\.js$/.test(file));
    expect(modules.filter((file) => !/^dist\/(program|viewer|desk)\/[^/]*$/.test(file))).toEqual(
      [],
    );
    for (const file of [
      'LICENSE',
      'CHANGELOG.md',
      'docs/licences.md',
      'docs/stability.md',
      'dist/program/LICENCES.txt',
      'dist/viewer/LICENCES.txt',
      'dist/viewer/gazetteer.json',
      'src/coders/offline/en/weights/model-card.md',
      'src/model/schema/annotations.schema.json',
    ])
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    expect(files.filter((file) => file.startsWith('seed'))).toEqual([]);
  });

  // A third of it reads PDF, Word, web archives and feeds, and writes Word.
  test('is small: packed under 12 MB, installed under 36', () => {
    expect(user.bytes.packed).toBeLessThan(12e6);
    expect(user.bytes.installed).toBeLessThan(36e6);
  });

  test('builds, with a coder for what nobody has coded, and writes the page', () => {
    giveArticles(user, 'examples/clinic-ledger/article.md', 'articles/uncoded.md');
    const { folder } = user;
    expect(attest('build', '--threads', '2')).toMatchObject({ code: 0 });
    expect(attest('view')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'out/view/index.html'), 'utf8')).toMatch(/<script/);
    expect(attest('build').stderr).toContain('0 of 2 articles read anew');
    expect(attest('analyse').code).toBe(0);
  });

  test('says what to do where there are no articles', () => {
    const { code, stderr } = user.run('bash', [
      '-c',
      'mkdir empty && cd empty && npx attest build',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: no articles: .*articles\//);
    expect(readdirSync(join(user.folder, 'empty'))).toEqual([]);
  });
});

describe('the library of an installed package', () => {
  test('does nothing when it is imported: prints nothing, opens nothing, ends', () => {
    // Node itself closes files that it has loaded a moment later, and its assert asks stderr for colours.
    const script = `
      const open = () =>
        process.getActiveResourcesInfo().filter((one) => !/^(Close|FS)Req/.test(one)).join();
      void [process.stdout, process.stderr];
      const before = open();
      await import('attest');
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      if (open() !== before) console.log(before, 'then', open());`;
    writeFileSync(join(user.folder, 'quiet.mjs'), script);
    const { code, stdout, stderr } = user.run('node', ['quiet.mjs']);
    expect([code, stdout, stderr]).toEqual([0, '', '']);
  });

  test('has types that need no other package, and examples that run and print', () => {
    expect(attest('init', 'first').code).toBe(0);
    rmSync(join(user.folder, 'articles'), { recursive: true });
    renameSync(join(user.folder, 'first/articles'), join(user.folder, 'articles'));
    const { names, complaints } = compileExamples(user);
    expect(complaints).toBe('');
    const printed = new Map(
      names.map((name) => {
        const { code, stdout, stderr } = user.run('node', [`compiled/${name}.js`]);
        expect([name, code, stderr]).toEqual([name, 0, '']);
        return [name, stdout];
      }),
    );
    expect(printed.get('from-articles-to-a-graph')).toMatch(
      /^injure claimed .*\nattack claimed .*\ntrue\n/,
    );
    expect(printed.get('the-words-that-a-fact-rests-on')).toContain("governor's office of Varda");
    expect(printed.get('a-text-of-your-own-read-by-the-offline-coder')).toContain(
      'attack claimed shelled',
    );
    expect(printed.get('a-coder-of-your-own')).toMatch(/^\d+\nnull annotation:/);
    expect(printed.get('many-articles')).toMatch(/graph\.json 0 \d\d/);
  });
});

describeWithLocalServer('the local server of an installed package', () => {
  afterAll(() => void attest('neo4j', 'stop'));

  test('starts, takes the graph, answers and stops', () => {
    const started = attest('neo4j', 'start', '--json');
    expect([started.code, started.stderr]).toEqual([0, expect.anything()]);
    expect(JSON.parse(started.stdout).uri).toMatch(/^bolt:/);
    expect(attest('push')).toMatchObject({ code: 0 });
    const { code, stdout } = attest('query', 'works-cited', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).length).toBeGreaterThan(0);
    expect(attest('neo4j', 'stop').code).toBe(0);
  });
});
