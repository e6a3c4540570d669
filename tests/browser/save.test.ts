import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { parseCsv } from '../parse-csv.ts';
import { launchChromium } from './chromium.ts';
import { type PageOptions, withPage } from './open-page.ts';
import { lookAt, readSvg, save, shownRows } from './saved.ts';

jest.setTimeout(240_000);

describe('what the page saves', () => {
  const place = workplace();
  const file = join(place.folder, 'out/view/index.html');
  let browser: Browser;
  beforeAll(async () => {
    place.attest(['build', resolve('seed')]);
    expect(place.attest(['view', '--title', 'Orders & abuse'])).toMatchObject({ code: 0 });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const WHOLE = '#view=graph&graph.all=yes';
  const onPage = (options: PageOptions, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(browser, file, options, work);
  const rowsOf = ({ bytes }: { bytes: Buffer }): string[][] => {
    const csv = bytes.toString('utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    return parseCsv(csv.slice(1));
  };

  test.each([1, 2])(
    'PNG: the drawing in its own pixels, and not blank (%dx)',
    (deviceScaleFactor) =>
      onPage({ deviceScaleFactor, hash: WHOLE }, async (page) => {
        const { name, bytes } = await save(page, 'Save as PNG');
        const canvas = (await page.evaluate(
          '(({ width, height }) => ({ width, height }))(document.querySelector(".sigma-nodes"))',
        )) as { width: number; height: number };
        const { colors, ...size } = await lookAt(browser, bytes);
        expect([name, size]).toEqual(['graph.png', canvas]);
        expect(colors).toBeGreaterThan(50);
      }),
  );

  test('SVG: shapes, captions, legend, title and what was left out', () =>
    onPage({ hash: '#view=graph&at=claim%3Aabuse-in-russian-units%2F10&focus=1' }, async (page) => {
      const { name, bytes } = await save(page, 'Save as SVG');
      expect(name).toBe('graph.svg');
      const { isSvg, texts, marks, elements } = await readSvg(browser, bytes.toString('utf8'));
      expect(isSvg).toBe(true);
      expect(elements).toEqual([
        'circle',
        'clipPath',
        'defs',
        'desc',
        'g',
        'path',
        'polygon',
        'rect',
        'text',
        'title',
      ]);
      expect(marks).toBeGreaterThan(10);

      expect(texts).toEqual(
        expect.arrayContaining([
          'Orders & abuse',
          'the audio published by',
          'an unidentified Russian',
          'Event, ordered: nobody says that it was done',
          'protected person',
          'Nothing was left out.',
          'Public: a person is named only if something allows it. Other names are withheld.',
        ]),
      );
      expect(texts).toContain('reports');
      expect(texts.some((words) => /^\d+ of 108 nodes/.test(words))).toBe(true);
      await page.getByLabel('Only its surroundings').selectOption('off');
      const whole = await save(page, 'Save as SVG');
      const all = await readSvg(browser, whole.bytes.toString('utf8'));
      expect(all.marks).toBeGreaterThan(marks);
      expect(all.texts).toContain('101 of 108 nodes, 209 relationships shown');
    }));

  test('CSV: each table as it is shown, all of its rows', () =>
    onPage({ hash: '#view=table' }, async (page) => {
      for (const [label, name, rows] of [
        ['Facts', 'facts.csv', 39],
        ['Everything', 'nodes.csv', 101],
        ['Relationships', 'relationships.csv', 209],
      ] as const) {
        await page.locator('.choose').getByLabel(label).check();
        const saved = await save(page, 'Save as CSV');
        const [head, ...cells] = rowsOf(saved);
        expect([saved.name, cells.length]).toEqual([name, rows]);
        expect(head).toEqual(await page.locator('.table thead th').allTextContents());
        const shown = await shownRows(page);
        expect(cells.slice(0, shown.length)).toEqual(shown);
      }
    }));

  test('CSV: corroboration and timeline', () =>
    onPage({ hash: '#view=corroboration' }, async (page) => {
      const saved = await save(page, 'Save as CSV');
      const [head = [], ...facts] = rowsOf(saved);
      expect(saved.name).toBe('corroboration-events.csv');
      expect(facts.length).toBe(await page.locator('.told').count());
      const origins = await page
        .locator('.told')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-origins')));
      expect(facts.map((row) => row[head.indexOf('Independent named origins')])).toEqual(origins);
      expect(facts.map(([name]) => name)).toEqual(
        await page.locator('.told-name a').allTextContents(),
      );
      await page.getByRole('link', { name: 'Timeline' }).click();
      const timeline = await save(page, 'Save as CSV');
      expect(timeline.name).toBe('timeline.csv');
      const names = await page.locator('.trow-name').allTextContents();
      const rows = rowsOf(timeline).slice(1);
      // The page shortens a caption; the file does not.
      for (const name of names)
        expect(rows.some(([caption = '']) => caption.startsWith(name.replace(/…$/, '')))).toBe(
          true,
        );
      expect(new Set(rows.map(([caption]) => caption)).size).toBe(new Set(names).size);
    }));

  test.each(['reduce', 'no-preference'] as const)(
    'the camera, for whoever asks for motion: %s',
    (reducedMotion) =>
      onPage({ reducedMotion, hash: WHOLE }, async (page) => {
        await page.clock.install();
        await page.clock.pauseAt(Date.now() + 60_000);
        await page.getByRole('button', { name: 'Zoom in' }).click();
        const pictureAfter = async (milliseconds: number): Promise<Buffer> => {
          await page.clock.runFor(milliseconds);
          return page.locator('.drawing').screenshot();
        };
        const first = await pictureAfter(60);
        const last = await pictureAfter(2_000);
        expect(first.equals(last)).toBe(reducedMotion === 'reduce');
      }),
  );
});
