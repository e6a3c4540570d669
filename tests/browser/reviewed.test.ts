import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { workplace } from '../cli/program.ts';
import { buildReviewed, buildWithdrawn } from '../ferry-landing.ts';
import { launchChromium } from './chromium.ts';
import { openPage } from './open-page.ts';

jest.setTimeout(240_000);

describe('what reviewers decided, in the page', () => {
  const place = workplace();
  let browser: Browser;
  beforeAll(async () => {
    for (const [name, graph] of [
      ['reviewed', buildReviewed()],
      ['withdrawn', buildWithdrawn()],
    ] as const) {
      place.write(`${name}.json`, serializeGraph(graph));
      expect(place.attest(['view', `${name}.json`, '-o', `${name}.html`]).code).toBe(0);
    }
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const open = async (words: string, file = 'reviewed.html'): Promise<Page> => {
    const { page } = await openPage(browser, join(place.folder, file));
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

  test('a withdrawn article says by whom, when and why, beside its text and among what is known of it', async () => {
    const page = await open('Two killed at a ferry landing', 'withdrawn.html');
    const words = 'Withdrawn by ana, 2025-06-01: its outlet took it back';
    expect(await page.locator('.article .warning').textContent()).toBe(words);
    expect(await page.locator('.evidence').textContent()).toContain(words);
    await page.context().close();
  });

  test('what was rejected stands at its article', async () => {
    const page = await open('Two killed at a ferry landing');
    const shown = await page.locator('.evidence').textContent();
    expect(shown).toContain('Rejected readings');
    expect(shown).toMatch(/Date “.+”: rejected by bo, 2025-06-01: the registry says so/);
    await page.context().close();
  });
});
