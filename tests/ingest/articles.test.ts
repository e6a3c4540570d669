import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseArticle } from '../../src/ingest/parse-article.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { sha256 } from '../../src/model/ids.ts';
import { createReport, type Problem } from '../../src/model/problem.ts';

const HEAD = '---\nid: river-post\n---\n';
const folder = mkdtempSync(join(tmpdir(), 'articles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parse = (content: string) => {
  const report = createReport();
  return { source: parseArticle('article.md', content, report), problems: report.problems };
};
const brief = ({ severity, rule, place, actual }: Problem) =>
  `${severity} ${rule} ${place.line ?? '-'}${actual ? ` ${actual}` : ''}`;

function read(bytes: string | Uint8Array, name = 'river-post') {
  const here = join(folder, name);
  mkdirSync(here, { recursive: true });
  writeFileSync(join(here, 'article.md'), bytes);
  writeFileSync(join(here, 'annotations.yaml'), 'coder: { name: a person }\n');
  const report = createReport();
  return { sources: readSources([here], report), problems: report.problems.map(brief) };
}

describe('an article as captured', () => {
  test('the text begins after the closing line and its last newline counts', () => {
    const { source, problems } = parse(`${HEAD}\nTwo drones fell.\n\n`);
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      text: '\nTwo drones fell.\n\n',
      textLine: 4,
      sha256: sha256('\nTwo drones fell.\n\n'),
    });
  });

  test.each([
    ['right-to-left', 'قال الجيش إن غارة وقعت.'],
    ['combining', 'Ме\u0301ста не назвали. cafe\u0301'],
    ['emoji', 'He wrote “👩🏽‍🚒🔥” and no more.'],
    ['a line of dashes', 'One\n---\nTwo'],
    ['no-break spaces', 'at 5\u00A0a.m.'],
  ])('%s is kept as it is', (_, text) => {
    expect(parse(HEAD + text)).toMatchObject({ source: { text }, problems: [] });
  });

  test('what is unknown may be null, and a bare year is a date', () => {
    const { source, problems } = parse(
      '---\nid: a\ntitle: null\npublished: 2023\nretrieved: 2024-01-02\n---\ntext',
    );
    expect(problems).toEqual([]);
    expect(source?.front).toMatchObject({
      title: null,
      published: '2023',
      retrieved: '2024-01-02',
    });
  });

  test.each([
    ['no front matter', 'Two drones fell.', ['error source:no-front-matter 1 "Two drones fell."']],
    [
      'front matter without end',
      '---\nid: a\nTwo drones fell.',
      ['error source:no-front-matter 1 "---\\nid: a\\nTwo drones fell."'],
    ],
    ['no text', `${HEAD} \n\n`, ['error source:empty 4 3 characters, none of them visible']],
    [
      'an unknown field',
      '---\nid: a\nauthor: x\n---\ntext',
      ['warning source:unknown-field 3 author'],
    ],
    ['an id with a slash', '---\nid: a/b\n---\ntext', ['error source:front-matter 2 "a/b"']],
    ['no id', '---\ntitle: x\n---\ntext', ['error source:front-matter 2 nothing']],
    [
      'a date that does not exist',
      '---\nid: a\npublished: 2023-02-30\n---\ntext',
      ['error source:no-such-date 3 2023-02-30'],
    ],
    [
      'an address that is a script',
      '---\nid: a\nurl: "javascript:alert(1)"\n---\ntext',
      ['error source:front-matter 3 "javascript:alert(1)"'],
    ],
    [
      'two of them at once',
      '---\nid: A\nurl: nowhere\n---\ntext',
      ['error source:front-matter 2 "A"', 'error source:front-matter 3 "nowhere"'],
    ],
    ['NUL', `${HEAD}one\ntw\0o`, ['error source:control-character 5 U+0000, 1 in all']],
    [
      'CRLF',
      '---\r\nid: a\r\n---\r\none\r\ntwo',
      ['warning source:carriage-return 1 4 carriage returns'],
    ],
    [
      'direction controls',
      `${HEAD}safe \u202Eterces\u202C`,
      ['warning source:direction-override 4 U+202E, 2 in all'],
    ],
  ])('%s', (_, content, expected) => {
    expect(parse(content).problems.map(brief)).toEqual(expected);
  });
});

describe('files that are not what they should be', () => {
  test('invalid UTF-8 names the byte', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD}caf\uFFFD`),
      Buffer.from([0xe9]),
      Buffer.from(' x'),
    ]);
    const { sources, problems } = read(bytes);
    expect(sources).toEqual([]);
    expect(problems).toEqual([`error source:not-utf-8 - 0xe9 at byte ${HEAD.length + 6}`]);
  });

  test('a byte-order mark is not part of the text', () => {
    const { sources, problems } = read(`\uFEFF${HEAD}text`);
    expect(problems).toEqual(['warning source:byte-order-mark 1 U+FEFF']);
    expect(sources[0]?.source.text).toBe('text');
  });

  test('20 MB are not opened', () => {
    const { problems } = read(HEAD + 'word '.repeat(4 * 1024 * 1024));
    expect(problems).toEqual([expect.stringContaining('error source:too-large - 2097')]);
  });

  test('a folder that is named otherwise, and two articles of one id', () => {
    read(`${HEAD}text`, 'one');
    read(`${HEAD}text`, 'two');
    const report = createReport();
    readSources([join(folder, 'one'), join(folder, 'two')], report);
    expect(report.problems.map(({ rule }) => rule)).toEqual([
      'source:folder-name',
      'source:folder-name',
      'source:duplicate-id',
    ]);
  });

  test('nothing there, nothing in it, nobody has coded it', () => {
    const empty = join(folder, 'empty');
    const bare = join(folder, 'bare');
    mkdirSync(empty);
    mkdirSync(bare);
    writeFileSync(join(bare, 'article.md'), '---\nid: bare\n---\ntext');
    writeFileSync(join(empty, 'notes.odt'), '');
    const report = createReport();
    readSources([join(folder, 'nowhere'), empty, bare, join(empty, 'notes.odt')], report);
    expect(report.problems.map(({ rule }) => rule)).toEqual([
      'source:not-found',
      'source:ignored',
      'source:none',
      'source:not-an-article',
      'source:no-annotations',
    ]);
  });
});
