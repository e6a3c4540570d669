import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';
import { type PageOptions, withPage } from './open-page.ts';

jest.setTimeout(240_000);

const OUTPUT = 'test-output';
/** The README's and the docs': `UPDATE=1 npm test -- tests/browser/view.test.ts` takes them anew. */
const PICTURES = 'docs/pictures';

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

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

  const onPage = (options: PageOptions, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(browser, file, options, work);
  const find = async (page: Page, words: string, field = 0): Promise<void> => {
    await page.locator('input[role=combobox]').nth(field).fill(words);
    await page.keyboard.press('Enter');
  };
  const title = (page: Page) => page.locator('.evidence h2');
  const marked = (page: Page) => page.locator('.words-place').allTextContents();
  const shown = async (page: Page) => (await page.locator('.shown').textContent()) ?? '';

  const WHOLE = '#view=graph&graph.all=yes';

  test('opens on what is said to have happened: who says so, and its words', () =>
    onPage({}, async (page) => {
      const events = page.locator('.briefing-list > li');
      expect(await events.count()).toBe(12);
      for (const event of await events.all()) {
        expect(await event.locator('.briefing-sentence').textContent()).toMatch(
          / (?:said|demanded|denied) that | (?:reports|suggests) that /,
        );
        expect(await event.locator('.briefing-support').textContent()).toMatch(/origin|own voice/);
      }
      const words = await events.first().locator('blockquote').textContent();
      await events.first().locator('blockquote a').click();
      await page.locator('.words-place').first().waitFor();
      expect(words).toContain(await page.locator('.words-place').first().textContent());
      expect(await page.locator('h1').textContent()).toContain('A group of Russian soldiers');
    }));

  test('the briefing prints without what stands around it', () =>
    onPage({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.briefing-sentence').first().isVisible()).toBe(true);
      for (const other of ['.beside', '.filters', '.tabs', '.briefing-links'])
        expect(await page.locator(other).first().isVisible()).toBe(false);
    }));

  test('the graph opens on the surroundings of the first event; all of it is one button away', () =>
    onPage({}, async (page) => {
      await page.getByRole('link', { name: 'Graph', exact: true }).click();
      await page.locator('.drawing canvas').first().waitFor();
      expect(Number(/^\d+/.exec(await shown(page)))).toBeLessThan(40);
      await page.getByRole('button', { name: 'Show the whole graph' }).click();
      await page.locator('.shown', { hasText: /^101 of 108/ }).waitFor();
    }));

  test('opens from disk, draws, and asks nothing of anybody', () =>
    onPage({ hash: WHOLE }, async (page) => {
      expect(await page.locator('.drawing canvas').count()).toBeGreaterThan(0);
      expect(await shown(page)).toMatch(/^101 of 108 nodes, 209 relationships/);
      expect(await page.locator('.profile').textContent()).toContain('Nothing was left out');
      // Something else than paper is drawn, in the colours of the palette.
      const shot = await page.locator('.drawing').screenshot();
      expect(shot.length).toBeGreaterThan(20_000);
    }));

  test('a node, a relationship and a claim open the article at their words', () =>
    onPage({}, async (page) => {
      await find(page, '55th');
      expect(await title(page).textContent()).toContain('55th');
      expect(await marked(page)).toEqual(['55th']);
      const [box, words] = [
        await page.locator('.article-text').boundingBox(),
        await page.locator('.words-place').boundingBox(),
      ];
      expect(words?.y).toBeGreaterThan(box?.y ?? 0);
      expect(words?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));

      await page.locator('.relations .relation', { hasText: 'underwent' }).first().click();
      await title(page).getByText('done to').waitFor();
      expect((await marked(page)).length).toBeGreaterThan(0);

      await find(page, 'F**k the 55th');
      await title(page).getByText('F**k the 55th').waitFor();
      expect((await marked(page)).join('')).toBe('F**k the 55th');
    }));

  test('a node of the drawing is chosen by the pointer', () =>
    onPage({ hash: '#view=graph&at=claim%3Aabuse-in-russian-units%2F10&focus=1' }, async (page) => {
      const before = await title(page).textContent();
      const box = await page.locator('.drawing').boundingBox();
      if (!box) throw new Error('nothing is drawn');
      // Somewhere in a grid over the drawing a node or a relationship is hit.
      for (let at = 0; at < 400 && (await title(page).textContent()) === before; at++) {
        const [column, row] = [at % 20, Math.floor(at / 20)];
        await page.mouse.move(
          box.x + (box.width * (column + 0.5)) / 20,
          box.y + (box.height * (row + 0.5)) / 20,
        );
        const cursor = await page.locator('.drawing').evaluate((element) => element.className);
        if (cursor.includes('over-something')) {
          await page.mouse.down();
          await page.mouse.up();
          await page.waitForTimeout(50);
        }
      }
      expect(await title(page).textContent()).not.toBe(before);
    }));

  test('the chain behind the order: commander, audio, HUR, article, and who could not verify it', () =>
    onPage({ hash: '#view=table' }, async (page) => {
      await find(page, 'F**k the 55th');
      const steps = await page.locator('.chain li .node-name bdi').allTextContents();
      expect(steps).toEqual([
        'an unidentified Russian commander',
        'the audio published by HUR',
        'The Kyiv Independent',
        "Ukraine's military intelligence",
        'abuse-in-russian-units',
      ]);
      expect(await page.locator('.verdict').textContent()).toMatch(
        /Kyiv Independent.*could not be verified.*authenticity/,
      );
    }));

  test.each([
    ['briefing', '#'],
    ['explorer', '#view=graph'],
  ])('the picture of the %s is of this page, and small', (name, hash) =>
    onPage({ hash, viewport: { width: 1280, height: 800 } }, async (page) => {
      if (name === 'explorer') await find(page, 'F**k the 55th');
      else await page.locator('.briefing-list blockquote a').first().click();
      if (name === 'explorer') await page.getByLabel('Only its surroundings').selectOption('1');
      await page.locator('.evidence').evaluate((box) => box.scrollTo(0, 0));
      await page.waitForTimeout(500);
      mkdirSync(OUTPUT, { recursive: true });
      const file = `${OUTPUT}/${name}.png`;
      await page.screenshot({ path: file });
      if (process.env['UPDATE'] === '1' && process.env['CI'] !== 'true') {
        mkdirSync(PICTURES, { recursive: true });
        copyFileSync(file, `${PICTURES}/${name}.png`);
      }
      expect(statSync(`${PICTURES}/${name}.png`).size).toBeLessThan(300_000);
    }),
  );

  test('what is ordered says so in words', () =>
    onPage({}, async (page) => {
      await find(page, 'ordered attack (shoot): 55th');
      expect(await page.locator('.standing').textContent()).toContain(
        'nobody says that it was done',
      );
      expect(await page.locator('.standing').textContent()).toContain('unverified');
    }));

  test('words of the article lead back to what rests on them, and on to it', () =>
    onPage({}, async (page) => {
      await page
        .locator('.article-text a', { hasText: /^55th$/ })
        .first()
        .click();
      await page.getByText('What rests on these words').waitFor();
      await page.locator('.evidence .plain a', { hasText: '55th' }).first().click();
      await title(page).getByText('55th').waitFor();
      expect(page.url()).toContain('#at=');
      await page.goBack();
      await page.getByText('What rests on these words').waitFor();
    }));

  test('filters, focus and path are in the address, and come back from it', () =>
    onPage({}, async (page) => {
      await page.getByLabel('ordered', { exact: false }).check();
      const few = await shown(page);
      expect(few).not.toMatch(/^101/);
      await find(page, '55th');
      await page.getByLabel('Only its surroundings').selectOption('1');
      const fewer = await shown(page);
      expect(fewer).not.toBe(few);
      const address = page.url();
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      expect(await shown(page)).not.toBe(fewer);
      await onPage({ hash: new URL(address).hash }, async (other) => {
        expect(await shown(other)).toBe(fewer);
        expect(await title(other).textContent()).toContain('55th');
      });
    }));

  test('what is chosen and left out by the filters says so', () =>
    onPage({ hash: '#type=order' }, async (page) => {
      await find(page, 'The Insider');
      await page.getByText('The filters hide this.').waitFor();
      await page.getByRole('button', { name: 'Clear all filters' }).click();
      await page.getByText('The filters hide this.').waitFor({ state: 'detached' });
    }));

  test('the shortest path between two nodes', () =>
    onPage({}, async (page) => {
      await find(page, 'The Kyiv Independent');
      await find(page, '55th', 1);
      const steps = await page.locator('.path .node-name bdi').allTextContents();
      expect(steps[0]).toBe('The Kyiv Independent');
      expect(steps.at(-1)).toBe('55th');
      expect(steps).not.toContain('abuse-in-russian-units');
    }));

  test('everything can be reached by keyboard', () =>
    onPage({ hash: '#view=table' }, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      const isIn = await page.evaluate(
        'document.getElementById("evidence").contains(document.activeElement)',
      );
      expect(isIn).toBe(true);
      await page.locator('tbody a').first().focus();
      await page.keyboard.press('Enter');
      await title(page).waitFor();
    }));

  test('the drawing moves by keys', () =>
    onPage({ hash: '#view=graph' }, async (page) => {
      await page.locator('.drawing').focus();
      const before = await page.locator('.drawing').screenshot();
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(100);
      expect((await page.locator('.drawing').screenshot()).equals(before)).toBe(false);
    }));

  test('the tables hold all that is shown', () =>
    onPage({ hash: '#view=table' }, async (page) => {
      expect(await page.locator('tbody tr').count()).toBe(39);
      await page.getByLabel('Everything').check();
      expect(await page.locator('tbody tr').count()).toBe(101);
      await page.getByLabel('Relationships').check();
      expect(await page.locator('caption').textContent()).toContain('209 rows');
      await page.getByRole('button', { name: /^Show/ }).click();
      expect(await page.locator('tbody tr').count()).toBe(209);
    }));

  test.each(['light', 'dark'] as const)(
    'is accessible, and fits 360 px (%s)',
    async (colorScheme) => {
      for (const width of [360, 1400])
        for (const hash of [
          '',
          '#view=graph',
          WHOLE,
          '#view=table',
          '#view=timeline',
          '#view=corroboration',
          '#at=claim%3Aabuse-in-russian-units%2F10',
          '#at=nothing',
        ])
          await onPage({ hash, colorScheme, viewport: { width, height: 800 } }, async (page) => {
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
            await page.evaluate(axe.source);
            const { violations } = (await page.evaluate('axe.run()')) as { violations: Finding[] };
            const grave = violations.filter(({ impact }) =>
              ['serious', 'critical'].includes(impact),
            );
            expect(
              grave.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
            ).toEqual([]);
          });
    },
  );
});
