import { spawnSync } from 'node:child_process';
import { describe, expect, jest, test } from '@jest/globals';

jest.setTimeout(900_000);

describe('a short form of the campaign against a server', () => {
  test.each([
    ['push-killed', 0.06],
    ['server-killed', 0.05],
    ['pushes-together', 0.1],
  ])('%s: every try survives', (name, share) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['tools/campaign/campaign.mjs', '--only', name, '--share', String(share)],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    expect(stderr).toMatch(/^[a-z-]+: (\d+) of \1 survived$/m);
    expect(stdout).toMatch(/^\| .+ \| (\d+) \| \1 \| 0 \| 0 \| 0 \| 0 \|$/m);
    expect(status).toBe(0);
  });
});
