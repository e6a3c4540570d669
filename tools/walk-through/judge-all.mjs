import { correctByKeys } from './correct-by-keys.mjs';
import { createKeyboard, seen } from './keyboard.mjs';

const KEYS = { accept: 'a', reject: 'r', unsure: 'u', protect: 'p', release: 'l' };
/** What comes back because something about it has changed is judged again, but not for ever. */
const ROUNDS = 3;
/** Milliseconds. */
const SOON = 3_000;
const LONG = 6_000;

/**
 * Judges all that is to be judged, beginning in the inbox. A row for each item: what was said of it,
 * with how many keys, in how many milliseconds.
 */
export async function judgeAll(browser, desk, verdictOn) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const keyboard = createKeyboard(page);
  await page.goto(desk.address);
  await page.getByText('Up to date').waitFor({ timeout: 120_000 });
  await page.locator('.task-row a').first().waitFor();
  const start = performance.now();
  await keyboard.press('Enter');
  const rows = [];
  const times = new Map();
  for (let id = await nextTask(page, keyboard); id !== null; id = await nextTask(page, keyboard)) {
    const before = { presses: keyboard.presses(), at: performance.now() };
    times.set(id, (times.get(id) ?? 0) + 1);
    const isLast = times.get(id) > ROUNDS;
    const verdict = await judgeOne(page, keyboard, id, { verdictOn, isLast });
    await whenLeft(page, keyboard, id, verdict);
    rows.push({
      id,
      verdict,
      round: times.get(id),
      presses: keyboard.presses() - before.presses,
      milliseconds: performance.now() - before.at,
    });
  }
  const milliseconds = performance.now() - start;
  await page.close();
  return { rows, presses: keyboard.presses(), milliseconds };
}

async function judgeOne(page, keyboard, id, { verdictOn, isLast }) {
  const said = isLast ? { verdict: 'unsure' } : verdictOn(id);
  if (said.verdict !== 'correct') {
    await keyboard.press(KEYS[said.verdict]);
    return said.verdict;
  }
  await page.locator('.article-text').waitFor();
  const why = await correctByKeys(page, keyboard, said);
  if (why === null) return 'correct';
  await keyboard.press('u');
  return `unsure: ${why}`;
}

/** A key that the page was not ready for is pressed again, and counted again. */
async function whenLeft(page, keyboard, id, verdict) {
  const isLeft = async () => (await taskInUrl(page)) !== id;
  if (await seen(isLeft, '', SOON).catch(() => false)) return;
  await keyboard.press(KEYS[verdict] ?? 'u');
  await seen(isLeft, `something after ${id}`);
}

/** What went with something else that was judged is not there any more: on from the inbox. */
async function nextTask(page, keyboard) {
  const id = await taskShown(page, LONG).catch(() => undefined);
  if (id !== undefined) return id;
  await keyboard.press('1');
  const rows = page.locator('.task-row a');
  const isEmpty = () => page.getByText('Nothing is waiting here').count();
  await seen(async () => (await rows.count()) > 0 || (await isEmpty()) > 0, 'the inbox');
  if ((await isEmpty()) > 0) return null;
  await keyboard.press('Enter');
  return taskShown(page);
}

const taskInUrl = (page) =>
  page.evaluate(() => {
    const { hash } = globalThis.location;
    return new URLSearchParams(hash.slice(1)).get('judge.task');
  });

/** The id of the task on the page, once its article is there; null when nothing is left. */
const taskShown = (page, patience) =>
  seen(
    async () => {
      const id = await taskInUrl(page);
      const card = page.locator('.judge-card');
      if ((await card.count()) === 0)
        return (await page.getByText('Nothing is left to judge').count()) > 0 ? { id: null } : null;
      const isShown = id !== null && (await card.getAttribute('data-task')) === id;
      return isShown && (await page.locator('.article-text').count()) > 0 ? { id } : null;
    },
    'a task',
    patience,
  ).then(({ id }) => id);
