import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { chooseWords } from './choose-words.ts';
import { findBarriers } from './find-barriers.ts';
import {
  becomes,
  decisionsIn,
  isBuilt,
  openBuiltDesk,
  openDeskPage,
  type RunningDesk,
} from './open-desk.ts';

jest.setTimeout(240_000);

const ARTICLE = `---
id: mill-bridge
title: "Men held at the mill bridge"
publication: Vessen Today
published: "2025-03-05"
language: en
---
Soldiers of the 12th Harl Brigade detained Odel Marn at the mill bridge on Monday, residents said.
<img src=x onerror="alert(1)"><script>alert(2)</script> Guards of the Tarn Militia watched from the road.
`;

/** A correction is made on the words: choose them, press the key of what they are. */
describe('a reading corrected on the desk', () => {
  const place = workplace();
  let desk: RunningDesk;
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  beforeAll(async () => {
    place.write('case/mill-bridge/article.md', ARTICLE);
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
    await page.locator('.task-row a[href*="event%3A"]').first().click();
    await page.locator('.words-place').first().waitFor();
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const lastDecision = () => decisionsIn(place).at(-1);
  test('with another one who did it, told as a fact', async () => {
    await page.keyboard.press('c');
    expect(await findBarriers(page)).toEqual([]);
    await chooseWords(page, 'Guards of the Tarn Militia');
    await page.keyboard.press('a');
    await page.locator('.given-words').first().waitFor();
    await page.locator('.correct-values select').nth(1).selectOption('possible');
    await page.screenshot({ path: `${place.folder}/correct.png` });
    await page.locator('.correct button').filter({ hasText: 'Save' }).click();
    await page.locator('.correct').waitFor({ state: 'detached' });
    expect(lastDecision()).toMatchObject({
      what: 'correct',
      set: { factuality: 'possible' },
      words: { actor: [{ quote: 'Guards of the Tarn Militia' }] },
      by: 'ana',
    });
  });

  test('shows at once what it changed', async () => {
    await isBuilt(page);
    await page.keyboard.press('6');
    const lines = page.locator('.effect-lines li');
    await lines.filter({ hasText: 'Guards of the Tarn Militia' }).first().waitFor();
    expect(await lines.filter({ hasText: 'gone' }).allInnerTexts()).not.toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
    expect(place.read('out/graph.json')).toContain('Guards of the Tarn Militia');
    expect(place.read('out/graph.json')).toContain('"review":"corrected"');
  });

  test('and is taken back with one key', async () => {
    await page.keyboard.press('2');
    await page.locator('.judge-sentence').waitFor();
    await page.keyboard.press('z');
    await becomes(() => lastDecision()?.what, 'undo');
    await isBuilt(page);
    await becomes(() => place.read('out/graph.json').includes('"review":"corrected"'), false);
  });

  test('by keys alone: arrows choose words', async () => {
    await page.locator('.verdicts button').filter({ hasText: 'Correct' }).waitFor();
    await page.keyboard.press('c');
    await page.locator('.chosen-words').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await becomes(
      async () => /none yet/.test(await page.locator('.chosen-words').innerText()),
      false,
    );
    await page.keyboard.press('ArrowRight');
    const chosen = (): Promise<string> => page.locator('.chosen-words q').innerText();
    const next = await chosen();
    await page.keyboard.press('ArrowLeft');
    await becomes(async () => (await chosen()) !== next, true);
    const before = await chosen();
    await page.keyboard.press('Shift+ArrowRight');
    await becomes(async () => (await chosen()).startsWith(`${before} `), true);
    await page.keyboard.press('Escape');
    await page.locator('.correct').waitFor({ state: 'detached' });
  });

  test('by keys alone: a letter leads to a list, and Enter saves what it says', async () => {
    await page.keyboard.press('c');
    await page.locator('.correct').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.type('plu');
    await page.keyboard.press('Escape');
    await page.locator('.correct').waitFor();
    await page.keyboard.press('P');
    await page.locator('.given').filter({ hasText: 'nobody' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.correct').waitFor({ state: 'detached' });
    expect(lastDecision()).toMatchObject({
      what: 'correct',
      set: { genericity: 'plural' },
      words: { place: [] },
    });
  });

  test('whatever stands in the article, nothing of it runs', () => {
    expect(misdeeds).toEqual([]);
  });

  test.each([
    ['narrow', { viewport: { width: 390, height: 800 } }],
    ['dark', { colorScheme: 'dark' as const }],
    ['still', { reducedMotion: 'reduce' as const }],
  ])('is as usable %s', async (name, options) => {
    const other = await openDeskPage(browser, desk, options);
    await other.page.locator('.task-row a').first().waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    await other.page.screenshot({ path: `${place.folder}/${name}-inbox.png` });
    await other.page.locator('.task-row a').first().click();
    await other.page.locator('.judge-sentence').waitFor();
    await other.page.locator('.words-place').first().waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    expect(
      await other.page.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth),
    ).toBeLessThanOrEqual(0);
    await other.page.screenshot({ path: `${place.folder}/${name}-judge.png` });
    expect(other.misdeeds).toEqual([]);
    await other.page.context().close();
  });
});
