import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { empty, envOf, pulled, withServer } from '../server.mjs';
import { placeCorpus } from '../workplace.mjs';

export const what = 'a push killed, and run again';
export const tries = 50;

/** After a second push, a pull gives the same bytes as after one that was left alone. */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 30);
  await attest(['build', 'articles'], { cwd: folder });
  await withServer(async (server) => {
    const push = (options) => attest(['push'], { cwd: folder, env: envOf(server), ...options });
    // The first one also waits for the server's first query plans.
    await push({});
    await empty(server);
    const whole = await push({});
    const { bytes } = await pulled(server, folder);
    for (let at = 0; at < tries; at += 1) {
      await empty(server);
      await push({ killAfter: random() * whole.milliseconds });
      const again = await push({});
      const after = await pulled(server, folder);
      const wrong = misbehaviour(again) ?? misbehaviour(after.ran);
      if (wrong) tally.add(wrong.kind, wrong.why);
      else
        tally.add(
          after.bytes === bytes && bytes !== null ? null : 'lost',
          `try ${at}: other bytes`,
        );
    }
  });
}
