import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { findBarriers } from './find-barriers.ts';
import { becomes, isBuilt, openBuiltDesk, type RunningDesk } from './open-desk.ts';

jest.setTimeout(240_000);

const PAGE = `<!doctype html><html lang="en"><head><title>Mill of Tarn burned</title>
<link rel="canonical" href="https://vessen.example/mill">
<meta property="article:published_time" content="2025-03-07">
<script>document.title = 'run'; window.ran = true;</script></head><body><article><h1>Mill of Tarn burned</h1>
<p>Soldiers of the Harl Guard burned the mill of Tarn on Friday, residents said on Saturday.</p>
<p>${'The mayor of Tarn said that nobody of the Harl Guard had been near the mill that day. '.repeat(4)}</p>
</article></body></html>`;
const CLIPPING = '---\ntitle: Harl\ndate: 2025-03-09\n---\nThe Harl Guard left Tarn.\n';
const TEXT =
  'Residents said that soldiers of the Harl Guard had detained Odel Marn in Tarn on Monday.';

/** From an empty folder to articles in the inbox, without leaving the page. */
describe('articles brought in on the desk', () => {
  const place = workplace();
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  let desk: RunningDesk;
  beforeAll(async () => {
    place.write('case/.keep', '');
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
    page.on('filechooser', (chooser) => {
      void chooser.setFiles({
        name: 'harl.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(CLIPPING),
      });
    });
    await page.keyboard.press('5');
    await page.locator('.bring-in').waitFor();
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const drop = (files: readonly (readonly [name: string, content: string])[]): Promise<void> =>
    page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      for (const [name, content] of ${JSON.stringify(files)})
        dataTransfer.items.add(new File([content], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
    })()`);
  const answers = (of: Page) => of.locator('.brought-list > li');
  const toJudge = async (): Promise<number> =>
    Number(/([\d,]+) to judge/.exec(await page.locator('#counts').innerText())?.[1]);

  test('files that are dropped land in the folder and are read; a refused one says why', async () => {
    await drop([
      ['Mill.html', PAGE],
      ['scan.png', '%PDF-1.7'],
      ['../../outside.txt', 'Two houses in Harl were destroyed on 4 March 2025.'],
    ]);
    await becomes(() => answers(page).count(), 3);
    const text = await page.locator('.brought-list').innerText();
    expect(text).toContain('Mill of Tarn burned');
    expect(text).toContain('source:not-an-article');
    expect(text).toMatch(/there is: scan\.png\s+expected: article\.md, /);
    expect(place.list('case')).toEqual(['.keep', 'outside', 'vessen.example-mill']);
    expect(place.read('case/vessen.example-mill/vessen.example-mill.html')).toBe(PAGE);
    await becomes(async () => (await toJudge()) > 0, true);
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: `${place.folder}/bring-in.png` });
  });

  test('what is brought in is in the inbox, without a reload', async () => {
    await page.locator('.brought-list a', { hasText: 'See it in the inbox' }).last().click();
    await page.locator('.task-row a').first().waitFor();
    expect(await page.locator('.task-row').first().innerText()).toContain('vessen.example-mill');
    await page.keyboard.press('5');
    expect(await answers(page).count()).toBe(3);
  });

  test('the same file again is said to be there, and is not doubled', async () => {
    await drop([['Copy of mill.html', PAGE]]);
    await becomes(() => answers(page).count(), 4);
    expect(await answers(page).first().innerText()).toContain('bring:same-content');
    expect(place.list('case')).toHaveLength(3);
  });

  test('a button opens the choice of files', async () => {
    await page.keyboard.press('f');
    await becomes(() => answers(page).count(), 5);
    expect(await answers(page).first().innerText()).toContain('2025-03-09');
  });

  test('a text that is pasted is an article with what is known of it', async () => {
    await page.keyboard.press('p');
    await page.keyboard.insertText(TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Taken in Tarn');
    await page.getByLabel('Outlet').fill('Vessen Today');
    await page.getByLabel('Published on').fill('03/04/2025');
    await page.keyboard.press('Enter');
    await page.locator('.said', { hasText: 'was refused' }).waitFor();
    expect(await answers(page).first().innerText()).toContain('source:no-such-date');
    // What was typed is still there.
    await page.getByLabel('Published on').fill('2025-03-05');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.locator('.said', { hasText: '1 article brought in.' }).waitFor();
    expect(place.read('case/taken-in-tarn/article.md')).toBe(
      [
        '---',
        'id: taken-in-tarn',
        'title: "Taken in Tarn"',
        'publication: "Vessen Today"',
        'url: null',
        'published: "2025-03-05"',
        'language: null',
        '---',
        `${TEXT}\n`,
      ].join('\n'),
    );
    expect(await page.getByLabel('The text of the article').inputValue()).toBe('');
  });

  test('what was brought in is what attest build reads', async () => {
    await isBuilt(page);
    await becomes(
      async () => /4 articles/.test(await page.locator('.head-title').innerText()),
      true,
    );
    expect(place.attest(['check', 'case']).code).toBe(0);
    const graph = JSON.parse(readFileSync(`${place.folder}/out/graph.json`, 'utf8'));
    const read = graph.nodes.filter(
      ({ attributes }: { attributes: { label: string } }) => attributes.label === 'Article',
    );
    expect(read).toHaveLength(4);
  });

  test('it fits a narrow page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await findBarriers(page)).toEqual([]);
  });

  test('nothing of a page was run, nothing was asked of another machine, and nothing failed', async () => {
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(misdeeds).toEqual([]);
  });
});
