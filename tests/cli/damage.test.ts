import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runChild } from '../run-child.ts';
import { PROGRAM, workplace } from './program.ts';

jest.setTimeout(240_000);

const TEXTS = [
  'Rebel forces shelled the mill of Dray on Friday, the army said. Two men were killed.',
  'The army said rebel forces had shelled the mill of Dray on Friday, killing two men.',
  'Ten families fled the harbour of Noss on Sunday, the mayor said.',
];

describe('stored files that somebody or something changed', () => {
  const place = workplace();
  const build = (...more: string[]) => place.attest(['build', 'case', ...more]);
  const file = (name: string) => join(place.folder, name);
  let whole = '';
  beforeAll(() => {
    for (const [at, text] of TEXTS.entries())
      place.write(
        `case/a${at}/article.md`,
        `---\nid: a${at}\npublished: 2024-03-1${at}\n---\n${text}\n`,
      );
    build();
    whole = place.read('out/graph.json');
  });

  /** Every file of the build, and a bit flipped at some places of it. */
  const stored = (): string[] =>
    (
      readdirSync(file('out'), { recursive: true, withFileTypes: true }) as unknown as {
        name: string;
        parentPath: string;
        isFile(): boolean;
      }[]
    )
      .filter((entry) => entry.isFile() && entry.name !== 'problems.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();

  test('one flipped bit in each: the next build gives what was built before', () => {
    for (const [at, name] of stored().entries()) {
      const bytes = readFileSync(name);
      const where = Math.floor((bytes.length * ((at % 7) + 1)) / 9);
      bytes[where] = (bytes[where] ?? 0) ^ 4;
      writeFileSync(name, bytes);
      expect([name, build().code]).toEqual([name, 0]);
      expect([name, place.read('out/graph.json') === whole]).toEqual([name, true]);
    }
    build('--out', 'fresh');
    expect(place.list('out/graph').filter((name) => !name.startsWith('manifest'))).toEqual(
      place.list('fresh/graph').filter((name) => !name.startsWith('manifest')),
    );
  });

  test('a manifest that says something else than was written: named by build, and made anew', () => {
    const manifest = 'out/graph/manifest.jsonl';
    const before = place.read(manifest);
    place.write(manifest, before.replace('"withdrawn":[]', '"withdrawn":["a9"]'));
    const { code, stderr } = build();
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/manifest\.jsonl.*\[build:damaged\]/),
    ]);
    expect(place.read(manifest)).toBe(before);
    expect(build().stderr).not.toContain('build:damaged');
  });

  test('a letter in a part: named by build, mended, and refused by whoever reads it before', () => {
    const [part = ''] = place.list('out/graph').filter((name) => name.startsWith('a0.'));
    place.write(`out/graph/${part}`, place.read(`out/graph/${part}`).replace('Dray', 'Dras'));
    expect(place.attest(['check', 'out'])).toMatchObject({ code: 3 });
    const { code, stderr } = build();
    expect([code, stderr]).toEqual([0, expect.stringContaining('[build:damaged]')]);
    expect(place.read('out/graph.json')).toBe(whole);
    expect(place.attest(['check', 'out']).code).toBe(0);
  });

  test('a path that leads nowhere leaves everything as it was', () => {
    const before = stored().map((name) => readFileSync(name, 'utf8'));
    expect(place.attest(['build', 'nosuch']).code).toBe(1);
    expect(stored().map((name) => readFileSync(name, 'utf8'))).toEqual(before);
  });

  test('a second build says who holds the folder; the lock of a dead one is taken over', async () => {
    const lock = file('out/.build.lock');
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    writeFileSync(
      lock,
      JSON.stringify({ pid: child.pid, since: '2026-01-02T03:04:05.000Z', started }),
    );
    const { code, stderr } = build();
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining(`process ${child.pid} builds into out since 2026-01-02T03:04:05`),
    ]);
    const ended = new Promise((done) => child.on('exit', done));
    child.kill();
    await ended;
    expect(build().code).toBe(0);
    expect(place.list('out').filter((name) => name.includes('lock'))).toEqual([]);
  });

  test('-o on a link writes through it, on a folder into it, on a device nothing is replaced', () => {
    mkdirSync(file('shelf'), { recursive: true });
    writeFileSync(file('shelf/real.json'), 'old');
    symlinkSync('shelf/real.json', file('link.json'));
    expect(place.attest(['export', '-o', 'link.json']).code).toBe(0);
    expect(lstatSync(file('link.json')).isSymbolicLink()).toBe(true);
    expect(place.read('shelf/real.json')).toContain('"nodes"');
    expect(place.attest(['export', '-o', 'shelf']).code).toBe(0);
    expect(place.read('shelf/public.json')).toContain('"nodes"');
    const { stdout, code } = place.attest(['export', '-o', '/dev/stdout']);
    expect([code, JSON.parse(stdout).nodes.length > 0]).toEqual([0, true]);
    expect(place.attest(['export', '-o', '/dev/null']).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const piped = runChild(
      'sh',
      ['-c', `mkfifo pipe; cat pipe & node ${PROGRAM} export -o pipe; wait`],
      { cwd: place.folder },
    );
    expect(piped.stdout).toContain('"nodes"');
    expect(statSync(file('pipe')).isFIFO()).toBe(true);
    rmSync(file('pipe'));
    symlinkSync('nowhere/x.json', file('dangling.json'));
    expect(place.attest(['export', '-o', 'dangling.json']).code).toBe(3);
  });
});
