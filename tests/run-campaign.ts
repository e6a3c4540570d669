import { runNode } from './run-child.ts';

/** Runs one trial of the campaign with a share of its tries. What went wrong is in stderr, a line a try. */
export const runCampaign = (name: string, share = 1) =>
  runNode(['tools/campaign/campaign.mjs', '--only', name, '--share', String(share)], {
    timeout: 900_000,
  });
