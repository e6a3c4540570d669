import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page opened from disk, with everything it must not do; tests expect `misdeeds` to be empty. */
export interface Opened {
  readonly page: Page;
  /** Requests other than for the file itself, errors, console messages, policy violations. */
  readonly misdeeds: string[];
}

export type PageOptions = BrowserContextOptions & { readonly hash?: string };

/** Opens a page for a test and fails if it causes an error, a request or a policy violation. */
export async function withPage<T>(
  browser: Browser,
  file: string,
  options: PageOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const { page, misdeeds } = await openPage(browser, file, options);
  const result = await work(page);
  expect(misdeeds).toEqual([]);
  await page.context().close();
  return result;
}

export async function openPage(
  browser: Browser,
  file: string,
  { hash = '', ...options }: PageOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  const address = `file://${file}`;
  page.on('request', (request) => {
    const url = request.url();
    if (url.replace(/#.*/, '') !== address && url !== 'data:,') misdeeds.push(`requested ${url}`);
  });
  page.on('pageerror', (error) => misdeeds.push(`threw ${error.message}`));
  page.on('console', (message) => misdeeds.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${address}${hash}`);
  await page.waitForSelector('main');
  await hasSettled(page);
  return { page, misdeeds };
}

/** Milliseconds without a change after which a page, which redraws after measuring, is drawn. */
const QUIET = 200;

async function hasSettled(page: Page): Promise<void> {
  const main = page.locator('main');
  for (let before = ''; ; ) {
    const now = await main.innerHTML();
    if (now === before) return;
    before = now;
    await page.waitForTimeout(QUIET);
  }
}
