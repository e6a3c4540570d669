import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Coder } from '../../src/coders/coder.ts';
import { sha256 } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import type { Annotations } from '../../src/model/standoff.ts';
import { buildGraph } from '../../src/pipeline/build-graph.ts';
import { checkSources } from '../../src/pipeline/read-each.ts';
import { foldersOf } from '../../src/pipeline/state/folders.ts';
import { createReader } from '../../src/pipeline/work-pool.ts';
import { settleDecisions } from '../../src/resolve/decisions/settle-decisions.ts';

const root = mkdtempSync(join(tmpdir(), 'attest-coders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folders = foldersOf(join(root, 'out'));

const MENTION = { id: 'm1', kind: 'place', form: 'name', entity: 'p1', metonym: false } as const;

/** Knows one city, in Ukrainian. Counts what it was given, and says when it was loaded. */
function cityCoder(version: string) {
  const seen: string[] = [];
  const coder: Coder = {
    name: 'city',
    version,
    languages: ['uk'],
    read: async ({ id, text, published }, report): Promise<Annotations> => {
      seen.push(id);
      await new Promise(setImmediate);
      const at = text.indexOf('Харків');
      if (at < 0) report.warn('extract:no-words', 'no city', { file: id });
      return {
        source: { id, sha256: sha256(text), published, language: 'uk' },
        coder: { name: 'city', version },
        entities: at < 0 ? [] : [{ kind: 'place', id: 'p1', name: 'Харків' }],
        mentions: at < 0 ? [] : [{ ...MENTION, start: at, end: at + 6 }],
        dates: [],
        claims: [],
        events: [],
        relations: [],
        assessments: [],
      };
    },
  };
  return { seen, coder };
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

async function build({ coder, seen }: ReturnType<typeof cityCoder>) {
  const report = createReport();
  let loads = 0;
  const { name, version } = coder;
  const load = async () => {
    loads += 1;
    return coder;
  };
  const reader = createReader({ threads: 8, coder: { name, version, load } });
  const result = await buildGraph(
    [join(root, 'case')],
    folders,
    {
      reader,
      decisions: settleDecisions([], 'none', createReport()),
      progress: { update: () => undefined, stop: () => undefined },
      whole: false,
    },
    report,
  );
  const rules = report.problems.map(({ rule }) => rule);
  return { seen: seen.splice(0).sort(), loads, read: result?.read, rules };
}

const graph = () => readFileSync(folders.whole, 'utf8');

describe('a build with another coder', () => {
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true });
    write('case/one.txt', 'Обстріл: Харків.');
    write('case/two.txt', 'Нічого.');
    // Somebody has coded this one.
    write('case/three.txt', 'Харків');
    const coded = {
      source: { id: 'three', sha256: sha256('Харків'), published: null, language: 'uk' },
      coder: { name: 'a person', version: '1' },
      ...{ entities: [], mentions: [], dates: [], claims: [] },
      ...{ events: [], relations: [], assessments: [] },
    };
    write('case/three.annotations.json', JSON.stringify(coded));
  });

  test('is made of what it reads, through the same gate', async () => {
    const built = await build(cityCoder('1'));
    expect(built).toEqual({ seen: ['one', 'two'], loads: 1, read: 3, rules: ['extract:no-words'] });
    expect(graph()).toContain('"name":"Харків"');
  });

  test('reads nothing twice and loads no coder, and warns again', async () => {
    await build(cityCoder('1'));
    const bytes = graph();
    const again = await build(cityCoder('1'));
    expect(again).toEqual({ seen: [], loads: 0, read: 0, rules: ['extract:no-words'] });
    expect(graph()).toBe(bytes);
  });

  test('reads anew what it read in another version, and not what a person coded', async () => {
    await build(cityCoder('1'));
    expect(await build(cityCoder('2'))).toMatchObject({ seen: ['one', 'two'], read: 2 });
    expect(await build(cityCoder('2'))).toMatchObject({ seen: [], read: 0 });
  });

  test('reads only the text that changed', async () => {
    await build(cityCoder('1'));
    write('case/two.txt', 'Знову Харків.');
    expect(await build(cityCoder('1'))).toMatchObject({ seen: ['two'], read: 1, rules: [] });
  });

  test('takes readings from the cache where only the notes of the last build are gone', async () => {
    await build(cityCoder('1'));
    rmSync(folders.built);
    expect(await build(cityCoder('1'))).toMatchObject({ seen: [], read: 3 });
  });

  test('another coder of the same version has readings of its own', async () => {
    await build(cityCoder('1'));
    const { coder, seen } = cityCoder('1');
    const other = { coder: { ...coder, name: 'other' }, seen };
    expect(await build(other)).toMatchObject({ seen: ['one', 'two'], read: 2 });
  });

  test('leaves out what the gate refuses, and what it fails on', async () => {
    const { coder, seen } = cityCoder('1');
    const read: Coder['read'] = async (source, report) => {
      if (source.id === 'one') throw new Error('no network');
      const reading = await coder.read(source, report);
      return { ...reading, source: { ...reading.source, sha256: sha256('other') } };
    };
    const built = await build({ coder: { ...coder, read }, seen });
    expect(built.rules.filter((rule) => rule !== 'extract:no-words').sort()).toEqual([
      'annotation:wrong-hash',
      'build:failed',
    ]);
    expect(graph()).toContain('article:three');
  });

  test('a check asks the same coder, and keeps nothing', async () => {
    const { coder, seen } = cityCoder('1');
    const load = async () => coder;
    const report = createReport();
    const options = {
      reader: createReader({ threads: 1, coder: { name: 'city', version: '1', load } }),
      decisions: new Map(),
      progress: { update: () => undefined, stop: () => undefined },
    };
    await checkSources([join(root, 'case')], options, report);
    expect([seen.sort(), report.problems.map(({ rule }) => rule)]).toEqual([
      ['one', 'two'],
      ['extract:no-words'],
    ]);
    expect(() => graph()).toThrow('ENOENT');
  });
});
