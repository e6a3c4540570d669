import { spawnSync } from 'node:child_process';
import { expect, jest, test } from '@jest/globals';

jest.setTimeout(600_000);

test('the campaign’s hostile content does nothing, in whatever way it comes out', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/campaign/campaign.mjs', '--only', 'hostile-content'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stderr).toMatch(/^hostile-content: (\d+) of \1 survived\n$/);
  expect(stdout).toContain('| 12 | 12 | 0 | 0 | 0 | 0 |');
  expect(status).toBe(0);
});
