import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { parseCsv } from '../parse-csv.ts';
import { ARTICLE, CODING } from '../withheld-source.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';
import { save } from './saved.ts';

jest.setTimeout(120_000);

describe('a page from which a source is withheld', () => {
  const place = workplace();
  let browser: Browser;
  beforeAll(async () => {
    place.write('case/tarn-shelling/article.md', ARTICLE);
    place.write('case/tarn-shelling/annotations.yaml', CODING);
    place.attest(['build', 'case']);
    expect(place.attest(['view'])).toMatchObject({ code: 0 });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('counts it, says that it does, and names it nowhere', async () => {
    const file = join(place.folder, 'out/view/index.html');
    const { page, misdeeds } = await openPage(browser, file, { hash: '#view=corroboration' });
    const told = page.locator('.told');
    expect(await told.locator('.told-count').textContent()).toContain(
      '2 independent named origins',
    );
    await page.getByRole('button', { name: 'Open all details' }).click();
    const note = 'Counted, but withheld from this page: 1 source and 1 claim.';
    expect(await told.textContent()).toContain('a withheld source');
    expect(await told.textContent()).toContain(note);
    const [head = [], row = []] = parseCsv(
      (await save(page, 'Save as CSV')).bytes.toString().slice(1),
    );
    expect(row[head.indexOf('Who says so')]).toBe('the ministry; a withheld source');

    await told.locator('.told-name a').click();
    await page.locator('.evidence').getByText(note).waitFor();
    expect(await page.locator('.evidence a', { hasText: 'withheld' }).count()).toBe(0);
    // What was published, and what is shown of it; the page's own code knows the word.
    await page.evaluate("document.querySelector('script:not([id])').remove()");
    expect(await page.content()).not.toContain('governor');
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });
});
