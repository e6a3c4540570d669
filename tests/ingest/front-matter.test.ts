import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HeadFields } from '../../src/ingest/front-matter/map-fields.ts';
import { parseLoose } from '../../src/ingest/read-source.ts';
import { createReport } from '../../src/model/problem.ts';

const TEXT = 'Two drones fell on the bridge at Ilmen on Monday, the city council said.\n';

function read(head: string, file = 'notes/Bridge Hit.md') {
  const report = createReport();
  const source = parseLoose(file, `${head}\n${TEXT}`, report);
  return {
    front: source?.front,
    text: source?.text,
    problems: report.problems.map(
      ({ severity, rule, place, actual }) => `${severity} ${rule} ${place.line ?? '-'} ${actual}`,
    ),
  };
}

describe('heads of other programs', () => {
  test('a web clipper: address and days under its own names, the rest is named', () => {
    expect(
      read(
        [
          '---',
          'title: "Bridge hit at Ilmen"',
          'source: "https://gazette.example/2024/03/bridge"',
          'author:',
          '  - "[[Marta Oll]]"',
          'published: 2024-03-12',
          'created: 2024-03-14T08:00',
          'description: ""',
          'tags:',
          '  - clippings',
          '---',
        ].join('\n'),
      ),
    ).toEqual({
      front: {
        id: 'gazette.example-2024-03-bridge',
        title: 'Bridge hit at Ilmen',
        url: 'https://gazette.example/2024/03/bridge',
        published: '2024-03-12',
        retrieved: '2024-03-14',
      },
      text: TEXT,
      problems: ['warning source:unknown-field 5 author, description, tags'],
    });
  });

  test('Jekyll, Hexo: a moment is its day in its own zone', () => {
    const { front, problems } = read(
      '---\nlayout: post\ntitle: Bridge hit\ndate: 2024-03-12 23:30:00 -0500\nlang: en_GB\n---',
    );
    expect(front).toEqual({
      id: 'bridge-hit',
      title: 'Bridge hit',
      published: '2024-03-12',
      language: 'en-GB',
    });
    expect(problems).toEqual(['warning source:unknown-field 2 layout']);
  });

  test.each([
    ['TOML', '+++\ntitle = "Bridge hit"\ndate = 2024-03-12T23:30:00-05:00\n[params]\nx = 1\n+++'],
    ['TOML with a day', "+++\ntitle = 'Bridge hit'\ndate = 2024-03-12\ndraft = false\n+++"],
    ['TOML after dashes', '---toml\ntitle = "Bridge hit"\npublishDate = "12 March 2024"\n---'],
    ['JSON', '{\n  "title": "Bridge hit",\n  "date": "2024-03-12"\n}'],
    ['JSON in fences', ';;;\n{"title": "Bridge hit", "date": "March 12, 2024"}\n;;;'],
    ['YAML that ends in points', '---\ntitle: Bridge hit\ndate: 12 March 2024\n...'],
    ['no fence', 'Title: Bridge hit\nDate: 2024-03-12 10:20\nCategory: war\n'],
    ['German', '---\nTitel: Bridge hit\nDatum: 12. März 2024\n---'],
    ['Ukrainian', '---\nНазва: Bridge hit\nДата: 12 березня 2024\n---'],
    ['Dublin Core', '---\ndc.title: Bridge hit\ndcterms:issued: 2024-03-12\n---'],
    ['windows line ends', '---\r\ntitle: Bridge hit\r\ndate: 2024-03-12\r\n---\r'],
  ])('%s', (_, head) => {
    const { front, text, problems } = read(head);
    expect([front?.title, front?.published]).toEqual(['Bridge hit', '2024-03-12']);
    expect(text).toBe(TEXT);
    expect(problems.filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  test('a value with a colon, not quoted', () => {
    const { front, problems } = read('---\ntitle: Ilmen: a bridge "hit"\ndate: 2024-03-12\n---');
    expect(front).toEqual({
      id: 'bridge-hit',
      title: 'Ilmen: a bridge "hit"',
      published: '2024-03-12',
    });
    expect(problems).toEqual([expect.stringMatching(/^warning source:broken-head 2 /)]);
  });

  test.each([
    ['YAML', '---\ntitle: Bridge hit\ndate: 2024-03-12\ntitle: twice\n\tbad: [\n---'],
    ['TOML', '+++\ntitle = "Bridge hit"\ndate = 2024-03-12\nbad = = \n+++'],
  ])('malformed %s is read line by line', (_, head) => {
    const { front, problems } = read(head);
    expect([front?.title, front?.published]).toEqual(['Bridge hit', '2024-03-12']);
    expect(problems[0]).toMatch(/^warning source:broken-head \d/);
  });

  test('what is not valid is left out, each with a warning', () => {
    const { front, problems } = read(
      '---\nid: My Note/7\nurl: nowhere\nsource: Ilmen Gazette\nlanguage: the language of the land\nstatus: draft\ndate: 0001-01-01T00:00:00Z\nupdated: 03/04/2024\n---',
    );
    expect(front).toEqual({ id: 'my-note-7', publication: 'Ilmen Gazette' });
    expect(problems).toEqual([
      'warning source:empty-date 7 0001-01-01',
      'warning source:no-such-date 8 03/04/2024',
      'warning source:head-field 3 "nowhere"',
      'warning source:head-field 5 "the language of the land"',
      'warning source:head-field 6 "draft"',
      'warning source:renamed 2 My Note/7 → my-note-7',
    ]);
  });

  test('what is empty is none; a line of dashes before prose is no head', () => {
    expect(read('---\nid:\ntitle: ""\npublished:\nurl: ""\n---')).toEqual({
      front: { id: 'bridge-hit' },
      text: TEXT,
      problems: [],
    });
    const prose = read('---\nThe council met at noon.\n\n---');
    expect(prose.text).toBe(`---\nThe council met at noon.\n\n---\n${TEXT}`);
    expect(prose.problems).toEqual([]);
    expect(read('---\ntitle: never closed').problems).toEqual([
      expect.stringContaining('error source:no-front-matter 1'),
    ]);
  });
});

test('the list of fields fits its schema, and no key but one of two meanings is listed twice', () => {
  const fields = HeadFields.parse(
    JSON.parse(readFileSync('src/ingest/front-matter/fields.json', 'utf8')),
  );
  const keys = Object.values(fields).flat();
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  expect(twice.sort()).toEqual(['fonte', 'fuente', 'quelle', 'source', 'джерело', 'источник']);
  expect(
    keys.every((key) => key === key.toLowerCase().normalize('NFC') && !/[\s_.-]/.test(key)),
  ).toBe(true);
});
