import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../../src/export/formats.ts';
import { ftmDatesOf, ftmValue } from '../../../src/export/ftm/ftm-value.ts';
import { nodeRows } from '../../../src/graph/attest-graph.ts';
import { buildExamples, DECIDED } from '../../examples/build.ts';
import { runPython } from '../../python/run-python.ts';
import { exportInput } from '../export-input.ts';
import { written } from '../written.ts';

const graph = buildExamples(DECIDED);
const folder = mkdtempSync(join(tmpdir(), 'attest-ftm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(name: string, what: string, profile: 'private' | 'public') {
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  const file = join(folder, `${name}-${profile}`);
  writeFileSync(file, (await written(format, exportInput(graph, profile))).get('') ?? '');
  return JSON.parse(runPython('check_ftm.py', [what, file]));
}
const count = (label: Parameters<typeof nodeRows>[1] & string): number =>
  nodeRows(graph, label).length;

describe.each(['private', 'public'] as const)('%s: followthemoney', (profile) => {
  test('accepts every entity and every value, and each reference leads to what it may', async () => {
    const found = await check('ftm', 'entities', profile);
    expect(found.problems).toEqual([]);
    expect(found.schemata).toMatchObject({ Documentation: expect.any(Number) });
    if (profile === 'public') return;
    expect(found.schemata).toMatchObject({
      Article: count('Article') + count('Work'),
      Person: count('Person'),
      PublicBody: count('Agency'),
      Event: count('Event'),
      Note: count('Claim'),
      Address: count('Place'),
      Organization: count('Unit') + count('Organization') + count('Publication'),
    });
    expect(found.ids).toBe(Object.values<number>(found.schemata).reduce((sum, one) => sum + one));
  });
  test('merges statements of what is the same, each with its article', async () => {
    const found = await check('ftm-statements', 'statements', profile);
    expect(found.statements).toBe(found.lines);
    expect(found.merged).toBeLessThan(found.entities);
    expect(found.origins).toHaveLength(count('Article'));
  });
});

test('a claimed event is never called as if it had happened', async () => {
  const { captions } = await check('ftm', 'entities', 'private');
  const claimed = nodeRows(graph, 'Event').filter(
    ({ attributes }) => attributes.factuality === 'claimed',
  );
  expect(claimed.length).toBeGreaterThan(5);
  for (const { attributes } of claimed) expect(captions).toContain(attributes.displayName);
});

test.each([
  ['2024-05-31', 'on', { date: '2024-05-31' }],
  ['2024-05', 'on', { date: '2024-05' }],
  ['XXXX-05-31', 'on', {}],
  ['2014/..', 'since', { startDate: '2014' }],
  ['2024-05-03/2024-05-05', 'between', { startDate: '2024-05-03', endDate: '2024-05-05' }],
  ['2024-05-31', 'before', { endDate: '2024-05-31' }],
  ['2024-05-31', 'about', {}],
  ['2024-21', 'on', {}],
  [undefined, 'on', {}],
] as const)('%s, %s: no more precise than the text', (edtf, relation, expected) => {
  expect(ftmDatesOf(edtf, relation)).toEqual(expected);
});

test.each([
  ['uk', 'language', 'ukr'],
  ['pt-BR', 'language', 'por'],
  ['xx', 'language', null],
  ['UA', 'country', 'ua'],
  ['XK', 'country', 'xk'],
  ['XT', 'country', null],
  ['9074729', 'imo', '9074729'],
  ['9074728', 'imo', null],
  ['2024-05-31T10:00:00Z', 'date', '2024-05-31'],
] as const)('%s as %s', (value, as, expected) => {
  expect(ftmValue(value, as)).toBe(expected);
});
