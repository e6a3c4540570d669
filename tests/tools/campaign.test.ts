import { describe, expect, jest, test } from '@jest/globals';
import { runCampaign } from '../run-campaign.ts';

jest.setTimeout(1_200_000);

describe('a short form of the campaign', () => {
  test.each([
    ['build-killed', 0.06],
    ['builds-together', 0.1],
    ['bits-flipped', 0.04],
    ['decisions-damaged', 0.34],
    ['desk-killed', 0.15],
    ['no-room', 0.13],
    ['surroundings-changed', 0.2],
    ['articles-mutated', 0.004],
    ['texts-mutated', 0.004],
    ['pages-mutated', 0.004],
    ['lines-mutated', 0.004],
    ['codings-mutated', 0.004],
    ['decisions-mutated', 0.02],
    ['expressions-attacked', 1],
    ['names-in-forms', 1],
  ])('%s: every try survives', (name, share) => {
    const { status, stdout, stderr } = runCampaign(name, share);
    expect(stderr).toMatch(/^[a-z-]+: (\d+) of \1 survived\n$/);
    expect(stdout).toMatch(/^\| .+ \| (\d+) \| \1 \| 0 \| 0 \| 0 \| 0 \|$/m);
    expect(status).toBe(0);
  });

  test('an unknown trial is named, with those that there are', () => {
    const { status, stderr } = runCampaign('earthquake');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no trial earthquake; there are build-killed, /);
  });
});
