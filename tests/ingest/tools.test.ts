import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { createReport } from '../../src/model/problem.ts';
import { buildHarbour, HARBOUR_TEXT } from '../export/annotations/harbour.ts';
import { exportInput } from '../export/export-input.ts';
import { written } from '../export/written.ts';

const root = mkdtempSync(join(tmpdir(), 'attest-coded-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Reads a folder with these files. */
function read(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const report = createReport();
  const [source] = readSources([folder], report);
  return {
    annotations: source?.annotations,
    problems: report.problems.map(
      ({ rule, place, actual }) => `${rule} ${place.line ?? ''} ${actual}`,
    ),
  };
}
const HEAD = '---\nid: harbour-fire\n---\n';

describe.each([
  ['brat', 'harbour-fire.ann', 'annotations.ann', 'brat'],
  ['inception', 'harbour-fire.cas.json', 'annotations.cas.json', 'inception'],
  ['label-studio', 'tasks.json', 'annotations.label-studio.json', 'tester'],
  ['webannotation', 'harbour-fire.jsonld', 'annotations.jsonld', 'tester'],
])('%s', (name, file, beside, coder) => {
  const contentOf = async (): Promise<string> => {
    const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
    const files = await written(format, exportInput(buildHarbour(), 'private'));
    return files.get(file)?.toString() ?? '';
  };

  test('beside an article it is its coding', async () => {
    const { annotations, problems } = read({
      'harbour-fire/article.md': HEAD + HARBOUR_TEXT,
      [`harbour-fire/${beside}`]: await contentOf(),
    });
    expect(problems).toEqual([]);
    expect(annotations?.coder.name).toBe(coder);
    expect(annotations?.events).toMatchObject([{ id: 'strike', type: 'attack', claims: ['hit'] }]);
    expect(annotations?.claims.map(({ chain }) => chain)).toEqual([['office'], ['brigade']]);
  });
  test('beside a loose text too', async () => {
    const { annotations, problems } = read({
      'harbour-fire.txt': HARBOUR_TEXT,
      [beside.replace('annotations', 'harbour-fire')]: await contentOf(),
    });
    expect(problems).toEqual([]);
    expect(annotations?.entities).toHaveLength(3);
  });
  test('of another text it is refused', async () => {
    const { problems } = read({
      'harbour-fire/article.md': `${HEAD}Also: ${HARBOUR_TEXT.replaceAll('Brigade', 'Regiment')}`,
      [`harbour-fire/${beside}`]: await contentOf(),
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(/coding:(mark-words|other-text|quotation-not-found)/);
  });
  test('that is no such file is refused, with its place', () => {
    const { problems, annotations } = read({
      'harbour-fire/article.md': HEAD + HARBOUR_TEXT,
      [`harbour-fire/${beside}`]: '[{"T1": "unit 0 4"}, 7',
    });
    expect(problems).not.toEqual([]);
    expect(annotations?.coder.name).not.toBe(coder);
  });
});

describe('an .ann file that a person made', () => {
  const TEXT = 'The 9th Brigade shelled Lisna. The mayor denied it.\n';
  const readAnn = (ann: string) =>
    read({ 'a/article.md': `---\nid: a\n---\n${TEXT}`, 'a/annotations.ann': ann });

  test('needs nothing but words, arguments and what is the same', () => {
    const { annotations, problems } = readAnn(
      [
        'T1\tunit 4 15\t9th Brigade',
        'T2\tattack 16 23\tshelled',
        'T3\tplace 24 29\tLisna',
        'T4\tperson 31 40\tThe mayor',
        'T5\tclaim 41 50\tdenied it',
        'E1\tattack:T2 actor:T1 place:T3',
        'E2\tclaim:T5 by:T4',
        'A1\tstance E2 denies',
        '#1\tAnnotatorNotes E2\tcheck this again',
        'N1\tReference T3 Wikidata:Q1\tLisna',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(annotations?.entities).toMatchObject([
      { kind: 'unit', name: '9th Brigade' },
      { kind: 'place', name: 'Lisna' },
      { kind: 'person' },
    ]);
    expect(annotations?.events).toMatchObject([
      { type: 'attack', factuality: 'asserted', roles: [{ role: 'actor' }] },
    ]);
    expect(annotations?.claims).toMatchObject([{ stance: 'denies', origin: 'stated' }]);
  });
  test('tells all that is wrong with it at once, with lines', () => {
    const { problems } = readAnn(
      [
        'T1\tunit 4 15\t9th Regiment',
        'T2\tattack 16 23\tshelled',
        'T3\tplace 24 29;31 34\tLisna The',
        'what is this',
        'E1\tattack:T2 actor:T9',
        'E2\tattack:T7',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([
      expect.stringContaining('coding:mark-words 1 "9th Brigade"'),
      expect.stringContaining('coding:brat-line 3'),
      expect.stringContaining('coding:brat-line 6 T7'),
      expect.stringContaining('coding:brat-line 4 what is this'),
    ]);
  });
  test('names types, arguments and values that do not exist', () => {
    const { problems } = readAnn(
      [
        'T1\tregiment 4 15\t9th Brigade',
        'T2\tattack 16 23\tshelled',
        'T3\tplace 24 29\tLisna',
        'E1\tattack:T2 victim:T3 actor:T1',
        'A1\tfactuality E1 certain',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([
      expect.stringContaining('coding:mark-type 1 regiment'),
      expect.stringContaining('coding:mark-role 4 victim'),
      expect.stringContaining('coding:mark-argument 4 T1'),
      expect.stringContaining('coding:mark-value 4 factuality'),
    ]);
  });
});

test('a Web Annotation without a position is found by its quotation', () => {
  const item = (exact: string, prefix?: string) => ({
    type: 'Annotation',
    body: { type: 'TextualBody', purpose: 'tagging', value: 'unit' },
    target: { source: 'x', selector: { type: 'TextQuoteSelector', exact, prefix } },
  });
  const page = (items: object[]) =>
    read({
      'a/article.md': '---\nid: a\n---\nOne brigade left. One brigade stayed.\n',
      'a/annotations.jsonld': JSON.stringify({ items }),
    });
  const found = page([item('brigade', 'left. One ')]);
  expect(found.problems).toEqual([]);
  expect(found.annotations?.mentions).toMatchObject([{ start: 22, end: 29 }]);
  expect(page([item('brigade'), item('battalion')]).problems).toEqual([
    expect.stringContaining('coding:quotation-ambiguous'),
    expect.stringContaining('coding:quotation-not-found'),
  ]);
});

test('protected: false of a tool allows no name', () => {
  const { annotations } = read({
    'a/article.md': '---\nid: a\n---\nVelkan Orsolo spoke.\n',
    'a/annotations.ann':
      'T1\tperson 0 13\tVelkan Orsolo\n#1\tAnnotatorNotes T1\t{"entity.name":"Velkan Orsolo","entity.protected":"false"}\n',
  });
  expect(annotations?.entities).toEqual([
    expect.not.objectContaining({ protected: false, name: undefined }),
  ]);
  expect(annotations?.entities[0]).not.toHaveProperty('protected');
});
