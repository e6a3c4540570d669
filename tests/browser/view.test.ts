import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

jest.setTimeout(120_000);

describe('the page of the seed article', () => {
  const place = workplace();
  const file = join(place.folder, 'out/view/index.html');
  let browser: Browser;
  beforeAll(async () => {
    place.attest(['build', resolve('seed')]);
    expect(place.attest(['view'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('public; withheld: '),
    });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('opens from disk, draws, and asks nothing of anybody', async () => {
    const { page, misdeeds } = await openPage(browser, file);
    const drawn = await page.locator('.drawing canvas').count();
    expect(drawn).toBeGreaterThan(0);
    expect(await page.locator('.shown').textContent()).toMatch(/^101 of 108 nodes/);
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });

  test('a node of the drawing opens the article at the words it rests on', async () => {
    const { page, misdeeds } = await openPage(browser, file);
    await page.getByLabel('Search').first().fill('55th');
    await page.keyboard.press('Enter');
    await page.locator('.evidence h2').getByText('55th').waitFor();
    expect(await page.locator('.words-place').allTextContents()).toEqual(['55th']);
    expect(await page.locator('.words-place').first().isVisible()).toBe(true);
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });
});
