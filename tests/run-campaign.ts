import { spawnSync } from 'node:child_process';

/** Runs one trial of the campaign with a share of its tries. What went wrong is in stderr, a line a try. */
export const runCampaign = (name: string, share = 1) =>
  spawnSync(
    process.execPath,
    ['tools/campaign/campaign.mjs', '--only', name, '--share', String(share)],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
