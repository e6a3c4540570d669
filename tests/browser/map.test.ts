import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { launchChromium } from './chromium.ts';
import { findBarriers } from './find-barriers.ts';
import { withPage } from './open-page.ts';

jest.setTimeout(240_000);

/** Real towns, each the only one of its name in its country; the events are invented. */
const ARTICLE = `---
id: depots
title: Two depots hit
publication: Harbour Post
published: 2025-03-05
language: en
---
A drone hit a fuel depot in Pavlohrad, Ukraine, on Tuesday, the ministry said.
`;
const CODING = `coder: { name: tests, version: "1" }
entities:
  - { id: drone, kind: object, label: a drone, category: aircraft, mentions: [drone] }
  - { id: depot, kind: object, label: a fuel depot, category: building, mentions: [fuel depot] }
  - { id: town, kind: place, name: Pavlohrad, country: UA, precision: settlement, mentions: [Pavlohrad] }
  - { id: ukraine, kind: place, name: Ukraine, country: UA, precision: country, mentions: [Ukraine] }
  - { id: ministry, kind: agency, label: the ministry, mentions: [ministry] }
claims:
  - id: c
    content: A drone hit a fuel depot in Pavlohrad, Ukraine, on Tuesday
    cue: said
    source: the ministry
    chain: [ministry]
    origin: stated
    speech: indirect
    stance: asserts
events:
  - id: hit
    type: attack
    trigger: hit
    factuality: claimed
    polarity: positive
    genericity: single
    roles: [{ role: target, filler: depot }, { role: instrument, filler: drone }]
    place: town
    claims: [c]
`;

describe('the map', () => {
  const place = workplace();
  let browser: Browser;
  beforeAll(async () => {
    place.write('case/depots/article.md', ARTICLE);
    place.write('case/depots/annotations.yaml', CODING);
    expect(place.attest(['build', 'case'])).toMatchObject({ code: 0 });
    expect(place.attest(['view'])).toMatchObject({ code: 0 });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('shows a settlement where it is, offline, and lists it', () =>
    withPage(
      browser,
      join(place.folder, 'out/view/index.html'),
      { hash: '#view=map' },
      async (page) => {
        expect(await page.locator('.map-land').count()).toBeGreaterThan(3);
        expect(await page.locator('.map-mark').count()).toBe(1);
        expect(await page.locator('.map-caption').textContent()).toBe('Pavlohrad');
        expect(await page.locator('.map-list').first().textContent()).toContain('1 event');
        await page.locator('.map-mark').click();
        expect(await page.locator('.evidence h2').textContent()).toContain('Pavlohrad');
        expect(await page.locator('.words-place').textContent()).toBe('Pavlohrad');
        expect(await findBarriers(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 800 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      },
    ));
});
