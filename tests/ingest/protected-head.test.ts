import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readTexts } from '../../src/ingest/read-texts.ts';
import { createReport } from '../../src/model/problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-protected-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flagOf = (name: string, content: string): true | null | undefined => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return [...readTexts(file, createReport())][0]?.protected;
};
const TEXT = 'The mill at Ostrana burned on Friday.\n';

test.each([
  ['true', true],
  ['yes', true],
  ['"on"', true],
  ['please', true],
  ['[true]', true],
  ['false', null],
  ['no', null],
  ['', null],
])('protected: %s in a head is %s', (value, flag) => {
  expect(flagOf('mill.md', `---\nid: mill\nprotected: ${value}\n---\n${TEXT}`)).toBe(flag);
  expect(flagOf('other.md', `---\ntitle: a: b\nPROTECTED: ${value}\n---\n${TEXT}`)).toBe(flag);
});

test.each([
  [true, true],
  ['yes', true],
  [1, true],
  [false, null],
  [null, null],
  [0, null],
])('"protected": %j in a line is %s', (value, flag) => {
  const line = JSON.stringify({ id: 'mill', text: TEXT, protected: value });
  expect(flagOf('lines.jsonl', `${line}\n`)).toBe(flag);
});
