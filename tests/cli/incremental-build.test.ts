import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { makeCorpus } from './corpus.ts';
import { PROGRAM, run, workplace } from './program.ts';

jest.setTimeout(120_000);

const article = (id: string, text: string) =>
  `---\nid: ${id}\npublished: 2024-03-12\n---\n${text}\n`;
const SHELLED = 'Russian forces shelled the town of Oskilne on Monday, the army said.';
const FLED = 'Two families fled the town of Oskilne on Tuesday, the mayor said.';

describe('a build after a build', () => {
  const place = workplace();
  const build = (...args: string[]) => place.attest(['build', 'case', ...args]);
  place.write('case/one/article.md', article('one', SHELLED));
  place.write('case/two/article.md', article('two', FLED));
  place.write('case/three/article.md', article('three', `${SHELLED} ${FLED}`));

  test('reads nothing again where nothing changed, and writes the same bytes', () => {
    build();
    const first = ['graph.json', 'problems.json'].map((name) => place.read(`out/${name}`));
    expect(build().stderr).toContain('; 0 of 3 articles read anew');
    expect(['graph.json', 'problems.json'].map((name) => place.read(`out/${name}`))).toEqual(first);
  });

  test('reads only what changed; the same bytes as a build from nothing', () => {
    place.write('case/two/article.md', article('two', `${FLED} The bridge was destroyed.`));
    expect(build().stderr).toContain('; 1 of 3 articles read anew');
    build('--out', 'fresh');
    expect(place.read('out/graph.json')).toBe(place.read('fresh/graph.json'));
    expect(place.list('out/graph')).toEqual(place.list('fresh/graph'));
  });

  test('a reading that somebody damaged in the cache is made anew', () => {
    const whole = place.read('out/graph.json');
    for (const group of place.list('out/cache/annotations'))
      for (const name of place.list(`out/cache/annotations/${group}`))
        place.write(`out/cache/annotations/${group}/${name}`, '{"annotations":');
    rmSync(join(place.folder, 'out/cache/built.jsonl'));
    expect(build().code).toBe(0);
    expect(place.read('out/graph.json')).toBe(whole);
  });

  test('what another version of the program left does not count', () => {
    const [, ...lines] = place.read('out/cache/built.jsonl').split('\n');
    place.write('out/cache/built.jsonl', ['{"builder":"older"}', ...lines].join('\n'));
    expect(build().stderr).not.toContain('read anew');
  });

  test('an article that is gone is named once, and its facts go', () => {
    rmSync(join(place.folder, 'case/three'), { recursive: true });
    const { code, stderr } = build();
    expect([code, stderr.match(/\[build:vanished\]/g)?.length]).toEqual([0, 1]);
    expect(stderr).toContain('case/three/article.md');
    expect(place.read('out/graph.json')).not.toContain('three');
    expect(build().stderr).not.toContain('build:vanished');
  });

  test('one that comes back as it was is there again', () => {
    place.write('case/three/article.md', article('three', `${SHELLED} ${FLED}`));
    expect(build().stderr).toContain('; 1 of 3 articles read anew');
    build('--out', 'fresh');
    expect(place.read('out/graph.json')).toBe(place.read('fresh/graph.json'));
    expect(build().stderr).toContain('; 0 of 3 articles read anew');
  });

  test('what the last build noted, damaged where it is needed, is named and made anew', () => {
    const log = 'out/cache/built.jsonl';
    const whole = place.read('out/graph.json');
    place.write(log, place.read(log).replaceAll('{"details":[{', '{"details":[?'));
    rmSync(join(place.folder, 'out/cache/judged.jsonl'));
    const { code, stderr } = build();
    expect([code, stderr.includes('[build:damaged]')]).toEqual([0, true]);
    expect(place.read('out/graph.json')).toBe(whole);
    expect(build().stderr).not.toContain('build:damaged');
  });

  test('an article with an error is left out, and the others are built', () => {
    place.write('case/three/article.md', article('three', ' '));
    const { code, stderr } = build();
    expect([code, stderr.includes('[source:empty]')]).toEqual([1, true]);
    expect(place.read('out/graph.json')).toContain('article:one');
    expect(stderr).toContain('left out');
  });

  test('a file that cannot be read is named, and the others are built', () => {
    rmSync(join(place.folder, 'case/three'), { recursive: true });
    // A folder in the place of the file: no rights keep root from reading.
    place.write('case/three/article.md/x', '');
    const { code, stderr } = build();
    expect([code, stderr.includes('[source:unreadable]')]).toEqual([1, true]);
    expect(stderr).not.toContain('    at ');
    expect(place.read('out/graph.json')).toContain('article:one');
    rmSync(join(place.folder, 'case/three'), { recursive: true });
  });

  test('of two articles with one id neither is taken, and the others are built', () => {
    place.write('case/three/article.md', article('one', FLED));
    const { code, stderr } = build();
    expect([code, stderr.includes('[source:duplicate-id]')]).toEqual([1, true]);
    expect(place.read('out/graph.json')).not.toContain('article:one');
    expect(place.read('out/graph.json')).toContain('article:two');
  });
});

describe('what a build knows an article by', () => {
  const place = workplace();

  test('reads nothing again from another folder, and names files as they are called from there', () => {
    place.write('case/one/article.md', article('one', SHELLED));
    place.write('case/two/article.md', article('other', FLED));
    place.attest(['build', 'case']);
    const bytes = place.read('out/graph.json');
    const folder = join(place.folder, 'case/one');
    const from = run(['build', '..', '--out', '../../out'], { cwd: folder });
    expect(from.stderr).toContain('; 0 of 2 articles read anew');
    expect(from.stderr).toMatch(/\.\.\/two\/article\.md.*\[source:folder-name\]/);
    expect(from.stderr).not.toContain('build:vanished');
    expect(place.read('out/graph.json')).toBe(bytes);
    const whole = run(['build', join(place.folder, 'case'), '--out', join(place.folder, 'out')]);
    expect(whole.stderr).toContain('; 0 of 2 articles read anew');
  });

  test('problems are named at each build, also of what is not read again', () => {
    const line = JSON.stringify({ id: 'whole', text: SHELLED });
    place.write('broken/all.jsonl', `${line}\n{"id": "cut\n`);
    place.write('broken/named/article.md', article('otherwise', FLED));
    const [first, second] = [0, 1].map(() => ({
      ...place.attest(['build', 'broken', '--out', 'of-broken']),
      problems: place.read('of-broken/problems.json'),
    }));
    expect([first?.code, second?.code]).toEqual([1, 1]);
    expect(second?.stderr).toContain('; 0 of 2 articles read anew');
    expect(second?.problems).toBe(first?.problems);
    expect(second?.problems).toContain('source:folder-name');
  });

  test('a changed line of a JSONL file: only its document is annotated anew', () => {
    const lines = (...texts: string[]) =>
      place.write(
        'lines/all.jsonl',
        texts.map((text, at) => `${JSON.stringify({ id: `line-${at}`, text })}\n`).join(''),
      );
    const CACHE = 'of-lines/cache/annotations';
    /** Each reading with the time at which it was written. */
    const readings = () =>
      place
        .list(CACHE)
        .flatMap((group) =>
          place.list(`${CACHE}/${group}`).map((name) => `${CACHE}/${group}/${name}`),
        )
        .map((name) => `${name} ${statSync(join(place.folder, name)).mtimeMs}`);
    lines(SHELLED, FLED, 'It rained.');
    const read = () => place.attest(['build', 'lines', '--out', 'of-lines']);
    expect(read().code).toBe(0);
    const before = readings();
    lines(SHELLED, `${FLED} It rained.`, 'It rained.');
    expect(read().code).toBe(0);
    const after = readings();
    expect([before.length, after.length]).toEqual([3, 3]);
    expect(after.filter((name) => before.includes(name))).toHaveLength(2);
  });
});

describe('a build that is cut off', () => {
  const place = workplace();
  makeCorpus(place.folder, 160);
  const log = join(place.folder, 'out/cache/built.jsonl');
  place.attest(['build', 'articles', '--threads', '1', '--out', 'whole']);

  /** Starts a build and stops it when it has read some articles. */
  const cutOff = (signal: 'SIGKILL' | 'SIGINT') =>
    new Promise<{ code: number | null; stderr: string }>((done) => {
      const args = [PROGRAM, 'build', 'articles', '--threads', '2'];
      const child = spawn(process.execPath, args, { cwd: place.folder });
      let stderr = '';
      child.stderr.on('data', (text) => {
        stderr += text;
      });
      const watch = setInterval(() => {
        const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').length : 0;
        if (lines <= 20) return;
        clearInterval(watch);
        child.kill(signal);
      }, 5);
      child.on('close', (code) => {
        clearInterval(watch);
        done({ code, stderr });
      });
    });

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'by %s is gone on with, to the same bytes',
    async (signal) => {
      rmSync(join(place.folder, 'out'), { recursive: true, force: true });
      const { code, stderr } = await cutOff(signal);
      expect(existsSync(join(place.folder, 'out/graph.json'))).toBe(false);
      if (signal === 'SIGINT') expect([code, stderr.includes('goes on')]).toEqual([130, true]);
      // A line that was being written when it ended.
      writeFileSync(log, '{"input":"articles/story', { flag: 'a' });
      const again = place.attest(['build', 'articles', '--threads', '2']);
      const [, read] = /; (\d+) of 160 articles read anew/.exec(again.stderr) ?? [];
      expect(Number(read)).toBeGreaterThan(0);
      expect(Number(read)).toBeLessThan(155);
      for (const name of ['graph.json', 'problems.json', 'graph/manifest.jsonl'])
        expect(place.read(`out/${name}`)).toBe(place.read(`whole/${name}`));
      const all = readdirSync(join(place.folder, 'out'), { recursive: true, encoding: 'utf8' });
      expect(all.filter((name) => name.endsWith('.part'))).toEqual([]);
    },
  );
});
