import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { runPython } from '../python/run-python.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

jest.setTimeout(600_000);

describe('a page about a PDF', () => {
  const place = workplace();
  let browser: Browser;
  beforeAll(async () => {
    runPython('make_pdf.py', [join(place.folder, 'made')]);
    place.attest(['build', 'made/paged.pdf']);
    expect(place.attest(['view'])).toMatchObject({ code: 0 });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('says on which of its pages the words are', async () => {
    const { nodes } = JSON.parse(place.read('out/graph.json')) as {
      nodes: { key: string; attributes: { label: string; displayName: string } }[];
    };
    const lisna = nodes.find(({ attributes }) => attributes.displayName === 'Lisna');
    const file = join(place.folder, 'out/view/index.html');
    const hash = `#at=${encodeURIComponent(lisna?.key ?? '')}`;
    const { page, misdeeds } = await openPage(browser, file, { hash });
    expect(await page.locator('.quotes li').first().textContent()).toMatch(/Lisna.*, page 3$/);
    expect(misdeeds).toEqual([]);
    await page.context().close();
  });
});
