import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { findInputs } from '../../src/ingest/find-inputs.ts';
import { readInput } from '../../src/ingest/read-input.ts';
import { codeSource, readVersions } from '../../src/ingest/read-sources.ts';
import { sha256 } from '../../src/model/ids.ts';
import { createReport, type Report } from '../../src/model/problem.ts';
import type { Source } from '../../src/model/source.ts';
import type { Annotations } from '../../src/model/standoff.ts';

const root = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(root, { recursive: true }));

const TEXT = 'Two drones fell on the bridge at Ilmen on Monday, the city council said.\n';
const article = (head: string, text = TEXT): string => `---\n${head}\n---\n${text}`;
const page = `<html><head><meta charset="utf-8"><title>Drones</title></head><body><article><p>${TEXT}</p></article></body></html>`;

let folder = root;
let number = 0;
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(folder);
});

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const rules = (report: Report) =>
  report.problems.map(({ severity, rule }) => `${severity} ${rule}`);

function read(paths: readonly string[] = [folder]) {
  const report = createReport();
  const { newest, superseded } = readVersions(paths, report);
  return {
    ids: newest.map(({ source }) => source.front.id),
    sources: newest.map(({ source }) => source),
    superseded: superseded.map(({ source }) => source),
    problems: rules(report),
    report,
  };
}

/** A coder that reads nothing in anything. */
const nothing = ({ front, sha256 }: Source): Annotations => ({
  source: { id: front.id, sha256, published: null, language: 'en' },
  coder: { name: 'nobody', version: '1' },
  entities: [],
  mentions: [],
  dates: [],
  claims: [],
  events: [],
  relations: [],
  assessments: [],
});

describe('what lies under a path', () => {
  test('drafts and codings that no build uses are no articles', () => {
    write('a.txt', TEXT);
    write('a.codings/ada.draft.json', '{}');
    write('b/article.md', article('id: b'));
    write('b/codings/ada.json', '{}');
    const { ids, problems } = read();
    expect(ids.sort()).toEqual(['a', 'b']);
    expect(problems).toEqual([]);
  });

  test('every kind, at any depth, sorted, each once; the rest is counted', () => {
    write('coded/article.md', article('id: coded'));
    write('coded/notes.txt', 'not a source of its own');
    write('loose.md', article('title: Loose'));
    write('plain.txt', TEXT);
    write('deep/er/page.html', page);
    write('deep/er/page_files/frame.html', page);
    write('many.jsonl', '');
    write('README.md', 'about this folder');
    write('.hidden.txt', TEXT);
    write('.git/x.txt', TEXT);
    write('scan.odt', '');
    write('photo.jpg', '');
    write('decisions.jsonl', '{}');
    const report = createReport();
    const inputs = findInputs([folder, join(folder, 'plain.txt'), folder], report);
    expect(inputs.map(({ kind, file }) => [kind, relative(folder, file)])).toEqual([
      ['folder', 'coded/article.md'],
      ['html', 'deep/er/page.html'],
      ['markdown', 'loose.md'],
      ['jsonl', 'many.jsonl'],
      ['text', 'plain.txt'],
    ]);
    expect(report.problems).toMatchObject([
      { rule: 'source:ignored', severity: 'warning', actual: '2: photo.jpg, scan.odt' },
    ]);
  });

  test('what is read with each, whether its folder is named or the file', () => {
    write('coded/article.md', article('id: coded'));
    write('coded/annotations.yaml', '');
    write('coded/expectations.yaml', '');
    write('coded/loose.annotations.json', '');
    write('loose.md', article('title: Loose'));
    write('loose.annotations.json', '');
    write('loose.expectations.yaml', '');
    write('annotations.yaml', '');
    write('plain.txt', TEXT);
    symlinkSync(join(folder, 'nothing'), join(folder, 'plain.annotations.yaml'));
    const files = ['coded/article.md', 'loose.md', 'plain.txt'];
    for (const paths of [[folder], files.map((name) => join(folder, name))]) {
      const inputs = findInputs(paths, createReport());
      expect(
        inputs.map(({ file, beside }) => [file, ...beside].map((one) => relative(folder, one))),
      ).toEqual([
        ['coded/article.md', 'coded/annotations.yaml', 'coded/expectations.yaml'],
        ['loose.md', 'loose.annotations.json', 'loose.expectations.yaml'],
        ['plain.txt'],
      ]);
    }
  });

  test('a folder below a link is read once, by whichever path it is come to first', () => {
    write('far/deep/x/article.md', article('id: x'));
    write('far/deep/y.txt', TEXT);
    mkdirSync(join(folder, 'near'));
    symlinkSync(join(folder, 'far'), join(folder, 'near', 'link'));
    symlinkSync(join(folder, 'far', 'deep', 'y.txt'), join(folder, 'near', 'z.txt'));
    const found = (...names: string[]): string[] =>
      findInputs(
        names.map((name) => join(folder, name)),
        createReport(),
      ).map(({ file }) => relative(folder, file));
    expect(found('near')).toEqual([
      'near/link/deep/x/article.md',
      'near/link/deep/y.txt',
      'near/z.txt',
    ]);
    expect(found('near', 'far', 'near/link/deep')).toEqual(found('near'));
    expect(found('far', 'near')).toEqual(['far/deep/x/article.md', 'far/deep/y.txt', 'near/z.txt']);
    expect(found('far', 'near/link/deep/y.txt')).toEqual([
      'far/deep/x/article.md',
      'near/link/deep/y.txt',
    ]);
  });

  test('links that lead round, to nothing, to themselves; the others are read', () => {
    write('a/one.txt', TEXT);
    symlinkSync(folder, join(folder, 'a', 'round'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'gone.txt'));
    symlinkSync(join(folder, 'self.txt'), join(folder, 'self.txt'));
    const { ids, problems } = read();
    expect(ids).toEqual(['one']);
    expect(problems.sort()).toEqual([
      'error source:unreadable',
      'error source:unreadable',
      'warning source:entered-twice',
    ]);
  });

  test('what may not be opened is named; the others are read', () => {
    write('a.txt', TEXT);
    write('closed.txt', TEXT);
    write('shut/b.txt', TEXT);
    chmodSync(join(folder, 'closed.txt'), 0);
    chmodSync(join(folder, 'shut'), 0);
    const { ids, problems } = read();
    chmodSync(join(folder, 'shut'), 0o700);
    // Root may open everything.
    const isRoot = process.getuid?.() === 0;
    expect([ids, problems]).toEqual(
      isRoot
        ? [['a', 'closed', 'b'], []]
        : [['a'], ['error source:unreadable', 'error source:unreadable']],
    );
  });

  test('empty files, broken bytes, an article that is no file: each named, the others read', () => {
    write('empty.txt', '');
    write('empty.html', '');
    write('blank.md', '---\ntitle: x\n---\n\n');
    write('latin.txt', Buffer.from('caf\u00e9 au lait', 'latin1'));
    write('utf16.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    write('good.txt', TEXT);
    mkdirSync(join(folder, 'odd', 'article.md'), { recursive: true });
    const { ids, problems } = read();
    expect(ids).toEqual(['good']);
    expect(problems.sort()).toEqual([
      'error source:empty',
      'error source:empty',
      'error source:not-utf-8',
      'error source:not-utf-8',
      'error source:nothing-readable',
      'error source:unreadable',
    ]);
  });

  test('30 MB of page are refused before they are read', () => {
    write('large.html', Buffer.alloc(30 * 1024 * 1024, '<p>words, words</p>'));
    write('good.txt', TEXT);
    const start = performance.now();
    const { ids, problems } = read();
    expect([ids, problems]).toEqual([['good'], ['error source:too-large']]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('what is known of a loose file', () => {
  test('its id: the head, else the address, else the name', () => {
    write('Удар по мосту.txt', TEXT);
    write('x.md', article('id: of-the-head\nurl: https://g.example/a'));
    write('y.md', article('url: https://www.g.example/news/Bridge_Hit.html?page=2'));
    write('Z Z.md', TEXT);
    write('橋.txt', TEXT);
    expect(read().ids.sort()).toEqual([
      'g.example-news-bridge-hit-page-2',
      'of-the-head',
      'qiao',
      'udar-po-mostu',
      'z-z',
    ]);
  });

  test('a coding beside it comes before a machine; one that is wrong is not hidden by it', async () => {
    const coding = (id: string) =>
      JSON.stringify({ ...nothing({ front: { id }, sha256: sha256(TEXT) } as Source) });
    write('one.txt', TEXT);
    write('one.annotations.json', coding('one'));
    write('two.txt', TEXT);
    write('two.annotations.json', coding('another'));
    write('three.txt', TEXT);
    write('four.annotations.yaml', '');
    const report = createReport();
    const machine = async (source: Source) => ({
      ...nothing(source),
      coder: { name: 'machine', version: '1' },
    });
    const { newest } = readVersions([folder], report);
    const all = await Promise.all(newest.map((held) => codeSource(held, machine, report)));
    const coded = all.flatMap((one) => one ?? []);
    expect(
      coded.map(({ source, annotations }) => [source.front.id, annotations.coder.name]),
    ).toEqual([
      ['one', 'nobody'],
      ['three', 'machine'],
    ]);
    expect(rules(report).sort()).toEqual([
      'error annotation:wrong-source',
      'warning source:coding-without-article',
    ]);
  });
});

describe('JSONL', () => {
  const line = (fields: object): string => `${JSON.stringify({ text: TEXT, ...fields })}\n`;

  test('each line a source, with what it states; an id is made into one that a graph can have', () => {
    write(
      'many.jsonl',
      line({
        id: 'a',
        published: '2024-03-12T10:00:00Z',
        url: 'https://g.example/a',
        language: 'en',
        more: 1,
      }) + line({ id: 'Doc_7/Б', url: 'nowhere', title: 'T' }),
    );
    const { sources, problems } = read();
    expect(sources.map(({ front, textLine }) => [front, textLine])).toEqual([
      [{ id: 'a', published: '2024-03-12', url: 'https://g.example/a', language: 'en' }, 1],
      [{ id: 'doc-7-b', title: 'T' }, 2],
    ]);
    expect(problems).toEqual(['warning source:line-field', 'warning source:renamed']);
  });

  test('cut, broken, too long, twice: named by line, and the others are read', () => {
    write(
      'many.jsonl',
      Buffer.concat([
        Buffer.from(line({ id: 'a' })),
        Buffer.from('not json\n\n{"id": 3}\n'),
        Buffer.from([0x22, 0xff, 0x22, 0x0a]),
        Buffer.alloc(11 * 1024 * 1024, 'x'),
        Buffer.from(
          `\n${line({ id: 'b' })}${line({ id: 'twice' })}${line({ id: 'twice', text: 'x' })}`,
        ),
        Buffer.from(line({ id: 'empty', text: ' ' })),
        Buffer.from(line({ id: 'cut' }).slice(0, 30)),
      ]),
    );
    const { ids, report } = read();
    expect(ids).toEqual(['a', 'b']);
    expect(report.problems.map(({ rule, place }) => `${rule} ${place.line ?? '-'}`)).toEqual([
      'source:not-json 2',
      'source:line 4',
      'source:line 4',
      'source:not-utf-8 5',
      'source:too-large 6',
      'source:empty 10',
      'source:cut-line 11',
      'source:duplicate-id 9',
    ]);
    expect(report.problems.at(-1)?.actual).toMatch(/^twice, as in .*many\.jsonl:8$/);
  });

  test.each(['', '\n \n', '\uFEFF'])('a file without a document is named (%j)', (content) => {
    write('none.jsonl', content);
    const { ids, report } = read();
    expect(ids).toEqual([]);
    expect(rules(report)).toContain('warning source:no-lines');
  });

  test('a source at a time: the first comes before the last is read', () => {
    write('many.jsonl', `${line({ id: 'a' })}broken\n`);
    const report = createReport();
    const [input] = findInputs([folder], report);
    if (!input) throw new Error('no input');
    const sources = readInput(input, report);
    expect(sources.next().value?.source.front.id).toBe('a');
    expect(report.problems).toEqual([]);
    expect(sources.next().done).toBe(true);
    expect(rules(report)).toEqual(['error source:not-json']);
  });
});

describe('versions of one source', () => {
  test('the newest counts and names the one before it, whatever the order of files', () => {
    write('c.md', article('id: a\nversion: 10\nupdated: 2024-03-20', 'third\n'));
    write('a.md', article('id: a\npublished: 2024-03-12', 'first\n'));
    write('b.md', article('id: a\nversion: 9\nupdated: 2024-03-18', 'second\n'));
    const { sources, superseded, problems } = read();
    expect(problems).toEqual([]);
    expect(sources).toMatchObject([
      {
        text: 'third\n',
        replaces: { version: '9', updated: '2024-03-18', sha256: sha256('second\n') },
      },
    ]);
    expect(superseded.map(({ text }) => text)).toEqual(['first\n', 'second\n']);
  });

  test('below the folder of the newest; by a date alone; by a status', () => {
    write('x/article.md', article('id: x\nupdated: 2024-03-18', 'new\n'));
    write('x/versions/old/article.md', article('id: x\npublished: 2024-03-15', 'old\n'));
    write('y1.md', article('id: y', 'new\n'));
    write('y2.md', article('id: y\nstatus: superseded', 'old\n'));
    const { sources, superseded, problems } = read();
    expect(problems).toEqual([]);
    expect(sources.map(({ front, text, replaces }) => [front.id, text, replaces])).toEqual([
      ['x', 'new\n', { sha256: sha256('old\n') }],
      ['y', 'new\n', { sha256: sha256('old\n') }],
    ]);
    expect(superseded).toHaveLength(2);
  });

  test('no order: both are named, neither is read, the others are', () => {
    write('a.md', article('id: same', 'one\n'));
    write('b.md', article('id: same', 'other\n'));
    write('c.md', article('id: other', 'more\n'));
    const { ids, report } = read();
    expect(ids).toEqual(['other']);
    expect(report.problems).toMatchObject([
      {
        rule: 'source:duplicate-id',
        place: { file: join(folder, 'b.md') },
        actual: expect.stringContaining(join(folder, 'a.md')),
      },
    ]);
  });

  test('a version that was updated before the one it replaces', () => {
    write('a.md', article('id: a\nversion: 1\nupdated: 2024-03-18', 'one\n'));
    write('b.md', article('id: a\nversion: 2\nupdated: 2024-03-10', 'two\n'));
    const { sources, problems } = read();
    expect([sources[0]?.text, problems]).toEqual(['two\n', ['warning source:version-order']]);
  });

  test('of the examples', () => {
    const { sources, superseded, problems } = read(['examples']);
    expect(problems).toEqual([]);
    expect(superseded.map(({ front }) => [front.id, front.version])).toEqual([
      ['market-inquiry', 1],
    ]);
    expect(sources.find(({ front }) => front.id === 'market-inquiry')).toMatchObject({
      front: { version: 2 },
      replaces: { version: '1', sha256: superseded[0]?.sha256 },
    });
  });
});
