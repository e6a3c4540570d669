import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import words from '../../tools/campaign/hostile.json' with { type: 'json' };
import { workplace } from '../cli/program.ts';
import { becomes, openBuiltDesk, type RunningDesk } from './open-desk.ts';

jest.setTimeout(240_000);

/** What an article may hold that is meant to do something where it is shown. */
const HOSTILE = [...words, '\u202Etxt.exe\u202C', 'W'.repeat(3_000)];
const quoted = (text: string): string => JSON.stringify(text);

const ARTICLE = `---
id: hostile
title: ${quoted('<img src=x onerror=window.ran=1>')}
publication: ${quoted('<b onclick=window.ran=1>Harbour</b>')}
url: https://harbour.example/a
published: "2025-03-05"
language: en
---
${HOSTILE.map((one) => `The unit ${one} shelled a bridge, the ministry said.`).join('\n')}
`;

const CODING = `coder: { name: offline }
entities:
  - { id: ministry, kind: agency, label: "<i>the ministry</i>", mentions: [{ quote: ministry, nth: 1 }] }
${HOSTILE.map((one, at) => `  - { id: u${at}, kind: unit, name: ${quoted(one)}, mentions: [{ quote: ${quoted(`unit ${one} shelled`)} }] }`).join('\n')}
claims:
${HOSTILE.map((one, at) => `  - { id: c${at}, content: [{ quote: ${quoted(`unit ${one} shelled a bridge`)} }], cue: [{ quote: said, nth: ${at + 1} }], source: [{ quote: the ministry, nth: ${at + 1} }], chain: [ministry], origin: stated, speech: indirect, stance: asserts }`).join('\n')}
events:
${HOSTILE.map((_, at) => `  - { id: v${at}, type: other, word: ${quoted(`<em>${at}</em>`)}, trigger: { quote: shelled, nth: ${at + 1} }, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: u${at} }], claims: [c${at}] }`).join('\n')}
`;

/** A page that somebody opens in another tab: it tries all that a page of another site can do. */
const attackOn = (port: number): string => `<!doctype html><html><body><script>
window.heard = [];
const note = (what) => window.heard.push(what);
const at = 'http://127.0.0.1:${port}';
const verdict = JSON.stringify({ id: 'event:hostile/v0', verdict: 'accept', why: 'forged', seen: '' });
const tries = [
  fetch(at + '/api/judge', { method: 'POST', mode: 'no-cors', body: verdict }),
  fetch(at + '/api/judge', { method: 'POST', body: verdict, headers: { 'Content-Type': 'application/json', 'X-Attest-Token': 'guessed' } }),
  fetch(at + '/api/bring-in-text', { method: 'POST', mode: 'no-cors', body: '{"text":"forged"}' }),
  fetch(at + '/api/inbox').then((answer) => answer.text()).then((text) => note('read ' + text.slice(0, 20))),
];
const form = Object.assign(document.createElement('form'), { method: 'POST', action: at + '/api/judge', enctype: 'text/plain', target: 'inside' });
form.append(Object.assign(document.createElement('input'), { name: verdict.slice(0, -1) + ',"x":"', value: '"}' }));
const inside = Object.assign(document.createElement('iframe'), { name: 'inside', src: at + '/' });
document.body.append(form, inside);
const script = Object.assign(document.createElement('script'), { src: at + '/desk.js' });
script.onload = () => note('ran the desk’s script');
document.body.append(script);
inside.onload = () => { try { if (inside.contentDocument.body.textContent) note('read the frame'); } catch {} form.submit(); inside.onload = null; };
Promise.allSettled(tries).then(() => setTimeout(() => { window.done = true; }, 1500));
</script></body></html>`;

describe('a desk under attack', () => {
  const place = workplace();
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  let desk: RunningDesk;
  let elsewhere: Server;
  beforeAll(async () => {
    place.write('case/hostile/article.md', ARTICLE);
    place.write('case/hostile/annotations.yaml', CODING);
    elsewhere = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(attackOn(desk.port));
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
    await page.locator('.task-row a').first().waitFor();
  });
  place.onEnd(async () => {
    await browser.close();
    elsewhere.close();
    await desk.stop();
  });

  test('nothing of a malicious article is run, in any view', async () => {
    for (const key of ['1', '2', '3', '4', '5', '6', '7']) {
      await page.keyboard.press(key);
      await page.locator('.desk-view').waitFor();
      await page.waitForTimeout(400);
      expect([key, await page.evaluate('window.ran')]).toEqual([key, undefined]);
      expect(await page.locator('.desk-view iframe, .desk-view script').count()).toBe(0);
    }
    await page.keyboard.press('1');
    // A key that is pressed before the list is there moves nothing.
    await page.locator('.task-row a').first().waitFor();
    for (let row = 0; row < 6; row += 1) {
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('.judge-sentence').waitFor();
      await page.waitForTimeout(150);
      await page.keyboard.press('1');
      await page.locator('.task-row a').first().waitFor();
    }
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(misdeeds).toEqual([]);
  });

  test('a malicious second tab reads nothing, judges nothing and brings nothing in', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    // In the same browser session, with whatever that browser knows of the desk.
    const tab = await page.context().newPage();
    for (const host of ['127.0.0.1', 'localhost']) {
      await tab.goto(`http://${host}:${port}/`);
      await becomes(() => tab.evaluate('window.done === true'), true);
      expect(await tab.evaluate('window.heard')).toEqual([]);
    }
    await tab.close();
    expect(place.list('.')).not.toContain('decisions.jsonl');
    expect(place.list('case')).toEqual(['hostile']);
  });

  test('a page whose name points here gets nothing: the desk does not answer to it', async () => {
    const tab = await (await browser.newContext()).newPage();
    const answer = await tab.goto(`http://localhost:${desk.port}/`);
    expect(answer?.status()).toBe(403);
    expect(await tab.locator('body').innerText()).toContain('wrong host');
    await tab.close();
  });
});
