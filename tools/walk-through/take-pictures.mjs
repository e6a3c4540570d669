import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyboard } from './keyboard.mjs';

const SIZE = { width: 1200, height: 760 };

/** `desk-inbox.png` and so on, of a desk on which nothing has been judged yet. */
export async function takePictures(browser, desk, folder) {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: SIZE });
  const keyboard = createKeyboard(page);
  const take = (name) => page.screenshot({ path: join(folder, `desk-${name}.png`) });
  await page.goto(desk.address);
  await page.getByText('Up to date').waitFor({ timeout: 120_000 });
  await page.locator('.task-row a').first().waitFor();
  await take('inbox');
  await openEvent(page);
  await page.locator('.words-place').first().waitFor();
  await take('judge');
  await keyboard.press('c');
  await page.locator('.correct').waitFor();
  // The word of the event, the one after it, then two that say to whom.
  const keys = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 't'];
  for (const key of keys) await keyboard.press(key);
  await page.locator('.given-words').waitFor();
  await take('correct');
  await keyboard.press('Escape');
  await page.close();
}

/** The first task that is an event with a named perpetrator. */
async function openEvent(page) {
  const link = page.locator('.task-row a[href*="event%3A"]').first();
  await link.click();
}
