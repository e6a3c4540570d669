import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { empty, envOf, pulled, withServer } from '../server.mjs';
import { placeCorpus, write } from '../workplace.mjs';

export const what = 'two pushes at once, and a push during a build';
export const tries = 20;

/** One of two may be refused, by name; a push after them gives the whole. */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 30);
  const build = () => attest(['build', 'articles'], { cwd: folder });
  await build();
  await withServer(async (server) => {
    const push = () => attest(['push'], { cwd: folder, env: envOf(server) });
    const first = await push();
    for (let at = 0; at < tries; at += 1) {
      const other = at % 2 === 0 ? push : build;
      if (other === push) await empty(server);
      else changeAnArticle(folder, at);
      const running = other();
      await new Promise((done) => setTimeout(done, random() * first.milliseconds));
      const both = await Promise.all([running, push()]);
      const last = await push();
      const after = await pulled(server, folder);
      await empty(server);
      const clean = await push();
      const { bytes } = await pulled(server, folder);
      const wrong = [...both, last, after.ran, clean]
        .map(misbehaviour)
        .find((each) => each !== null);
      if (wrong) tally.add(wrong.kind, wrong.why);
      else
        tally.add(
          after.bytes === bytes && bytes !== null ? null : 'lost',
          `try ${at}: other bytes`,
        );
    }
  });
}

function changeAnArticle(folder, at) {
  const file = 'articles/added/article.md';
  if (at === 1) write(folder, file, '---\nid: added\npublished: 2024-03-12\n---\n');
  appendFileSync(
    join(folder, file),
    `Shells hit ${at} houses in Orsk on Monday, the mayor said.\n`,
  );
}
