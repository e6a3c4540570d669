import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { QUARRY_READING, QUARRY_ROAD } from '../desk/quarry-road.ts';
import { launchChromium } from './chromium.ts';
import { decisionsIn, isBuilt, openDeskPage, type RunningDesk, startDesk } from './open-desk.ts';

jest.setTimeout(240_000);

const place = workplace();
let browser: Browser;
let desk: RunningDesk;
const sockets: Socket[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  place.write('case/quarry-road/article.md', QUARRY_ROAD);
  place.write('case/quarry-road/annotations.yaml', QUARRY_READING);
  desk = await startDesk(place.folder, ['case']);
});
place.onEnd(async () => {
  for (const socket of sockets) socket.destroy();
  await browser.close();
  await desk.stop();
});

/** A connection that stays open, after this was sent. */
function hold({ port }: RunningDesk, sent: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('connect', () => socket.write(sent, () => resolve(socket)));
  });
}

const head = ({ port, token }: RunningDesk, what: string): string =>
  [`${what} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `x-attest-token: ${token}`, ''].join('\r\n');

test('Ctrl-C ends a desk whatever connections are open, and leaves no lock', async () => {
  const { page } = await openDeskPage(browser, desk);
  await isBuilt(page);
  const answered = await hold(desk, `${head(desk, 'GET /api/status')}\r\n`);
  await new Promise((resolve) => answered.once('data', resolve));
  await hold(desk, '');
  await hold(desk, head(desk, 'GET /api/inbox'));
  await hold(desk, `${head(desk, 'GET /api/status?after=1000000')}\r\n`);
  await hold(desk, `${head(desk, 'POST /api/judge')}Content-Length: 500\r\n\r\n{`);
  expect(place.list('out')).toContain('.desk.lock');
  await desk.stop();
  expect(desk.process.exitCode).toBe(0);
  expect(place.list('out').filter((name) => name.includes('.lock'))).toEqual([]);
});

test('so it does at once after a judgement, which is kept', async () => {
  desk = await startDesk(place.folder, ['case']);
  const { page } = await openDeskPage(browser, desk);
  await isBuilt(page);
  await page.locator('.task-row a').first().click();
  await page.locator('.words-place').first().waitFor();
  await page.keyboard.press('a');
  await page.getByText('1 accepted').first().waitFor();
  await desk.stop();
  expect(decisionsIn(place)).toMatchObject([{ what: 'accept', by: 'ana' }]);
  expect(place.list('out').filter((name) => name.includes('.lock'))).toEqual([]);
  expect(place.attest(['build', 'case']).code).toBe(0);
});

test('so it does when its folder has been removed, which it says before', async () => {
  const lost = `${place.folder}/lost`;
  place.write('lost/case/quarry-road/article.md', QUARRY_ROAD);
  place.write('lost/case/quarry-road/annotations.yaml', QUARRY_READING);
  desk = await startDesk(lost, ['case']);
  const { page } = await openDeskPage(browser, desk);
  await isBuilt(page);
  rmSync(lost, { recursive: true });
  await page.getByText('in which this was started, is gone').waitFor();
  await desk.stop();
  expect(place.list('lost')).toEqual([]);
});
