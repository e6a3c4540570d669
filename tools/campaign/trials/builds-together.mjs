import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { buildHash, placeCorpus } from '../workplace.mjs';

export const what = 'two builds into one folder at once';
export const tries = 20;

/** One of two builds may be refused, by name; what is there in the end must be whole. */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 40);
  const build = (out) => attest(['build', 'articles', '-o', out], { cwd: folder });
  const whole = await build('whole');
  const wanted = buildHash(join(folder, 'whole'));
  for (let at = 0; at < tries; at += 1) {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    const first = build('out');
    await new Promise((done) => setTimeout(done, random() * whole.milliseconds));
    const both = await Promise.all([first, build('out')]);
    const wrong = both.map(misbehaviour).find((each) => each !== null);
    const isWhole =
      both.some(({ code }) => code === 0) && buildHash(join(folder, 'out')) === wanted;
    if (wrong) tally.add(wrong.kind, wrong.why);
    else tally.add(isWhole ? null : 'lost', `try ${at}: codes ${both.map(({ code }) => code)}`);
  }
}
