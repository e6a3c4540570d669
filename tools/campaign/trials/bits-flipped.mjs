import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { pick } from '../../bench/random.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { buildHash, filesIn, placeCorpus, sizeOf } from '../workplace.mjs';

export const what = 'a bit of a build flipped, and the build run again';
export const tries = 200;

/** Flips one bit of any file of a build. The next build must notice it and mend it. */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 30);
  const build = () => attest(['build', 'articles'], { cwd: folder });
  const [out, whole] = [join(folder, 'out'), join(folder, 'whole')];
  await build();
  cpSync(out, whole, { recursive: true });
  const wanted = buildHash(whole);
  const files = filesIn(whole).filter((file) => sizeOf(join(whole, file)) > 0);
  for (let at = 0; at < tries; at += 1) {
    rmSync(out, { recursive: true, force: true });
    cpSync(whole, out, { recursive: true, preserveTimestamps: true });
    const file = pick(files, random);
    const bytes = readFileSync(join(out, file));
    const place = Math.floor(random() * bytes.length);
    bytes[place] ^= 1 << Math.floor(random() * 8);
    writeFileSync(join(out, file), bytes);
    const again = await build();
    const wrong = misbehaviour(again);
    if (wrong) tally.add(wrong.kind, `${file}: ${wrong.why}`);
    else tally.add(buildHash(out) === wanted ? null : 'lost', `${file}, byte ${place}`);
  }
}
