import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PROGRAM, type Workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';

/** A desk that runs, as somebody started it. */
export interface RunningDesk {
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl-C does, and waits until it has. */
  stop(): Promise<void>;
}

/** Milliseconds until a desk that does not end is killed. */
const PATIENCE = 20_000;

/** Whether it ends in time. Leaves no timer behind: Jest would wait for it. */
async function endsSoon(ended: Promise<void>): Promise<boolean> {
  const patience = new AbortController();
  const late = sleep(PATIENCE, false, { signal: patience.signal }).catch(() => false);
  return await Promise.race([ended.then(() => true), late]).finally(() => patience.abort());
}

/** Starts `attest desk` in a folder. */
export async function startDesk(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<RunningDesk> {
  const child = spawn(process.execPath, [PROGRAM, 'desk', '--no-open', ...args], {
    cwd,
    env: { ...process.env, ATTEST_REVIEWER: 'ana', ...env },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    if (await endsSoon(ended)) return;
    child.kill('SIGKILL');
    throw new Error(`a desk did not end within ${PATIENCE / 1000} seconds of Ctrl-C`);
  };
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`the desk ended: ${said}`)));
  });
  const { port, hash } = new URL(address);
  return { address, port: Number(port), token: hash.replace('#token=', ''), process: child, stop };
}

/** The desk's page, with everything that it must not do. */
export async function openDeskPage(
  browser: Browser,
  { address, port }: RunningDesk,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; misdeeds: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const misdeeds: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`http://127.0.0.1:${port}/`) && url !== 'data:,')
      misdeeds.push(`requested ${url}`);
  });
  page.on('pageerror', (error) => misdeeds.push(`threw ${error.message}`));
  page.on('console', (message) => misdeeds.push(`${message.type()}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    misdeeds.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, misdeeds };
}

/** A desk over a folder's articles in a browser of its own, once it has built them. */
export async function openBuiltDesk(place: Pick<Workplace, 'folder'>): Promise<{
  desk: RunningDesk;
  browser: Browser;
  page: Page;
  misdeeds: string[];
}> {
  const desk = await startDesk(place.folder, ['case']);
  const browser = await launchChromium();
  const opened = await openDeskPage(browser, desk);
  await isBuilt(opened.page);
  return { desk, browser, ...opened };
}

/** A line of the file of decisions, as far as tests look at it. */
interface WrittenDecision {
  readonly what: string;
  readonly ids: string[];
  readonly by: string;
  readonly why: string;
  readonly when: string;
}

/** The decisions that the desk has written so far. */
export const decisionsIn = (place: Workplace): WrittenDecision[] =>
  place.list('.').includes('decisions.jsonl')
    ? place
        .read('decisions.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/** Waits until the desk has built all that it knows of. */
export const isBuilt = (page: Page): Promise<void> =>
  page.getByText('Up to date').waitFor({ timeout: 60_000 });

/** Waits until this is the value, at most twenty seconds. */
export async function becomes<T>(get: () => Promise<T> | T, wanted: T): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await get()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await get()).toBe(wanted);
}
