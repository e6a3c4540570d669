import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** The file that a button of the page saves. */
export async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** A PNG as a browser decodes it: its size and its number of different colours. */
export async function lookAt(browser: Browser, png: Buffer) {
  const page = await browser.newPage();
  const found = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, colors: new Set(new Uint32Array(data.buffer)).size };
  })()`);
  await page.close();
  return found as { width: number; height: number; colors: number };
}

/** An SVG as a browser parses it. */
export async function readSvg(browser: Browser, svg: string) {
  const page = await browser.newPage();
  const found = await page.evaluate(`(() => {
    const { documentElement: root } = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
    const all = [...root.querySelectorAll('*')];
    return {
      isSvg: root.localName === 'svg',
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))].sort(),
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent),
      marks: root.querySelectorAll('circle, polygon').length,
    };
  })()`);
  await page.close();
  return found as {
    isSvg: boolean;
    elements: string[];
    attributes: string[];
    texts: string[];
    marks: number;
  };
}

/** The cells of a table on the page. */
export const shownRows = (page: Page): Promise<string[][]> =>
  page
    .locator('.table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
