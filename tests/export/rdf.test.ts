import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { nodeRows } from '../../src/graph/attest-graph.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';
import { runPython } from '../python/run-python.ts';
import { exportInput } from './export-input.ts';
import { written } from './written.ts';

const graph = buildExamples(DECIDED);
const folder = mkdtempSync(join(tmpdir(), 'attest-rdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileOf(name: string, profile: 'private' | 'public'): Promise<string> {
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  const file = join(folder, `${name}-${profile}`);
  writeFileSync(file, (await written(format, exportInput(graph, profile))).get('') ?? '');
  return file;
}
const check = (trig: string, jsonld: string) =>
  JSON.parse(runPython('check_rdf.py', [trig, jsonld, 'shapes/attest.ttl']));

describe.each(['private', 'public'] as const)('%s', (profile) => {
  test('TriG and JSON-LD are the same quads, valid by the shapes; each claim is a nanopublication', async () => {
    const found = check(await fileOf('trig', profile), await fileOf('jsonld', profile));
    expect(found).toMatchObject({
      different: [],
      report: '',
      conforms: true,
      problems: [],
      eventsOutside: [],
    });
    expect(found.quads).toBeGreaterThan(10_000);
    expect(found.nanopublications).toBeGreaterThanOrEqual(nodeRows(graph, 'Claim').length / 2);
  });
});

test('the shapes refuse a relationship without its words', async () => {
  const trig = join(folder, 'broken');
  const whole = readFileSync(await fileOf('trig', 'private'), 'utf8');
  writeFileSync(trig, whole.replaceAll('prov:wasQuotedFrom', 'prov:wasInfluencedBy'));
  const found = check(trig, await fileOf('jsonld', 'private'));
  expect(found.conforms).toBe(false);
  expect(found.report).toContain('wasQuotedFrom');
  expect(found.different.length).toBeGreaterThan(0);
});

test('JSON-LD names nothing that a program would have to load', async () => {
  const { '@context': context } = JSON.parse(
    readFileSync(await fileOf('jsonld', 'private'), 'utf8'),
  );
  expect(Object.values(context).every((one) => /^(?:https?:|urn:)\S+[#/]$/.test(String(one)))).toBe(
    true,
  );
});
