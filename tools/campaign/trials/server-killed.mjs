import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realEffects } from '../../../dist/store/local-server/choose-server.js';
import { startServer } from '../../../dist/store/local-server/start-server.js';
import { stopServer } from '../../../dist/store/local-server/stop-server.js';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { empty, envOf, pulled } from '../server.mjs';
import { placeCorpus } from '../workplace.mjs';

export const what = 'the server killed during a push, and the push run again';
export const tries = 20;

/** The push must fail by name; after a restart and a second push everything is there. */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 30);
  await attest(['build', 'articles'], { cwd: folder });
  const home = join(folder, 'server');
  const start = () => startServer({ home, boltPort: 0, httpPort: 0 }, realEffects);
  try {
    let server = await start();
    const push = () => attest(['push'], { cwd: folder, env: envOf(server) });
    await push();
    await empty(server);
    const whole = await push();
    const { bytes } = await pulled(server, folder);
    for (let at = 0; at < tries; at += 1) {
      await empty(server);
      const pushing = push();
      await new Promise((done) => setTimeout(done, random() * whole.milliseconds));
      process.kill(
        JSON.parse(readFileSync(join(home, 'attest-server.json'), 'utf8')).running.pid,
        'SIGKILL',
      );
      const cut = await pushing;
      server = await start();
      const again = await push();
      const after = await pulled(server, folder);
      const wrong = [cut, again, after.ran].map(misbehaviour).find((each) => each !== null);
      if (wrong) tally.add(wrong.kind, wrong.why);
      else
        tally.add(
          after.bytes === bytes && bytes !== null ? null : 'lost',
          `try ${at}: other bytes`,
        );
    }
  } finally {
    await stopServer(home);
  }
}
