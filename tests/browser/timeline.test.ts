import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Analysis } from '../../src/analyse/analysis.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { compactGraph } from '../analyse/compact-graph.ts';
import { workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';
import { findBarriers } from './find-barriers.ts';
import { type PageOptions, withPage } from './open-page.ts';

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The page of a folder of articles, and what `attest analyse` says of the same graph as it may be shown. */
function pageOf(folder: string) {
  const place = workplace();
  const found = { file: join(place.folder, 'page.html'), analysis: {} as Analysis };
  beforeAll(() => {
    for (const args of [
      ['build', resolve(folder)],
      ['view', '-o', 'page.html'],
      ['export', '-o', 'public.json'],
      ['analyse', 'public.json', '-o', 'analysis.json'],
    ])
      expect(place.attest(args)).toMatchObject({ code: 0 });
    found.analysis = JSON.parse(place.read('analysis.json'));
  });
  return found;
}

const onPage = <T>(
  file: string,
  options: PageOptions,
  act: (page: Page) => Promise<T>,
): Promise<T> => withPage(browser, file, options, act);

const lane = (page: Page, title: string) => page.getByRole('region', { name: title });
const namesIn = (page: Page, title: string) =>
  lane(page, title).locator('.trow-name').allTextContents();

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** As the page writes it: never one number without the other. */
const inWords = (origins: number, sides: number): string =>
  origins === 0
    ? 'no named origin'
    : `${origins} independent named origin${origins === 1 ? '' : 's'} on ${sides === 0 ? 'no stated' : sides} side${sides > 1 ? 's' : ''}`;

describe('the seed article, whose dates have no year', () => {
  const seed = pageOf('seed');
  const timeline = { hash: '#view=timeline' };

  test('they lie in a lane of their own, by month and day, and nowhere else', async () => {
    await onPage(seed.file, timeline, async (page) => {
      expect(await page.getByRole('region', { name: 'Dates with a year' }).count()).toBe(0);
      const unknown = lane(page, 'Unknown year');
      expect(await unknown.locator('.trow-told').allTextContents()).toEqual([
        expect.stringContaining('5 April, year not known'),
        expect.stringContaining('31 May, year not known'),
        expect.stringContaining('before 31 May, year not known'),
      ]);
      // Width and places in one go: the page may draw itself anew in between.
      const days = await unknown.locator('.bar-point').evaluateAll((all) =>
        all.map((one) => {
          const [x, size] = ['x', 'width'].map((name) => Number(one.getAttribute(name)));
          const width = Number(one.closest('svg')?.getAttribute('width'));
          // The axis is March to June: 122 days from the 60th of a year that may be a leap year.
          return 60 + Math.round((((x ?? 0) + (size ?? 0) / 2) / width) * 122 - 0.5);
        }),
      );
      expect(days).toEqual([95, 151]);
      expect(await unknown.locator('.bar-open').getAttribute('mask')).toBe('url(#fade-past)');
    });
  });

  test('the others are listed apart with their count, lengths of time among them', async () => {
    await onPage(seed.file, timeline, async (page) => {
      const undated = seed.analysis.eventOrigins.length - 3;
      const apart = lane(page, 'Unknown day');
      expect(await apart.locator('h3').textContent()).toBe(`Unknown day ${undated} events`);
      expect(await apart.locator('.trow').count()).toBe(undated);
      expect(await apart.locator('.trow-plot').count()).toBe(0);
      expect(await apart.textContent()).toContain('“decades-long”');
    });
  });

  test('what was ordered looks unlike what is asserted: in pattern and in words', async () => {
    await onPage(seed.file, timeline, async (page) => {
      const row = page.locator('.trow', { hasText: 'ordered attack (shoot): 55th' });
      expect(await row.locator('.trow-told').textContent()).toContain('ordered ·');
      expect(await row.locator('.swatch rect').getAttribute('fill')).toBe('url(#told-ordered)');
      const asserted = page.locator('.trow', { hasText: 'asserted ·' }).first();
      expect(await asserted.locator('.swatch rect').getAttribute('fill')).toBe('currentColor');
      expect(await page.locator('.bar-asserted .bar-point').first().getAttribute('fill')).toBe(
        'currentColor',
      );
      expect(await page.locator('.bar-claimed .bar-open').first().getAttribute('fill')).toBe(
        'url(#told-claimed)',
      );
    });
  });

  test('by keyboard a row says all of its date, and opens the words it rests on', async () => {
    await onPage(seed.file, timeline, async (page) => {
      const row = page.locator('.trow', { hasText: 'before 31 May' });
      expect(await row.locator('.trow-tip').isVisible()).toBe(false);
      await row.locator('.trow-name').focus();
      expect(await row.locator('.trow-tip').isVisible()).toBe(true);
      expect(await row.locator('.trow-tip').textContent()).toContain('“less than a month ago”');
      await page.keyboard.press('Enter');
      await page.locator('.evidence h2').waitFor();
      expect(await page.locator('.words-place').first().isVisible()).toBe(true);
      expect(await page.locator('.trow-chosen').count()).toBe(1);
    });
  });

  test('each event has the origins and sides that the analysis finds', async () => {
    await onPage(seed.file, { hash: '#view=corroboration' }, async (page) => {
      await expectFigures(page, seed.analysis);
      const found = page.locator('.told-sum');
      expect(await found.textContent()).toContain(`${seed.analysis.eventOrigins.length} events; `);
    });
  });

  test('who could not verify stands there in their words, which open the article', async () => {
    await onPage(seed.file, { hash: '#view=corroboration&status=unverified' }, async (page) => {
      const unverified = seed.analysis.eventOrigins.filter(({ status }) => status === 'unverified');
      expect(await page.locator('.told').count()).toBe(unverified.length);
      const verdict = page.locator('.told-verdict').first();
      expect(await verdict.textContent()).toContain('could not be verified The Kyiv Independent');
      await verdict.locator('a').click();
      await page.locator('.words-place').first().waitFor();
      expect((await page.locator('.words-place').allTextContents()).join('')).toContain(
        "couldn't independently verify",
      );
    });
  });
});

/** Every event of the analysis, and no other, with its figures; what rests on one origin alone is marked. */
async function expectFigures(page: Page, { eventOrigins, singleOrigins }: Analysis) {
  const found = await page.locator('.told').evaluateAll((all) =>
    all.map((one) => ({
      fact: one.getAttribute('data-fact'),
      words: one.querySelector('.told-count strong')?.textContent ?? '',
      isAlone: one.querySelector('.badge-alone') !== null,
    })),
  );
  const byFact = new Map(found.map((one) => [one.fact, one]));
  expect(found.length).toBe(eventOrigins.length);
  const alone = new Set(singleOrigins.map(({ fact }) => fact));
  for (const told of eventOrigins) {
    const { words = '', isAlone } = byFact.get(told.event) ?? {};
    expect(words.startsWith(inWords(told.origins, told.sides))).toBe(true);
    expect(/(\d+) anonymous/.exec(words)?.[1] ?? '0').toBe(String(told.anonymous));
    expect(/(\d+) articles? in (?:its|their) own voice/.exec(words)?.[1] ?? '0').toBe(
      String(told.ownVoice),
    );
    expect(/(\d+) accounts? of unknown/.exec(words)?.[1] ?? '0').toBe(String(told.unknown));
    expect(isAlone).toBe(alone.has(told.event));
  }
}

describe('seventeen invented articles', () => {
  const examples = pageOf('examples');

  test('every event lies in one lane, with the days that the analysis finds', async () => {
    await onPage(examples.file, { hash: '#view=timeline' }, async (page) => {
      const words = new Map(
        await page
          .locator('.trow[data-event]')
          .evaluateAll((all) =>
            all.map((one) => [one.getAttribute('data-event'), one.textContent] as const),
          ),
      );
      const { eventOrigins } = examples.analysis;
      expect([...words.keys()].sort()).toEqual(eventOrigins.map(({ event }) => event).sort());
      const dated = eventOrigins.filter(({ happened: { first, latest } }) => first ?? latest);
      expect((await namesIn(page, 'Dates with a year')).length).toBe(dated.length);
      for (const { event, happened } of dated.filter(
        ({ happened: { first, latest } }) => first === latest,
      )) {
        const day = DAY_WORDS.format(new Date(`${happened.first}T00:00:00Z`));
        expect(words.get(event)).toContain(day);
      }
    });
  });

  test('a month is a bar of its days; what is since then has an open end', async () => {
    const hash = '#view=timeline&timeline.days=2023-07-01/2023-09-30&type=abuse&type=kill';
    await onPage(examples.file, { hash }, async (page) => {
      const month = page.locator('.trow', { hasText: '· August 2023' }).first();
      const plot = await month.locator('.trow-plot').boundingBox();
      const bar = month.locator('.bar-sure');
      const width = Number(await bar.getAttribute('width'));
      expect(plot).not.toBeNull();
      expect(width / (plot?.width ?? 1)).toBeCloseTo(31 / 92, 2);
      const open = page.locator('.trow', { hasText: 'since July 2023' });
      expect(await open.locator('.bar-open').getAttribute('mask')).toBe('url(#fade-future)');
      expect(await open.locator('.bar-maybe').count()).toBe(1);
    });
  });

  test('keys, buttons and a drag move the axis, which the address keeps', async () => {
    await onPage(examples.file, { hash: '#view=timeline' }, async (page) => {
      const status = page.locator('.axis-head [role=status]');
      const first = await status.textContent();
      await page.getByRole('img', { name: 'The axis' }).focus();
      await page.keyboard.press('0');
      expect(await status.textContent()).toContain('No dates outside.');
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowRight');
      expect(await status.textContent()).toContain('outside');
      await page.getByRole('button', { name: 'Zoom to where most dates are' }).click();
      expect(await status.textContent()).toBe(first);
      const box = await page.locator('.overview').boundingBox();
      if (!box) throw new Error('no overview');
      await page.mouse.move(box.x + 10, box.y + 10);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + 10);
      await page.mouse.up();
      expect(await status.textContent()).not.toBe(first);
      expect(page.url()).toContain('timeline.days=20');
    });
  });

  test('the filters of the page hold for both views', async () => {
    const attacks = examples.analysis.eventOrigins.filter(({ type }) => type === 'attack').length;
    for (const [view, rows] of [
      ['timeline', '.trow[data-event]'],
      ['corroboration', '.told'],
    ] as const)
      await onPage(examples.file, { hash: `#view=${view}&type=attack` }, async (page) => {
        expect(await page.locator(rows).count()).toBe(attacks);
      });
  });

  test('rows by place are grouped by what was judged to be one place', async () => {
    await onPage(examples.file, { hash: '#view=timeline&timeline.by=place' }, async (page) => {
      const heads = await lane(page, 'Dates with a year').locator('h4').allTextContents();
      expect(heads.at(-1)).toMatch(/^no place stated/);
      expect(new Set(heads).size).toBe(heads.length);
    });
  });

  test('events have the origins and sides that the analysis finds', async () => {
    await onPage(examples.file, { hash: '#view=corroboration' }, (page) =>
      expectFigures(page, examples.analysis),
    );
  });

  test('claims have the named origins that the analysis finds for their chains', async () => {
    const hash = '#view=corroboration&corroboration.what=claims';
    await onPage(examples.file, { hash }, async (page) => {
      const named = new Map<string, Set<string | null>>();
      for (const { claim, kind, origin } of examples.analysis.claimOrigins)
        named.set(
          claim,
          new Set([...(named.get(claim) ?? []), ...(kind === 'named' ? [origin] : [])]),
        );
      const found = await page
        .locator('.told')
        .evaluateAll((all) =>
          all.map((one) => [one.getAttribute('data-fact'), one.getAttribute('data-origins')]),
        );
      expect(new Map(found as [string, string][])).toEqual(
        new Map([...named].map(([claim, origins]) => [claim, String(origins.size)])),
      );
    });
  });

  test('claims that conflict stand beside each other', async () => {
    await onPage(examples.file, { hash: '#view=corroboration' }, async (page) => {
      await page.getByRole('button', { name: 'Open all details' }).click();
      const conflict = page
        .locator('.told-conflict', { hasText: 'one says that it happened' })
        .first();
      const [ours, theirs] = await conflict.locator('.told-beside > div').all();
      const boxes = [await ours?.boundingBox(), await theirs?.boundingBox()];
      expect(boxes[0]?.y).toBe(boxes[1]?.y);
      expect(await theirs?.locator('li').count()).toBeGreaterThan(0);
    });
  });

  test.each(['timeline', 'corroboration'])(
    '%s fits 360 pixels, and bars no reader',
    async (view) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const options = { viewport: { width: 360, height: 800 }, colorScheme };
        await onPage(examples.file, { hash: `#view=${view}`, ...options }, async (page) => {
          const wide = (await page.evaluate(
            '[document.documentElement.scrollWidth, document.querySelector("main").scrollWidth]',
          )) as number[];
          expect(wide.every((width) => width <= 360)).toBe(true);
          expect(await findBarriers(page)).toEqual([]);
        });
      }
    },
  );
});

describe('two outlets that have it from one another', () => {
  const place = workplace();

  test('are marked as a circle, and are no origin', async () => {
    const [a, b] = ['publication:a/outlet', 'publication:b/outlet'];
    const claims = {
      'claim:a/1': { chains: [[b]], asserts: ['event:a/raid'] },
      'claim:b/1': { chains: [['work:b/story']], asserts: ['event:b/raid'] },
    };
    const told = [...Object.keys(claims), 'event:a/raid', 'event:b/raid', 'work:b/story', a, b];
    const graph = compactGraph({
      articles: { a, b },
      claims,
      edges: [
        ['SAME_AS', 'event:b/raid', 'event:a/raid'],
        ['SAME_AS', 'work:b/story', 'article:a'],
        ...told.map((id) => ['REFERS_TO', `mention:${id.split(/[:/]/)[1]}/words`, id] as const),
      ],
    });
    place.write('graph.json', serializeGraph(graph));
    expect(
      place.attest(['view', 'graph.json', '--profile', 'private', '-o', 'page.html']),
    ).toMatchObject({ stderr: expect.stringContaining('page.html') });
    const file = join(place.folder, 'page.html');
    await onPage(file, { hash: '#view=corroboration' }, async (page) => {
      const [circle] = await page.locator('.told-circle').allTextContents();
      expect(circle).toContain('Circular citation');
      expect(circle).toContain('none has a source outside the circle: no origin');
      expect(await page.locator('.told-count strong').textContent()).toBe(inWords(0, 0));
    });
  });
});
