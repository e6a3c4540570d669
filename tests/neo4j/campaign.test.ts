import { describe, expect, jest, test } from '@jest/globals';
import { runCampaign } from '../run-campaign.ts';

jest.setTimeout(900_000);

describe('a short form of the campaign against a server', () => {
  test.each([
    ['push-killed', 0.06],
    ['server-killed', 0.05],
    ['pushes-together', 0.1],
  ])('%s: every try survives', (name, share) => {
    const { status, stdout, stderr } = runCampaign(name, share);
    expect(stderr).toMatch(/^[a-z-]+: (\d+) of \1 survived$/m);
    expect(stdout).toMatch(/^\| .+ \| (\d+) \| \1 \| 0 \| 0 \| 0 \| 0 \|$/m);
    expect(status).toBe(0);
  });
});
