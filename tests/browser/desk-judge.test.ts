import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { findBarriers } from './find-barriers.ts';
import { becomes, decisionsIn, isBuilt, openBuiltDesk, type RunningDesk } from './open-desk.ts';

jest.setTimeout(240_000);

const ARTICLES = ['clinic-ledger', 'market-wire'];

/** From a folder of articles that nobody has coded to a graph with a person's judgements. */
describe('a folder judged on the desk', () => {
  const place = workplace();
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  let desk: RunningDesk;
  beforeAll(async () => {
    for (const id of ARTICLES)
      place.write(`case/${id}/article.md`, readFileSync(`examples/${id}/article.md`, 'utf8'));
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
    await page.locator('.task-row a').first().waitFor();
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const decisions = () => decisionsIn(place);
  const toJudge = async (): Promise<number> =>
    Number(/([\d,]+) to judge/.exec(await page.locator('#counts').innerText())?.[1]);
  const sentence = (): Promise<string> => page.locator('.judge-sentence').innerText();
  /** Presses a key and waits until the page has another task. */
  const press = async (key: string): Promise<void> => {
    const before = await sentence();
    await page.keyboard.press(key);
    await becomes(async () => (await sentence()) !== before, true);
  };

  test('the machine has read it, and the inbox has the most harmful first', async () => {
    expect(await toJudge()).toBeGreaterThan(20);
    expect(await page.locator('.task-row').first().innerText()).toContain(
      'Is this person protected?',
    );
    expect(await findBarriers(page)).toEqual([]);
    await page.screenshot({ path: `${place.folder}/inbox.png` });
  });

  test('one key accepts: a line in the file, and one less to judge', async () => {
    const before = await toJudge();
    await page.keyboard.press('Enter');
    await page.locator('.words-place').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press('a');
    expect(decisions()).toMatchObject([{ what: 'accept', by: 'ana', why: 'the words say it' }]);
    await becomes(toJudge, before - 1);
  });

  test('one key rejects, with a reason of one’s own', async () => {
    const before = await toJudge();
    await page.keyboard.press('w');
    await page.keyboard.type('he is somebody else');
    await page.keyboard.press('Enter');
    await press('r');
    expect(decisions()[1]).toMatchObject({ what: 'reject', why: 'he is somebody else' });
    await becomes(toJudge, before - 1);
  });

  test('one key takes the last one back, and it is there again', async () => {
    const before = await toJudge();
    await press('z');
    expect(decisions()[2]).toMatchObject({ what: 'undo' });
    await becomes(toJudge, before + 1);
    expect(decisions()[1]?.ids[0]).toContain(
      new URLSearchParams(new URL(page.url()).hash.slice(1)).get('judge.task'),
    );
  });

  test('next and back judge nothing', async () => {
    const first = await sentence();
    await press('n');
    await press('b');
    expect(await sentence()).toBe(first);
    expect(decisions()).toHaveLength(3);
  });

  test('the keys are told on the page', async () => {
    await page.keyboard.press('?');
    expect(await page.locator('dialog').innerText()).toContain('Reject');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  test('what somebody else decided on the disk appears by itself', async () => {
    const before = await toJudge();
    await press('n');
    const at = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('judge.task') ?? '';
    expect(place.attest(['decide', 'accept', at, '--by', 'bo', '--why', 'seen too']).code).toBe(0);
    await becomes(toJudge, before - 1);
    await page.getByText('Accepted by bo, ').waitFor();
  });

  test('attest build gives the same graph', async () => {
    await isBuilt(page);
    const built = place.read('out/graph.json');
    await desk.stop();
    expect(place.attest(['build', 'case']).code).toBe(0);
    expect(place.read('out/graph.json') === built).toBe(true);
    expect(place.attest(['build', 'case', '-o', 'anew']).code).toBe(0);
    expect(place.read('anew/graph.json') === built).toBe(true);
    expect(built).toContain('"reviewedBy":"ana"');
    expect(built).toContain('"reviewedBy":"bo"');
  });

  test('nothing was asked of another machine, and nothing failed', () => {
    // The desk was stopped.
    expect(misdeeds.filter((one) => !one.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
});
