import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import words from '../../tools/campaign/hostile.json' with { type: 'json' };
import { workplace } from '../cli/program.ts';
import { parseCsv } from '../parse-csv.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { readSvg, save, shownRows } from './saved.ts';

jest.setTimeout(120_000);

/** What an article may hold that is meant to do something where it is shown. */
const HOSTILE = words.toSpliced(18, 0, '\u202Etxt.exe\u202C').toSpliced(21, 0, 'W'.repeat(3_000));

const quoted = (text: string): string => JSON.stringify(text);

const ARTICLE = `---
id: hostile
title: ${quoted(HOSTILE[1] ?? '')}
publication: ${quoted('<b onclick=window.ran=1>Harbour</b>')}
url: https://harbour.example/a
published: "2025-03-05"
language: en
---
${HOSTILE.map((words) => `The unit ${words} shelled a bridge, the ministry said.`).join('\n')}
`;

const CODING = `coder: { name: ${quoted('<u>tester</u>')} }
entities:
  - { id: ministry, kind: agency, label: "<i>the ministry</i>", mentions: [{ quote: ministry, nth: 1 }] }
${HOSTILE.map((words, at) => `  - { id: u${at}, kind: unit, name: ${quoted(words)}, aliases: [${quoted(`${words} alias`)}], alternatives: [{ field: name, value: ${quoted(words)}, why: ${quoted(words)} }], mentions: [{ quote: ${quoted(`unit ${words} shelled`)} }] }`).join('\n')}
claims:
${HOSTILE.map((words, at) => `  - { id: c${at}, content: [{ quote: ${quoted(`unit ${words} shelled a bridge`)} }], cue: [{ quote: said, nth: ${at + 1} }], source: [{ quote: the ministry, nth: ${at + 1} }], chain: [ministry], origin: stated, speech: indirect, stance: asserts }`).join('\n')}
events:
${HOSTILE.map((_, at) => `  - { id: v${at}, type: other, word: ${quoted(`<em>${at}</em>`)}, trigger: { quote: shelled, nth: ${at + 1} }, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: u${at} }], claims: [c${at}] }`).join('\n')}
`;

describe('a page of hostile words', () => {
  const place = workplace();
  const file = join(place.folder, 'page.html');
  let browser: Browser;
  beforeAll(async () => {
    place.write('case/hostile/article.md', ARTICLE);
    place.write('case/hostile/annotations.yaml', CODING);
    expect(place.attest(['build', 'case'])).toMatchObject({ code: 0 });
    // An article of such an address is refused; a graph may come from elsewhere.
    const graph = place.read('out/graph.json');
    expect(graph).toContain('https://harbour.example/a');
    place.write(
      'out/graph.json',
      graph.replace('https://harbour.example/a', 'javascript:window.ran=1'),
    );
    const made = place.attest(['view', '-o', 'page.html', '--title', `${HOSTILE[1]}\u202E`]);
    expect(made).toMatchObject({ code: 0 });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(['', '#view=graph', '#view=table'])(
    'shows them as words, and does nothing they say (%s)',
    async (hash) => {
      const { page, misdeeds } = await openPage(browser, file, { hash });
      const links = await page.locator('.evidence a, .article a, th a, td a').count();
      expect(links).toBeGreaterThan(HOSTILE.length);
      for (const [at, words] of HOSTILE.entries()) {
        await page.getByLabel('Search').first().fill(words.slice(0, 40));
        expect(await page.locator('[role=option]').count()).toBeGreaterThan(0);
        await page.keyboard.press('Enter');
        expect(await page.locator('.evidence h2').count()).toBe(1);
        if (at === 0)
          expect(await page.locator('.evidence h2').textContent()).toContain(
            '<script>window.ran=1',
          );
      }
      expect(await page.evaluate('"ran" in window')).toBe(false);
      expect(await page.locator('#page img, #page iframe, #page style, #page script').count()).toBe(
        0,
      );
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(misdeeds).toEqual([]);
      await page.context().close();
    },
  );

  test('saved as SVG and CSV they are words too, and no spreadsheet runs them', async () => {
    const { page, misdeeds } = await openPage(browser, file, { hash: '#view=table&label=Unit' });
    await page.getByLabel('Everything').check();
    const [, ...rows] = parseCsv((await save(page, 'Save as CSV')).bytes.toString('utf8').slice(1));
    expect(rows.length).toBe(HOSTILE.length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    const shown = await shownRows(page);
    expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=@])/, '')))).toEqual(shown);

    await page.getByRole('link', { name: 'Graph' }).click();
    for (const words of [
      '<script>window',
      '<img src=x',
      '"onmouseover',
      '<svg onload',
      '=HYPERLINK',
    ]) {
      await page.getByLabel('Search').first().fill(words);
      await page.keyboard.press('Enter');
      const { bytes } = await save(page, 'Save as SVG');
      const { isSvg, elements, attributes, texts } = await readSvg(browser, bytes.toString('utf8'));
      expect(isSvg).toBe(true);
      expect(
        elements.filter((name) =>
          ['script', 'image', 'a', 'style', 'foreignObject', 'img'].includes(name),
        ),
      ).toEqual([]);
      expect(attributes.filter((name) => /^on|href|src|style/.test(name))).toEqual([]);
      expect(texts.some((text) => text.includes(words))).toBe(true);
    }
    expect(await page.evaluate('"ran" in window')).toBe(false);
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });

  test('no word widens the page', async () => {
    for (const width of [360, 1400]) {
      const { page } = await openPage(browser, file, {
        hash: '#at=unit:hostile/u21',
        viewport: { width, height: 700 },
      });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.context().close();
    }
  });

  test('a hostile address changes what is shown, and nothing else', async () => {
    const { page, misdeeds } = await openPage(browser, file, { hash: '#at=%3Cscript%3E&view=%00' });
    for (const words of HOSTILE) {
      const fields = new URLSearchParams({
        at: words,
        view: words,
        quote: words,
        to: words,
        words,
      });
      await page.evaluate(`location.hash = ${quoted(fields.toString())}`);
      await page.locator('.evidence').getByText('nothing with that id').waitFor();
      await page.evaluate(`location.hash = ${quoted(`at=${words}`)}`);
    }
    expect(await page.evaluate('"ran" in window')).toBe(false);
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });

  test('what would run or load is refused by the page’s own policy, and a test would see it', async () => {
    const { page, misdeeds } = await openPage(browser, file);
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">')`,
    );
    await page.evaluate(
      `document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.ran=1'}))`,
    );
    await page.evaluate(`fetch('http://127.0.0.1:9/').catch(() => {})`);
    await page.waitForTimeout(200);
    expect(await page.evaluate('"ran" in window')).toBe(false);
    expect(misdeeds.length).toBeGreaterThan(2);
    await page.context().close();
  });
});
