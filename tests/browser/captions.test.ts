import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';

jest.setTimeout(480_000);

/** The longest texts of the corpus: as long as what newspapers print. */
const LONG = readdirSync('corpus/texts')
  .filter((id) => readdirSync(`corpus/texts/${id}`).includes('annotations.yaml'))
  .map((id) => ({ id, size: statSync(`corpus/texts/${id}/article.md`).size }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 5)
  .map(({ id }) => `corpus/texts/${id}`);
const EXAMPLES = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`);

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Notes each line that is written on the canvases of captions, until the next frame. */
const WATCH = `{
  window.lines = [];
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  const isOfCaptions = ({ canvas }) => /sigma-(labels|edgeLabels)/.test(canvas.className);
  CanvasRenderingContext2D.prototype.clearRect = function (...all) {
    if (/sigma-labels/.test(this.canvas.className)) window.lines = [];
    return clearRect.apply(this, all);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    if (isOfCaptions(this)) {
      const { width } = this.measureText(text);
      window.lines.push({ text, left: x, right: x + width, top: y - 9, bottom: y + 2 });
    }
    return fillText.apply(this, [text, x, y]);
  };
}`;

const overlap = (a: Line, b: Line): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the opening view of the graph', () => {
  const place = workplace();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(['seed', 'examples', ...EXAMPLES, ...LONG])(
    'of %s has no two captions over each other, wide or narrow',
    async (folder) => {
      expect(place.attest(['build', resolve(folder), '--out', 'built'])).toMatchObject({ code: 0 });
      expect(place.attest(['view', 'built/graph.json', '-o', 'page.html']).code).toBe(0);
      for (const viewport of [
        { width: 1400, height: 900 },
        { width: 390, height: 800 },
      ]) {
        const page = await browser.newPage({ viewport });
        await page.addInitScript(WATCH);
        await page.goto(`file://${join(place.folder, 'page.html')}#view=graph`);
        await page.waitForFunction('window.lines.length > 0');
        await page.waitForTimeout(400);
        const lines = (await page.evaluate('window.lines')) as Line[];
        const over = lines.flatMap((one, at) =>
          lines
            .slice(at + 1)
            .filter((other) => overlap(one, other))
            .map((other) => [one.text, other.text]),
        );
        expect(over).toEqual([]);
        // Of what is drawn, nearly everything has its caption.
        const [drawn] = /\d+/.exec((await page.locator('.shown').textContent()) ?? '') ?? [];
        expect(lines.length).toBeGreaterThanOrEqual(0.7 * Number(drawn));
        await page.close();
      }
    },
  );
});
