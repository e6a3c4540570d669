import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PALETTE } from '../../src/model/palette.ts';
import { readGuideQueries } from '../../src/store/browser/browser-files.ts';
import { closedPort, workplace } from '../cli/program.ts';
import { hasProgram } from '../run-child.ts';
import { launchChromium } from './chromium.ts';
import { connectIn, type Drawn, runFromGuide, showDrawing } from './neo4j-page.ts';

/** Milliseconds: a server is started, and on a busy machine Browser takes its time. */
jest.setTimeout(300_000);

const OUTPUT = 'test-output';
/** The README's: `UPDATE=1 npm test -- tests/browser/neo4j-browser.test.ts` takes it anew. */
const PICTURE = 'docs/pictures/neo4j-browser.png';

const describeWithJava =
  hasProgram('java', '-version') || process.env['CI'] === 'true' ? describe : describe.skip;

describeWithJava('Neo4j Browser, as a newcomer opens it', () => {
  const place = workplace();
  place.onEnd(async () => {
    await chromium?.close();
    place.attest(['neo4j', 'stop'], settings);
  });
  const settings = { ATTEST_NEO4J_HOME: resolve(place.folder, 'server') };
  let opened: { browser: string; password: string; query: string };
  let chromium: Browser;
  let page: Page;

  beforeAll(async () => {
    const attest = (...words: string[]): string => {
      const { code, stdout, stderr } = place.attest(words, settings);
      if (code !== 0) throw new Error(`attest ${words.join(' ')}: ${stderr}`);
      return stdout;
    };
    attest('build', resolve('seed'));
    const ports = ['--port', await closedPort(), '--http-port', await closedPort()].map(String);
    opened = JSON.parse(attest('neo4j', 'open', '--json', ...ports));
    chromium = await launchChromium();
  });
  beforeEach(async () => {
    page = await chromium.newPage({ viewport: { width: 1280, height: 760 } });
    await connectIn(page, opened.browser, opened.password);
  });

  test('style and guide load by themselves, and the first query draws the order in their colours', async () => {
    expect(await page.locator('pre.runnable').first().innerText()).toContain('Event:Ordered');
    const drawn = await runFromGuide(page, page.locator('pre.runnable').first());
    expect(drawn.map(({ caption }) => caption)).toEqual(
      expect.arrayContaining([
        '55th',
        'ordered attack (shoot): 55th',
        'the audio published by HUR',
        "Ukraine's military intelligence",
        'The Kyiv Independent',
        'shoot them',
      ]),
    );
    const { events, nodes } = PALETTE;
    expect(colourOf(drawn, /^ordered attack/)).toBe(events.ordered.color);
    expect(colourOf(drawn, /^claimed order/)).toBe(events.claimed.color);
    expect(colourOf(drawn, /^55th$/)).toBe(nodes.Unit.color);
    expect(colourOf(drawn, /^Ukraine's military/)).toBe(nodes.Agency.color);
    expect(colourOf(drawn, /^The Kyiv/)).toBe(nodes.Publication.color);
    await keepPicture();
  });

  test('every query of the guide draws something, and protected people have an edge of their own', async () => {
    const all = readGuideQueries().length;
    let last: Drawn[] = [];
    let run = 0;
    while (run < all) {
      for (const query of await page.locator('pre.runnable').all()) {
        last = await runFromGuide(page, query);
        expect(last.length).toBeGreaterThan(1);
        expect(last.filter(({ caption }) => caption === '')).toEqual([]);
        run += 1;
      }
      await page.getByTestId('guideNextSlide').click();
    }
    expect(run).toBe(8);
    const edges = last.filter(({ stroke }) => stroke === PALETTE.protected.border);
    expect(edges.length).toBeGreaterThan(5);
    for (const { strokeWidth } of edges) expect(strokeWidth).toBe('6px');
    expect(last.some(({ stroke }) => stroke === PALETTE.outline)).toBe(true);
  });

  /** For whoever looks at a failure, and for the README. */
  async function keepPicture(): Promise<void> {
    await showDrawing(page);
    mkdirSync(OUTPUT, { recursive: true });
    const file = `${OUTPUT}/neo4j-browser.png`;
    await page.screenshot({ path: file });
    expect(statSync(file).size).toBeGreaterThan(20_000);
    if (process.env['UPDATE'] === '1' && process.env['CI'] !== 'true') copyFileSync(file, PICTURE);
    expect(statSync(PICTURE).size).toBeLessThan(300_000);
  }
});

function colourOf(drawn: readonly Drawn[], caption: RegExp): string | undefined {
  return drawn.find((node) => caption.test(node.caption))?.fill;
}
