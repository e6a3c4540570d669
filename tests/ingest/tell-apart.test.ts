import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readVersions } from '../../src/ingest/read-sources.ts';
import { createReport } from '../../src/model/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'apart-'));
afterAll(() => rmSync(root, { recursive: true }));
let number = 0;

/** The sources in some files, as `id: first words`, and the rules of the problems. */
function read(files: Record<string, string>, order: (paths: string[]) => string[] = (all) => all) {
  const folder = join(root, String(number++));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const report = createReport();
  const paths = order(
    Object.keys(files)
      .filter((name) => !name.includes('.annotations.'))
      .map((name) => join(folder, name)),
  );
  const { newest, superseded } = readVersions(paths, report);
  const shown = (all: typeof newest) =>
    all.map(
      ({ source }) => `${source.front.id}: ${source.text.trim().split(' ').slice(0, 2).join(' ')}`,
    );
  return {
    ids: shown(newest).sort(),
    older: shown(superseded),
    rules: report.problems.map(({ severity, rule }) => `${severity} ${rule}`),
    problems: report.problems,
  };
}

const page = (words: string, head = '') =>
  `<html><head><title>News</title>${head}</head><body><article><p>${words}</p></article></body></html>`;
const canonical = (url: string, day: string) =>
  `<link rel="canonical" href="${url}"><meta property="article:published_time" content="${day}">`;
const FERRY =
  'Ferry traffic at Noss stopped on Friday after two mines were seen, the harbour office said.';
const SCHOOL =
  'School lessons in Ulm Tarn began again in March, the head teacher told the Valley Post.';
const MILL =
  'Mill workers in Dray left their homes when shells fell beside the river, a driver said.';

describe('articles of one file name', () => {
  const files = { 'a/n/index.html': page(FERRY), 'b/n/index.html': page(SCHOOL) };

  test('are all kept, with ids that name their folders, and a warning', () => {
    const { ids, older, rules, problems } = read(files);
    expect(ids).toEqual(['a-n: Ferry traffic', 'b-n: School lessons']);
    expect([older, rules]).toEqual([[], ['warning source:same-name']]);
    expect(problems[0]?.actual).toMatch(/^n: .*a\/n\/index\.html → a-n, .*b-n$/);
  });

  test('whatever the order of the paths', () => {
    expect(read(files, (all) => all.reverse()).ids).toEqual(read(files).ids);
  });

  test('from as many folders as it takes', () => {
    const { ids } = read({
      '2023/x/note.txt': FERRY,
      '2024/x/note.txt': SCHOOL,
      '2024/y/note.txt': MILL,
    });
    expect(ids.map((id) => id.split(':')[0])).toEqual([
      '2023-x-note',
      '2024-x-note',
      '2024-y-note',
    ]);
  });

  test('even where folders differ only in what an id cannot hold', () => {
    const { ids } = read({ 'A b/n.txt': FERRY, 'a-b/n.txt': SCHOOL, 'x/n.md': MILL });
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^(?:a-b-n-[0-9a-f]{8}|x-n):/.test(id))).toBe(true);
  });

  test('and two kinds of file of one name in one folder', () => {
    const { ids, rules } = read({ 'n/one.txt': FERRY, 'n/one.html': page(SCHOOL) });
    expect(ids).toHaveLength(2);
    expect(rules).toEqual(['warning source:same-name']);
  });

  test('do not take the id of an article that states it', () => {
    const { ids } = read({
      'mill/article.md': `---\nid: mill\n---\n${MILL}\n`,
      'other/mill.txt': FERRY,
    });
    expect(ids).toEqual(['mill: Mill workers', 'other-mill: Ferry traffic']);
  });

  test('keep the coding that lies beside them', () => {
    const { ids, rules } = read({
      'a/n.txt': `${FERRY}\n`,
      'a/n.annotations.yaml': 'coder: {name: Rik}\nentities: []\n',
      'b/n.txt': SCHOOL,
    });
    expect(ids.map((id) => id.split(':')[0])).toEqual(['a-n', 'b-n']);
    expect(rules).toEqual(['warning source:same-name']);
  });
});

describe('articles of one address', () => {
  const url = 'https://valley-post.example/ferry';

  test('are versions, whatever their files are called', () => {
    const { ids, older, rules } = read({
      'a/index.html': page(FERRY, canonical(url, '2024-05-02')),
      'b/ferry.html': page(MILL, canonical('http://www.valley-post.example/ferry/', '2024-05-03')),
    });
    expect(ids).toEqual(['valley-post.example-ferry: Mill workers']);
    expect([older, rules]).toEqual([['valley-post.example-ferry: Ferry traffic'], []]);
  });

  test('are told from those of another address that would give the same id', () => {
    const { ids, rules } = read({
      'one.html': page(FERRY, canonical('https://valley-post.example/a/b', '2024-05-02')),
      'two.html': page(SCHOOL, canonical('https://valley-post.example/a-b', '2024-05-03')),
    });
    const shown = ids.map((id) => id.replace(/[0-9a-f]{8}/, 'HASH')).sort();
    expect(shown).toEqual([
      'valley-post.example-a-b-HASH: Ferry traffic',
      'valley-post.example-a-b-HASH: School lessons',
    ]);
    expect(rules).toEqual(['warning source:same-name']);
  });
});

describe('lines of one id', () => {
  const line = (fields: object) => `${JSON.stringify({ id: 'noss', ...fields })}\n`;

  test('the very same line twice is one article, and a warning names both', () => {
    const { ids, rules, problems } = read({
      'a.jsonl': line({ text: FERRY }) + line({ id: 'dray', text: MILL }) + line({ text: FERRY }),
    });
    expect(ids).toEqual(['dray: Mill workers', 'noss: Ferry traffic']);
    expect(rules).toEqual(['warning source:line-twice']);
    expect([problems[0]?.place.line, problems[0]?.actual]).toEqual([
      3,
      expect.stringMatching(/^noss, as in .*a\.jsonl:1$/),
    ]);
  });

  test('in two files too', () => {
    const { ids, rules } = read({
      'a.jsonl': line({ text: FERRY }),
      'b.jsonl': line({ text: FERRY }),
    });
    expect([ids.length, rules]).toEqual([1, ['warning source:line-twice']]);
  });

  test.each([
    ['nothing', {}, {}],
    ['only the day', { published: '2024-03-05' }, { published: '2024-04-09' }],
    [
      'another address',
      { url: 'https://a.example/1', published: '2024-03-05' },
      { url: 'https://a.example/2', published: '2024-04-09' },
    ],
  ])('two that differ, with %s to order them: an error that names both', (_, one, other) => {
    const { ids, rules, problems } = read({
      'a.jsonl': line({ text: FERRY, ...one }) + line({ text: MILL, ...other }),
    });
    expect([ids, rules]).toEqual([[], ['error source:duplicate-id']]);
    expect(`${problems[0]?.place.line} ${problems[0]?.actual}`).toMatch(/a\.jsonl/);
  });

  test('two that state a version are versions', () => {
    const { ids, older } = read({
      'a.jsonl': line({ text: FERRY, version: 1 }) + line({ text: MILL, version: 2 }),
    });
    expect([ids, older]).toEqual([['noss: Mill workers'], ['noss: Ferry traffic']]);
  });

  test('two ids that only look the same once they are valid are two articles', () => {
    const { ids } = read({ 'a.jsonl': line({ text: FERRY }) + line({ id: 'Noss', text: MILL }) });
    expect(ids).toEqual([expect.stringMatching(/^noss-[0-9a-f]{8}: Mill/), 'noss: Ferry traffic']);
  });
});
