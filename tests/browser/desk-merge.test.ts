import { cpSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { findBarriers } from './find-barriers.ts';
import { becomes, decisionsIn, isBuilt, openBuiltDesk, type RunningDesk } from './open-desk.ts';

jest.setTimeout(240_000);

const ARTICLES = ['market-courier', 'market-inquiry', 'market-lowland', 'intercept-herald'];

/** Two articles may tell of one thing; a person says so, or not. */
describe('things merged on the desk', () => {
  const place = workplace();
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  let desk: RunningDesk;
  beforeAll(async () => {
    for (const id of ARTICLES)
      cpSync(`examples/${id}`, `${place.folder}/case/${id}`, { recursive: true });
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
    await page.keyboard.press('3');
    await page.locator('.merge-sides article').first().waitFor();
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const decisions = () => decisionsIn(place);
  const pairs = async (): Promise<number> =>
    Number(/^([\d,]+) pairs?/.exec(await page.locator('.merge-list h2').innerText())?.[1]);
  const open = async (id: string): Promise<void> => {
    await page.evaluate(
      `location.hash = ${JSON.stringify(`view=merge&merge.pair=${encodeURIComponent(id)}`)}`,
    );
    await page.locator('.merge-list [aria-current]').waitFor();
  };
  const ATTACK = 'MAYBE_SAME_AS event:intercept-herald/attack event:market-courier/attack';

  test('both stand side by side with what speaks for and against', async () => {
    await open(ATTACK);
    await becomes(
      async () => (await page.locator('.merge-sides').innerText()).includes('killed'),
      true,
    );
    const sides = await page.locator('.merge-sides').innerText();
    expect(sides).toContain('The Vessen Herald');
    const rows = await page.locator('.merge-rows').innerText();
    expect(rows).toContain('+ for it');
    expect(rows).toContain('on one day');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('what would follow is shown, and nothing is done', async () => {
    await isBuilt(page);
    const before = place.read('out/graph.json');
    const follows = page.locator('.follows-one');
    await follows.waitFor();
    expect(await follows.innerText()).toContain('becomes one with');
    expect(await page.locator('.follows-origins').innerText()).toMatch(
      /1 named origin on 1 side; then 2/,
    );
    expect(decisions()).toEqual([]);
    expect(place.read('out/graph.json') === before).toBe(true);
    expect(readdirSync(`${place.folder}/out/cache`).filter((name) => /^trial/.test(name))).toEqual(
      [],
    );
    await page.screenshot({ path: `${place.folder}/merge.png` });
  });

  let before: number;

  test('one key says that they are the same: a line, one pair less, one event in the graph', async () => {
    before = await pairs();
    await page.keyboard.press('a');
    await becomes(() => decisions().length, 1);
    expect(decisions()).toMatchObject([
      { what: 'same', by: 'ana', ids: ATTACK.split(' ').slice(1) },
    ]);
    await becomes(async () => (await pairs()) < before, true);
    await isBuilt(page);
    expect(place.read('out/graph.json')).toContain(ATTACK.replace('MAYBE_', ''));
  });

  test('one key takes it back', async () => {
    await page.keyboard.press('z');
    await becomes(() => decisions().length, 2);
    expect(decisions()[1]).toMatchObject({ what: 'undo' });
    await becomes(async () => page.url().includes('attack'), true);
    await isBuilt(page);
    await becomes(() => place.read('out/graph.json').includes(`"${ATTACK}"`), true);
    await becomes(pairs, before);
  });

  test('a whole cluster is judged with two keys, and taken back with one', async () => {
    await page.locator('.merge-card h2', { hasText: 'Are these two the same?' }).waitFor();
    await page.keyboard.press('c');
    await page.locator('.merge-cluster').waitFor();
    const size = await page.locator('.merge-cluster li').count();
    expect(size).toBeGreaterThan(1);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('r');
    await becomes(() => decisions().length, 2 + size);
    const judged = decisions().slice(2);
    expect(new Set(judged.map(({ what }) => what))).toEqual(new Set(['different']));
    await page.locator('.said', { hasText: 'Judged not to be the same' }).waitFor();
    await page.keyboard.press('z');
    await becomes(() => decisions().length, 2 + 2 * size);
    expect(
      new Set(
        decisions()
          .slice(2 + size)
          .map(({ what }) => what),
      ),
    ).toEqual(new Set(['undo']));
  });

  test('it fits a narrow page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('.merge-sides article').first().waitFor();
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
    expect(await findBarriers(page)).toEqual([]);
  });

  test('nothing was asked of another machine, and nothing failed', () => {
    expect(misdeeds).toEqual([]);
  });
});
