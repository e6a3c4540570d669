import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { buildHash, placeCorpus } from '../workplace.mjs';

export const what = 'a build killed, and run again';
export const tries = 50;

/** Kills builds at random moments. The next build must give the same bytes as one that was left alone. */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 60);
  const build = (out, options) =>
    attest(['build', 'articles', '-o', out], { cwd: folder, ...options });
  const whole = await build('whole', {});
  const wanted = buildHash(join(folder, 'whole'));
  for (let at = 0; at < tries; at += 1) {
    // Every other build goes on with what the killed one left, the others start from nothing.
    if (at % 2 === 0) rmSync(join(folder, 'out'), { recursive: true, force: true });
    await build('out', { killAfter: random() * whole.milliseconds });
    const again = await build('out', {});
    const wrong = misbehaviour(again);
    if (wrong) tally.add(wrong.kind, wrong.why);
    else
      tally.add(
        buildHash(join(folder, 'out')) === wanted ? null : 'lost',
        `try ${at}: other bytes`,
      );
  }
}
