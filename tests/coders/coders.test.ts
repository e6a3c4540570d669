import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { coderNamed } from '../../src/coders/coders.ts';
import { CODER_NAMES, isMachine } from '../../src/model/coders.ts';
import { versionOfCoder } from '../../src/pipeline/state/code-version.ts';

test('each coder is a folder of its name, and known as a machine', () => {
  const folders = readdirSync('src/coders', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...CODER_NAMES].sort());
  expect(CODER_NAMES.filter((name) => !isMachine(name))).toEqual([]);
});

test.each(CODER_NAMES)(
  '%s says its name, its version and what languages it reads',
  async (name) => {
    const named = coderNamed(name, versionOfCoder);
    const coder = await named.load();
    expect([coder.name, coder.version]).toEqual([named.name, named.version]);
    expect(coder.version).toMatch(/^[0-9a-f]{16}$/);
    expect(coder.languages.map((tag) => new Intl.Locale(tag).toString())).toEqual(coder.languages);
    expect(coder.languages.length).toBeGreaterThan(0);
  },
);
