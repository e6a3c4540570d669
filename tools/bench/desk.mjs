/**
 * `npm run bench`: how long a desk takes to open a folder of 1,000 built articles, from the command to
 * the first task on the page; how long until the effect of one judgement is told, and its
 * acknowledgement before; and how smoothly the inbox scrolls, in headless Chromium with software
 * rendering, beside an empty page on which one box moves. Uses synthetic articles, a temporary folder and the built program.
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
  tell(
    'frames a second, a box on an empty page',
    rounds.map(({ box }) => box),
  );
  tell(
    'milliseconds of the page’s own work a frame',
    rounds.map(({ work }) => work),
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
    await sleep(PAUSE);
    const box = await movingBox(browser);
    const { frames, work } = await scroll(page);
    desk.kill('SIGINT');
    await desk.ended;
    return { open, frames, work, box };
  } finally {
    await browser.close();
  }
}

/** While the list moves at each frame: frames per second, and milliseconds of the page's own work a frame. */
async function scroll(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const work = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(
      ({ name }) => name === 'TaskDuration',
    ).value;
  const before = await work();
  const { frames, rate } = await framesOf(page, '.task-list');
  return { frames: rate, work: (((await work()) - before) * 1000) / frames };
}

/** The most that this machine draws at the moment. */
async function movingBox(browser) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const { rate } = await framesOf(page, null);
  await page.close();
  return rate;
}

function framesOf(page, scrolled) {
  return page.evaluate(
    async ([selector, milliseconds]) => {
      const list = selector && document.querySelector(selector);
      const box = document.createElement('div');
      if (!list) document.body.append(box);
      box.textContent = 'a box';
      const start = performance.now();
      let frames = 0;
      await new Promise((done) => {
        const move = () => {
          frames += 1;
          if (list) list.scrollTop += 40;
          else box.style.transform = `translateX(${frames % 300}px)`;
          if (performance.now() - start < milliseconds) requestAnimationFrame(move);
          else done();
        };
        requestAnimationFrame(move);
      });
      return { frames, rate: (frames * 1000) / (performance.now() - start) };
    },
    [scrolled, SCROLL],
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

function inOrder(all) {
  return all.toSorted((a, b) => a - b);
}

function medianOf(all) {
  return inOrder(all)[Math.floor(all.length / 2)];
}

/** `limit`: the most that a time may be, the least that a rate may be. */
function keep(what, all, limit) {
  const isTime = what.startsWith('seconds');
  const holds = isTime ? medianOf(all) <= limit : medianOf(all) >= limit;
  passed.push(holds);
  tell(what, all, ` (${isTime ? 'at most' : 'at least'} ${limit}) ${holds ? 'ok' : 'MISSED'}`);
}

function tell(what, all, then = '') {
  const digits = what.startsWith('frames') ? 0 : 2;
  const least = inOrder(all)[0].toFixed(digits);
  const each = all.map((one) => one.toFixed(digits)).join(' ');
  print(`${what}: least ${least}, median ${medianOf(all).toFixed(digits)}${then}   (${each})`);
}
