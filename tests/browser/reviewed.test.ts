import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { workplace } from '../cli/program.ts';
import { buildReviewed } from '../ferry-landing.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

jest.setTimeout(240_000);

describe('what reviewers decided, in the page', () => {
  const place = workplace();
  let browser: Browser;
  beforeAll(async () => {
    place.write('graph.json', serializeGraph(buildReviewed()));
    expect(place.attest(['view', 'graph.json']).code).toBe(0);
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const open = async (words: string): Promise<Page> => {
    const { page } = await openPage(browser, join(place.folder, 'out/view/index.html'));
    await page.locator('input[role=combobox]').first().fill(words);
    await page.keyboard.press('Enter');
    await page.locator('.evidence h2').waitFor();
    return page;
  };

  test('an accepted event says by whom, when and why', async () => {
    const page = await open('claimed attack');
    await page.getByText('Accepted by ana, 2025-06-01: the registry says so').waitFor();
    await page.locator('.relations .relation', { hasText: 'done by' }).first().click();
    await page.getByText('Accepted by bo, 2025-06-01: the registry says so').waitFor();
    await page.context().close();
  });

  test('what was rejected stands at its article', async () => {
    const page = await open('Two killed at a ferry landing');
    const shown = await page.locator('.evidence').textContent();
    expect(shown).toContain('Read in it and rejected');
    expect(shown).toMatch(/Date “.+”: rejected by bo, 2025-06-01: the registry says so/);
    await page.context().close();
  });
});
