import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Annotations } from '../../src/model/standoff.ts';
import { workplace } from '../cli/program.ts';
import { MILL_BRIDGE } from '../desk/code/mill-bridge.ts';
import { chooseWords } from './choose-words.ts';
import { launchChromium } from './chromium.ts';
import { findBarriers } from './find-barriers.ts';
import {
  becomes,
  isBuilt,
  openBuiltDesk,
  openDeskPage,
  type RunningDesk,
  startDesk,
} from './open-desk.ts';

jest.setTimeout(240_000);

const CASE = 'case/mill-bridge';
const SAID = 'Soldiers of the Harl Guard detained two farmers at the mill bridge on Monday';

/** An article is coded by one person, then by another, and what differs is settled. */
describe('an article coded on the desk', () => {
  const place = workplace();
  let browser: Browser;
  let desk: RunningDesk;
  let page: Page;
  let misdeeds: string[] = [];
  const open = async (coder: string): Promise<void> => {
    desk = await startDesk(place.folder, ['case'], { ATTEST_REVIEWER: coder });
    const opened = await openDeskPage(browser, desk);
    page = opened.page;
    misdeeds = opened.misdeeds;
    await isBuilt(page);
    await page.keyboard.press('4');
    await page.getByRole('link', { name: 'Two held at the mill bridge' }).click();
  };
  beforeAll(async () => {
    place.write(`${CASE}/article.md`, MILL_BRIDGE);
    browser = await launchChromium();
    await open('ada');
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const coded = (): Annotations =>
    Annotations.parse(JSON.parse(place.read(`${CASE}/annotations.json`)));
  const isSaved = (): Promise<void> => page.locator('.code-saved').waitFor();
  const press = async (words: string, key: string, nth = 0): Promise<void> => {
    await chooseWords(page, words, nth);
    await page.keyboard.press(key);
  };
  const isListed = (words: string): Promise<void> =>
    page.locator('.code-row', { hasText: words }).first().waitFor();
  const kept = (): string[] =>
    existsSync(`${place.folder}/${CASE}/codings`)
      ? readdirSync(`${place.folder}/${CASE}/codings`).sort()
      : [];

  test('begins with nothing, and words are said to be what they are', async () => {
    await page.locator('.code-begin').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.locator('.code-article').waitFor();
    await press('Harl Guard', 'u');
    await isListed('Harl Guard (unit, 1×)');
    await page.keyboard.press('m');
    await isListed('Harl Guard (unit, 3×)');
    await press('two farmers', 'g');
    await isListed('two farmers (group, 1×)');
    await page.keyboard.press('h');
    await isListed('two farmers (group, protected, 1×)');
    await press('the farmers', 's');
    await isListed('two farmers (group, protected, 2×)');
    await press('mill bridge', 'l');
    await press('Monday', 'd');
    await isListed('Monday (2025-03-03)');
    expect(await findBarriers(page)).toEqual([]);
  });

  test('a chain of speakers is built in its order', async () => {
    await press(SAID, 'c');
    await page.locator('.code-chain').waitFor();
    await press('the mayor of Tarn', 's');
    await page.locator('legend', { hasText: 'What are they?' }).waitFor();
    await page.keyboard.press('p');
    await page.locator('.code-chain li', { hasText: 'the mayor of Tarn' }).waitFor();
    await press('video', 's');
    await page.locator('legend', { hasText: 'What are they?' }).waitFor();
    await page.keyboard.press('w');
    await page.locator('.code-chain li', { hasText: 'video' }).waitFor();
    await press('said', 'q');
    await page.locator('.given-words', { hasText: 'said' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
  });

  test('an event is found by typing, and its roles are dragged to, or filled by keys', async () => {
    await press('detained', 'e');
    await page.getByRole('combobox', { name: 'Type of event' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.type('deten');
    await page.keyboard.press('Enter');
    await page.locator('.role-row').first().waitFor();
    await press('Soldiers', 'a');
    await page.locator('legend', { hasText: 'What are they?' }).waitFor();
    await page.keyboard.press('g');
    await page.locator('.role-row', { hasText: 'Soldiers' }).waitFor();
    await chooseWords(page, 'two farmers');
    const from = await page.locator('.article-text span', { hasText: 'two farmers' }).boundingBox();
    const to = await page.locator('.role-row', { hasText: 'to whom' }).boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + 5, { steps: 5 });
    await page.mouse.move(to.x + 40, to.y + to.height / 2);
    await page.mouse.up();
    await page.locator('.role-row', { hasText: 'two farmers' }).waitFor();
    await press('mill bridge', 'p');
    await page.locator('.role-row', { hasText: 'mill bridge' }).waitFor();
    await press('Monday', 'd');
    await page.locator('.role-row', { hasText: 'Monday' }).waitFor();
    await page.screenshot({ path: `${place.folder}/event.png` });
    await page.keyboard.press('Enter');
    await isListed('detain “detained”: actor Soldiers, target two farmers');
  });

  test('what the gate says appears beside the item, and nothing is written with it', async () => {
    await page.locator('.code-row', { hasText: 'the mayor of Tarn → video' }).click();
    await page.keyboard.press('Delete');
    await page.locator('.code-row', { hasText: 'detain “detained”' }).click();
    await page.locator('.code-item', { hasText: 'lists no claim' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('f');
    await page.locator('.said', { hasText: 'Not written' }).waitFor();
    expect(existsSync(`${place.folder}/${CASE}/annotations.json`)).toBe(false);
    await page.keyboard.press('z');
    await page.locator('.code-counts', { hasText: 'no problems' }).waitFor();
    await isListed('the mayor of Tarn → video');
  });

  test('a desk that is killed loses nothing that was saved', async () => {
    await isSaved();
    desk.process.kill('SIGKILL');
    await new Promise((resolve) => desk.process.once('exit', resolve));
    await page.context().close();
    await open('ada');
    await isListed('detain “detained”: actor Soldiers, target two farmers');
    await isListed('the mayor of Tarn → video');
    await isSaved();
  });

  test('finished, it is a coding that a build takes', async () => {
    await page.keyboard.press('f');
    await page.locator('.said', { hasText: `Written to ${CASE}/annotations.json` }).waitFor();
    const { coder, entities, claims, events } = coded();
    expect(coder).toEqual({ name: 'ada', from: [] });
    expect(entities.find(({ kind }) => kind === 'group')).not.toHaveProperty('name');
    const nameOf = (id: string): string | null | undefined => {
      const found = entities.find((one) => one.id === id);
      return found?.name ?? found?.label;
    };
    expect(claims.map(({ chain }) => chain.map(nameOf))).toEqual([['the mayor of Tarn', 'video']]);
    expect(events).toMatchObject([{ type: 'detain', factuality: 'claimed' }]);
    expect(place.attest(['check', CASE]).stderr).toContain('no problems');
    await isBuilt(page);
    expect(place.read('out/graph.json')).toContain('"coder":"ada"');
    expect(kept()).toEqual(['ada.draft.json']);
  });

  test('a second coder begins with the machine’s reading, and overwrites nobody', async () => {
    await desk.stop();
    await page.context().close();
    const before = place.read(`${CASE}/annotations.json`);
    await open('Bohdan K.');
    await page.locator('.code-begin').waitFor();
    await page.keyboard.press('m');
    await page.locator('.code-counts', { hasText: 'to look at' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const left = async (): Promise<number> =>
      Number(/(\d+) to look at/.exec(await page.locator('.code-counts').innerText())?.[1] ?? 0);
    const proposals = await left();
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await becomes(async () => (await left()) < proposals, true);
    await page.keyboard.press('Delete');
    await becomes(async () => (await left()) < proposals - 1, true);
    await page.keyboard.press('z');
    for (let keys = 0; (await left()) > 1 && keys < 60; keys += 1) {
      await page.keyboard.press('y');
      await page.waitForTimeout(50);
    }
    await isSaved();
    if ((await left()) > 0) {
      await page.keyboard.press('f');
      await page.locator('.said', { hasText: 'would be left out' }).waitFor();
      expect(kept().filter((name) => !name.includes('draft'))).toEqual([]);
    }
    await page.keyboard.press('f');
    await page.locator('.said', { hasText: 'compare the two' }).waitFor();
    expect(place.read(`${CASE}/annotations.json`)).toBe(before);
    expect(kept()).toEqual([
      'ada.draft.json',
      expect.stringMatching(/^bohdan-k-\w{8}\.draft\.json$/),
      expect.stringMatching(/^bohdan-k-\w{8}\.json$/),
    ]);
    const own = kept().at(-1) ?? '';
    expect(JSON.parse(place.read(`${CASE}/codings/${own}`)).coder).toMatchObject({
      name: 'Bohdan K.',
      from: [{ name: 'offline' }],
    });
  });

  test('the two are compared, and each difference is settled', async () => {
    await page.locator('.code-counts').waitFor();
    await page.keyboard.press('C');
    await page.locator('.agreement').waitFor();
    expect(await page.locator('.agreement').innerText()).toMatch(/roles/);
    const rows = page.locator('.settle-row');
    const all = await rows.count();
    expect(all).toBeGreaterThan(3);
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: `${place.folder}/compare.png` });
    await page.keyboard.press('b');
    await page.locator('.settle-bar', { hasText: `${all - 1} of` }).waitFor();
    await page.keyboard.press('x');
    await page.locator('.settle-bar', { hasText: `${all - 2} of` }).waitFor();
    await page.keyboard.press('f');
    await page.locator('.said', { hasText: 'not settled yet' }).waitFor();
    await page.reload();
    await page.locator('.settle-bar', { hasText: `${all - 2} of` }).waitFor();
    await page.keyboard.press('B');
    await page.locator('.settle-bar', { hasText: '0 of' }).waitFor();
    const before = place.read(`${CASE}/annotations.json`);
    await page.keyboard.press('f');
    await page.locator('.said', { hasText: 'Written to' }).waitFor();
    expect(coded().coder).toMatchObject({
      name: 'Bohdan K.',
      from: [{ name: 'Bohdan K.' }, { name: 'ada' }],
    });
    expect(place.read(`${CASE}/codings/ada.json`)).toBe(before);
    expect(place.attest(['check', CASE]).stderr).toContain('no problems');
  });

  test.each([
    ['narrow', { viewport: { width: 390, height: 800 } }],
    ['dark', { colorScheme: 'dark' as const }],
  ])('is as usable %s', async (name, options) => {
    const other = await openDeskPage(browser, desk, options);
    await other.page.keyboard.press('4');
    await other.page.locator('.code-list li').first().waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    await other.page.getByRole('link', { name: 'Two held at the mill bridge' }).click();
    await other.page.locator('.code-row').first().click();
    await other.page.locator('.code-item').waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    const width = (): Promise<number> =>
      other.page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(await width()).toBeLessThanOrEqual(0);
    await other.page.screenshot({ path: `${place.folder}/${name}-code.png` });
    await other.page.getByRole('button', { name: 'Compare' }).click();
    await other.page.locator('.agreement').waitFor();
    expect(await findBarriers(other.page)).toEqual([]);
    expect(await width()).toBeLessThanOrEqual(0);
    await other.page.screenshot({ path: `${place.folder}/${name}-compare.png` });
    expect(other.misdeeds).toEqual([]);
    await other.page.context().close();
  });

  test('nothing was asked of another machine, and nothing failed', () => {
    expect(misdeeds).toEqual([]);
  });
});

/** Nobody needs a mouse. */
describe('an article coded by keys alone', () => {
  const place = workplace();
  let browser: Browser;
  let desk: RunningDesk;
  let page: Page;
  beforeAll(async () => {
    place.write(`${CASE}/article.md`, MILL_BRIDGE);
    ({ desk, browser, page } = await openBuiltDesk(place));
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const keys = async (...names: string[]): Promise<void> => {
    for (const name of names) {
      await page.keyboard.press(name);
      await page.waitForTimeout(60);
    }
  };
  const isChosen = (words: string): Promise<void> =>
    page.locator('.chosen-words', { hasText: words }).waitFor();

  test('words are chosen, given a role, and written', async () => {
    await keys('4');
    await page.locator('.code-list li').first().waitFor();
    await keys('j', 'Enter');
    await page.locator('.code-begin').waitFor();
    await keys('n');
    await page.locator('.code-counts').waitFor();
    await keys('ArrowRight');
    await isChosen('Soldiers');
    await keys('g', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight');
    await isChosen('Harl Guard');
    await keys('u', 'ArrowRight');
    await isChosen('detained');
    await keys('e');
    await page.getByRole('combobox', { name: 'Type of event' }).waitFor();
    await keys('Enter');
    await page.locator('.role-row').first().waitFor();
    await keys('j');
    await page.locator('.chosen-words', { hasText: 'Soldiers' }).waitFor();
    await keys('a');
    await page.locator('.role-row', { hasText: 'Soldiers' }).waitFor();
    await keys('Enter', 'ArrowDown');
    await becomes(
      async () => /none yet/.test(await page.locator('.chosen-words').innerText()),
      false,
    );
    await page.locator('.code-saved').waitFor();
    await keys('f');
    await page.locator('.said', { hasText: 'Written to' }).waitFor();
    const coding = Annotations.parse(JSON.parse(place.read(`${CASE}/annotations.json`)));
    expect(coding.entities.map(({ kind }) => kind)).toEqual(['group', 'unit']);
    expect(coding.events).toMatchObject([{ type: 'detain', roles: [{ role: 'actor' }] }]);
  });

  test('what the desk does not take is said, and the next change is saved', async () => {
    await page.locator('.code-counts').waitFor();
    await page.route(
      '**/api/code-save',
      (route) => route.fulfill({ status: 400, json: { error: 'no such value' } }),
      { times: 1 },
    );
    await chooseWords(page, 'video');
    await keys('w');
    await page.locator('.problem', { hasText: 'Not saved: no such value' }).waitFor();
    await keys('z');
    await page.locator('.code-saved').waitFor();
    expect(await page.locator('.problem').count()).toBe(0);
  });
});
