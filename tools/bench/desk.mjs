/**
 * `npm run bench`: how long a desk takes to open a folder of 1,000 built articles, from the command to
 * the first task on the page; how long until the effect of one judgement is told, and its
 * acknowledgement before; and how smoothly the inbox scrolls, in headless Chromium with software
 * rendering. Uses synthetic articles, a temporary folder and the built program.
 *
 *   node tools/bench/desk.mjs [--articles 1000] [--folder FOLDER]
 *
 * `--folder`: keep the articles and their build there, for the next time.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { attest } from '../attest.mjs';
import { startDesk } from '../campaign/desk.mjs';
import { launchChromium } from '../chromium.mjs';
import { makeCorpus } from './make-corpus.mjs';

/** Seconds, frames per second. If one is missed, the bench ends with exit code 1. */
const LIMITS = { open: 2, effect: 2, scroll: 50 };
const ROUNDS = 3;
const JUDGEMENTS = 8;
/** Milliseconds between two judgements: twenty a minute; and of scrolling. */
const PAUSE = 3_000;
const SCROLL = 3_000;

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000' }, folder: { type: 'string' } },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'attest-bench-'));
const print = (line) => process.stdout.write(`${line}\n`);
const passed = [];
try {
  print(
    `${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}, node ${process.version}`,
  );
  await prepare();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await openOnce());
  keep(
    'seconds until the first task is shown',
    rounds.map(({ open }) => open),
    LIMITS.open,
  );
  keep(
    'frames a second, scrolling',
    rounds.map(({ frames }) => frames),
    LIMITS.scroll,
  );
  const judged = await judgeSome();
  keep(
    'seconds until a judgement is acknowledged',
    judged.map(({ ack }) => ack),
    LIMITS.effect,
  );
  keep(
    'seconds until its effect is told',
    judged.map(({ effect }) => effect),
    LIMITS.effect,
  );
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
if (passed.includes(false)) process.exitCode = 1;

/** A folder that a desk had open before: what it found to judge is kept. */
async function prepare() {
  if (!existsSync(join(folder, 'articles')))
    makeCorpus(folder, { articles: Number(values.articles), seed: 1 });
  const built = await attest(['build', 'articles'], { cwd: folder });
  if (built.code !== 0) throw new Error(built.stderr);
  const desk = await startDesk(folder);
  await whenBuilt(desk);
  desk.kill('SIGINT');
  await desk.ended;
}

async function openOnce() {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const start = performance.now();
    const desk = await startDesk(folder);
    await page.goto(desk.address);
    await page.locator('.task-row a').first().waitFor({ timeout: 60_000 });
    const open = (performance.now() - start) / 1000;
    await whenBuilt(desk);
    const frames = await scroll(page);
    desk.kill('SIGINT');
    await desk.ended;
    return { open, frames };
  } finally {
    await browser.close();
  }
}

/** Frames per second in which the list has moved, while the wheel turns. */
async function scroll(page) {
  const { x, y, width, height } = await page.locator('.task-list').boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.evaluate(() => {
    const list = document.querySelector('.task-list');
    const watched = { frames: 0, start: performance.now() };
    let before = list.scrollTop;
    const count = () => {
      if (list.scrollTop !== before) watched.frames += 1;
      before = list.scrollTop;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    window.watched = watched;
  });
  const end = performance.now() + SCROLL;
  while (performance.now() < end) await page.mouse.wheel(0, 120);
  return page.evaluate(
    () => (window.watched.frames * 1000) / (performance.now() - window.watched.start),
  );
}

/** Judges as fast as a person does, and waits for each effect. */
async function judgeSome() {
  const desk = await startDesk(folder);
  await whenBuilt(desk);
  const { tasks } = await desk.get('inbox?size=500');
  const all = [];
  for (let at = 0; at < JUDGEMENTS; at += 1) {
    const { id, seen } = tasks[at * Math.floor(tasks.length / JUDGEMENTS)];
    const start = performance.now();
    const verdict = at % 2 === 0 ? 'accept' : 'reject';
    const { decision } = await desk.post('judge', { id, seen, verdict, why: 'bench' });
    const ack = (performance.now() - start) / 1000;
    await effectOf(desk, decision);
    all.push({ ack, effect: (performance.now() - start) / 1000 });
    await sleep(PAUSE);
  }
  desk.kill('SIGINT');
  await desk.ended;
  return all;
}

async function effectOf(desk, decision) {
  for (let status = await desk.get('status'); ; ) {
    if (status.effects.some(({ decisions }) => decisions.includes(decision))) return;
    status = await desk.get(`status?after=${status.revision}`);
  }
}

async function whenBuilt(desk) {
  for (let status = await desk.get('status'); status.isBuilding || status.articles === 0; )
    status = await desk.get(`status?after=${status.revision}`);
}

function keep(what, all, limit) {
  const sorted = all.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const isTime = what.startsWith('seconds');
  const holds = isTime ? median <= limit : median >= limit;
  passed.push(holds);
  const digits = isTime ? 2 : 0;
  const [best, middle] = [isTime ? sorted[0] : sorted.at(-1), median].map((one) =>
    one.toFixed(digits),
  );
  const bound = isTime ? 'at most' : 'at least';
  const each = all.map((one) => one.toFixed(digits)).join(' ');
  print(
    `${what}: best ${best}, median ${middle} (${bound} ${limit}) ${holds ? 'ok' : 'MISSED'}   (${each})`,
  );
}
