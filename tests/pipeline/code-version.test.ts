import { expect, jest, test } from '@jest/globals';

const fs = await import('node:fs');
let listed = 0;
jest.unstable_mockModule('node:fs', () => ({
  ...fs,
  readdirSync: (...args: Parameters<typeof fs.readdirSync>) => {
    listed += 1;
    return fs.readdirSync(...args);
  },
}));
const { versionOfCoder } = await import('../../src/pipeline/state/code-version.ts');
const { coderNamed } = await import('../../src/coders/coders.ts');

test('a coder is hashed once, however many articles ask for its version', async () => {
  const named = coderNamed('offline', versionOfCoder);
  const { version } = named;
  const once = listed;
  expect(once).toBeGreaterThan(0);
  const coder = await named.load();
  for (let article = 0; article < 5; article += 1) {
    expect(named.version).toBe(version);
    expect(coder.version).toBe(version);
    expect({ ...coder }.version).toBe(version);
  }
  expect(listed).toBe(once);
});
