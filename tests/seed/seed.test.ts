import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/analyse.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { sha256 } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import { assemble, readSeed } from '../seed.ts';
import { graph, idsOf, node } from './reading.ts';

const ID = 'abuse-in-russian-units';
const FOLDER = join('seed', ID);

/** Of the article as it was received: UTF-8, its last newline included. */
const ARTICLE_SHA256 = 'a566d26f42c3cd73bb201b2814247a2f7d087be68a234fc5bc61f556611450a1';

const folder = mkdtempSync(join(tmpdir(), 'seed-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the article is unchanged, byte for byte', () => {
  const [seed] = readSeed();
  expect(seed?.source.sha256).toBe(ARTICLE_SHA256);
  const file = readFileSync(join(FOLDER, 'article.md'), 'utf8');
  expect(sha256(file.slice(file.indexOf('\n---\n') + '\n---\n'.length))).toBe(ARTICLE_SHA256);
});

test('nothing is wrong with it: text, coding, expectations, graph', () => {
  const report = createReport();
  assemble(['seed'], report);
  expect(report.problems).toEqual([]);
});

describe('what the readings count', () => {
  test('three publications, and HUR the only agency besides Russia as a state', () => {
    expect(idsOf('Publication')).toEqual(['foreign-policy', 'insider', 'kyiv-independent']);
    expect(idsOf('Agency')).toEqual(['hur', 'russia']);
  });

  test('three units have a name', () => {
    const named = idsOf('Unit').filter((id) => node('Unit', id).identity === 'named');
    expect(named).toEqual(['airborne-assault-forces', 'fifty-fifth', 'russian-army']);
  });

  test('five dates, and two durations', () => {
    const texts = idsOf('Date').map((id) => node('Date', id));
    const dates = texts.filter(({ precision }) => precision !== 'duration').map(({ text }) => text);
    expect(dates.sort()).toEqual([
      '2023',
      'April 5',
      'May 31',
      'last July',
      'less than a month ago',
    ]);
    expect(texts).toHaveLength(7);
  });

  test('no year but the one that is printed', () => {
    const bounds = idsOf('Date').flatMap((id) => node('Date', id).earliest ?? []);
    expect(bounds).toEqual(['2023-01-01']);
  });

  test('all who are victims, prisoners or witnesses are protected, and none of them has a name', () => {
    const people = [
      ...idsOf('Person').map((id) => node('Person', id)),
      ...idsOf('Group').map((id) => node('Group', id)),
    ];
    expect(people.filter(({ name }) => name !== undefined)).toEqual([]);
    const open = people.filter((one) => !one.protected).map(({ displayName }) => displayName);
    expect(
      open.filter((displayName) => /soldier|prisoner|men\b|troops of/.test(displayName)),
    ).toEqual([]);
    expect(people.length - open.length).toBeGreaterThanOrEqual(11);
  });
});

test('abuse of Russian soldiers has four origins, two of them Ukrainian state bodies', () => {
  const theme = analyse(graph).typeOrigins.find(
    ({ type, targetSide }) => type === 'abuse' && targetSide === 'RU',
  );
  expect(theme).toMatchObject({ origins: 4, sides: 1, withoutSide: 2, ownVoice: 1, unknown: 0 });
  const named = theme?.shares.filter(({ kind }) => kind === 'named');
  expect(named?.map(({ id, side }) => [id.slice(id.indexOf('/') + 1), side])).toEqual([
    ['hur', 'UA'],
    ['foreign-policy', null],
    ['insider', null],
    ['airborne-assault-forces', 'UA'],
  ]);
});

test('the same coding as standoff JSON makes the same graph, byte for byte', () => {
  const copy = join(folder, ID);
  mkdirSync(copy);
  copyFileSync(join(FOLDER, 'article.md'), join(copy, 'article.md'));
  const [seed] = readSeed();
  writeFileSync(join(copy, 'annotations.json'), JSON.stringify(seed?.annotations, null, 2));
  const report = createReport();
  const fromJson = assemble([folder], report);
  expect(report.problems).toEqual([]);
  expect(serializeGraph(fromJson)).toBe(serializeGraph(graph));
});
