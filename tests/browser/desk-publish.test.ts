import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { findBarriers } from './find-barriers.ts';
import { becomes, decisionsIn, isBuilt, openBuiltDesk, type RunningDesk } from './open-desk.ts';

jest.setTimeout(240_000);

const ARTICLES = ['clinic-ledger', 'market-courier'];

/** Who is named and who is not, changed by a reviewer, and then what others are given. */
describe('a graph published from the desk', () => {
  const place = workplace();
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  let desk: RunningDesk;
  beforeAll(async () => {
    for (const id of ARTICLES)
      place.write(`case/${id}/article.md`, readFileSync(`examples/${id}/article.md`, 'utf8'));
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
    await page.keyboard.press('7');
    await page.locator('.publish-table').first().waitFor();
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const decisions = () => decisionsIn(place);
  const named = async (): Promise<string> =>
    (await page.locator('.publish-names h2').first().innerText()) === '0 people named'
      ? ''
      : page.locator('.publish-table').first().innerText();
  const report = (): { shown: { id: string; name: string }[]; withheld: { name: string }[] } =>
    JSON.parse(place.attest(['publish-report', '--json']).stdout);
  let chosen = '';

  test('both lists are those of attest publish-report', async () => {
    const { shown, withheld } = report();
    expect(shown.length).toBeGreaterThan(0);
    expect(withheld.length).toBeGreaterThan(0);
    const text = await page.locator('.publish-names').innerText();
    for (const { name } of [...shown, ...withheld]) expect(text).toContain(name);
    expect(text).toContain('a public role');
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: `${place.folder}/publish.png` });
  });

  test('a key protects whoever is chosen: a line, and they are in the other list', async () => {
    await page.keyboard.press('j');
    chosen = (await page.locator('.publish-table .task-chosen th button').innerText()).trim();
    await page.keyboard.press('p');
    await becomes(() => decisions().length, 1);
    expect(decisions()).toMatchObject([
      { what: 'protect', by: 'ana', why: 'naming would endanger them' },
    ]);
    await becomes(async () => (await named()).includes(chosen), false);
  });

  test('nobody is let be named without a reason', async () => {
    await page.locator('.publish-table').last().locator('th button').first().click();
    await page.keyboard.press('l');
    await page.locator('.said', { hasText: 'Say why first' }).waitFor();
    expect(decisions()).toHaveLength(1);
  });

  test('the page is written where it was asked for, and holds no withheld name', async () => {
    await isBuilt(page);
    await page.keyboard.press('v');
    await page.locator('.publish-said', { hasText: 'Written: ' }).waitFor({ timeout: 60_000 });
    const html = place.read('published/index.html');
    const names = report().withheld.filter(({ name }) => /^\p{Lu}\S+ \p{Lu}/u.test(name));
    expect(names.length).toBeGreaterThan(0);
    for (const { name } of names) expect(html.includes(name)).toBe(false);
    expect(html.includes(chosen)).toBe(false);
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`file://${place.folder}/published/index.html`);
    await reader.locator('main, .rooms').first().waitFor();
    const text = await reader.locator('body').innerText();
    expect(text).not.toContain(chosen);
    await reader.close();
  });

  test('a file that is there is not written over without asking', async () => {
    const before = place.read('published/index.html');
    await page.keyboard.press('v');
    await page.locator('.publish-said', { hasText: 'is there already' }).waitFor();
    expect(place.read('published/index.html')).toBe(before);
    await page.keyboard.press('y');
    await page.locator('.publish-said', { hasText: 'Written: ' }).waitFor({ timeout: 60_000 });
  });

  test('nothing is written outside the folder, nor among the articles', async () => {
    for (const asked of ['../elsewhere', '/tmp', 'case', 'out/graph']) {
      await page.getByLabel('Into the folder').fill(asked);
      await page.getByRole('button', { name: 'Write an export' }).click();
      await page.locator('.publish-said', { hasText: /must be inside|are kept there/ }).waitFor();
      await page.getByLabel('Into the folder').fill('');
    }
    expect(existsSync(`${place.folder}/../elsewhere`)).toBe(false);
    await page.getByLabel('Into the folder').fill('for-ed');
    await page.getByRole('button', { name: 'Write an export' }).click();
    await page.locator('.publish-said', { hasText: 'Written: ' }).waitFor({ timeout: 60_000 });
    expect(place.read('for-ed/public.json').includes(chosen)).toBe(false);
  });

  test('it fits a narrow page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await findBarriers(page)).toEqual([]);
  });

  test('nothing was asked of another machine, and nothing failed', () => {
    expect(misdeeds).toEqual([]);
  });
});
