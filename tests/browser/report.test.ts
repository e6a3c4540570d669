import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';
import { findBarriers } from './find-barriers.ts';
import { withPage } from './open-page.ts';

jest.setTimeout(240_000);

/** The docs': `UPDATE=1 npm test -- tests/browser/report.test.ts` takes it anew. */
const PICTURE = 'docs/pictures/report.png';

const place = workplace();
let browser: Browser;
beforeAll(async () => {
  place.attest(['build', resolve('examples')]);
  place.attest(['export', '--format', 'html', '--about', 'Dubrova', '-o', 'report.html']);
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each([
  ['a desk', { width: 1280, height: 900 }],
  ['a telephone', { width: 360, height: 740 }],
])('a report is read on %s: nothing is loaded, cut off or a barrier', (_, viewport) =>
  withPage(browser, join(place.folder, 'report.html'), { viewport }, async (page) => {
    expect(await page.title()).toBe('What is reported: Dubrova');
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
      true,
    );
    const picture = join(place.folder, 'report.png');
    await page.screenshot({ path: picture });
    const isWanted = process.env['UPDATE'] === '1' && process.env['CI'] !== 'true';
    if (isWanted && viewport.width > 1000) copyFileSync(picture, PICTURE);
    await page.locator('main a[href^="#event-"]').first().click();
    await page.locator('h3:target').waitFor();
  }),
);

test('a report is printed on A4, without what is only for screens', () =>
  withPage(browser, join(place.folder, 'report.html'), {}, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    const sizes = String(await page.pdf({ preferCSSPageSize: true })).matchAll(
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g,
    );
    const [size] = [...sizes].map(([, width, height]) => [Number(width), Number(height)]);
    expect(size?.map(Math.round)).toEqual([595, 842]);
  }));
