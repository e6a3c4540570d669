import { expect, jest, test } from '@jest/globals';
import { runCampaign } from '../run-campaign.ts';

jest.setTimeout(600_000);

test('the campaign’s hostile content does nothing, in whatever way it comes out', () => {
  const { status, stdout, stderr } = runCampaign('hostile-content');
  expect(stderr).toMatch(/^hostile-content: (\d+) of \1 survived\n$/);
  expect(stdout).toContain('| 12 | 12 | 0 | 0 | 0 | 0 |');
  expect(status).toBe(0);
});
