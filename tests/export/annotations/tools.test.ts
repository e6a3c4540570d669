import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../../src/export/formats.ts';
import { nodeRows } from '../../../src/graph/attest-graph.ts';
import { buildExamples } from '../../examples/build.ts';
import { runPython } from '../../python/run-python.ts';
import { exportInput } from '../export-input.ts';
import { written } from '../written.ts';
import { buildHarbour } from './harbour.ts';

const examples = buildExamples();
const articles = nodeRows(examples, 'Article').length;
const root = mkdtempSync(join(tmpdir(), 'attest-tools-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function check(
  name: string,
  graph: typeof examples = examples,
  profile: 'private' | 'public' = 'public',
) {
  const folder = mkdtempSync(join(root, `${name}-`));
  mkdirSync(folder, { recursive: true });
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  for (const [path, bytes] of await written(format, exportInput(graph, profile)))
    writeFileSync(join(folder, path), bytes);
  return JSON.parse(runPython('check_annotations.py', [name, folder]));
}

describe('brat’s server', () => {
  test('reads every line, and finds every word in its place', async () => {
    const found = await check('brat');
    expect(found.problems).toEqual([]);
    expect(Object.keys(found.documents)).toHaveLength(articles);
    expect(found.words).toBeGreaterThan(1000);
  });
  test('counts code points, and has words over the end of a line in pieces', async () => {
    const found = await check('brat', buildHarbour());
    expect(found.problems).toEqual([]);
    expect(found.documents['harbour-fire'].events).toBeGreaterThan(4);
  });
});

describe('cassis, which reads what INCEpTION exchanges', () => {
  test('reads every document, and knows all its layers', async () => {
    const found = await check('inception');
    expect(found.problems).toEqual([]);
    expect(Object.keys(found.documents)).toHaveLength(articles);
  });
  test('has the same words, whatever they are made of', async () => {
    const found = await check('inception', buildHarbour());
    expect(found.problems).toEqual([]);
    const { words } = found.documents['harbour-fire.cas.json'];
    expect(words).toContainEqual(['claim', 'No 🚁 was there']);
    expect(words).toContainEqual(['unit', '12th\nBrigade']);
  });
});

test('rdflib reads Web Annotations by their context: each has its words, and leads to others of the page', async () => {
  const found = await check('webannotation');
  expect(found.problems).toEqual([]);
  expect(found.annotations).toBeGreaterThan(1000);
});
