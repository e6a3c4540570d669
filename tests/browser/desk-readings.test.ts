import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { workplace } from '../cli/program.ts';
import { chooseWords } from './choose-words.ts';
import { findBarriers } from './find-barriers.ts';
import { becomes, decisionsIn, isBuilt, openBuiltDesk, type RunningDesk } from './open-desk.ts';

jest.setTimeout(240_000);

const ARTICLE = `---
id: salt-pier
title: "Herders held at the salt pier"
publication: صحيفة الوادي
published: "2025-03-05"
language: en
---
Soldiers of the Tarn Militia detained nine herders at the salt pier on Monday, a porter told the mayor.
The herders were seven, the mayor said later. The Chancellery denied it.
`;

/** Another machine's reading, with what it took into account besides. */
const READING = `coder: { name: offline }
entities:
  - { id: militia, kind: unit, name: Tarn Militia, mentions: [Tarn Militia] }
  - { id: herders, kind: group, label: nine herders, count: { min: 9, max: 9 }, mentions: [nine herders, The herders] }
  - { id: porter, kind: person, label: a porter, mentions: [a porter] }
  - { id: mayor, kind: person, label: the mayor, mentions: [{ quote: the mayor, nth: 1 }, { quote: the mayor, nth: 2 }] }
  - { id: office, kind: person, name: Chancellery, mentions: [Chancellery] }
  - { id: pier, kind: place, name: the salt pier, precision: area, mentions: [the salt pier] }
claims:
  - { id: held, content: ["Soldiers of the Tarn Militia detained nine herders at the salt pier on Monday"], cue: [told], source: [a porter], chain: [porter], origin: stated, speech: indirect, stance: asserts, alternatives: [{ field: chain, value: mayor, confidence: 0.2, why: could be meant }] }
events:
  - { id: detained, type: detain, trigger: detained, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: actor, filler: militia }, { role: target, filler: { entity: herders, quote: nine herders } }], place: pier, claims: [held] }
`;

/** What else a coder considered, how many, what somebody is; and what comes back when it changes. */
describe('a reading with other readings beside it', () => {
  const place = workplace();
  let desk: RunningDesk;
  let browser: Browser;
  let page: Page;
  let misdeeds: string[];
  beforeAll(async () => {
    place.write('case/salt-pier/article.md', ARTICLE);
    place.write('case/salt-pier/annotations.yaml', READING);
    ({ desk, browser, page, misdeeds } = await openBuiltDesk(place));
  });
  place.onEnd(async () => {
    await browser.close();
    await desk.stop();
  });

  const lastDecision = () => decisionsIn(place).at(-1);
  /** While the graph is written there may be none. */
  const isInGraph = (words: string): boolean =>
    place.list('out').includes('graph.json') && place.read('out/graph.json').includes(words);
  const openTask = async (id: string): Promise<void> => {
    await page.keyboard.press('1');
    const link = page.locator(`.task-row a[href*="${encodeURIComponent(id)}"]`).first();
    await link.click();
    await page.locator('.words-place').first().waitFor();
  };
  const correct = async (): Promise<void> => {
    await page.keyboard.press('c');
    await page.locator('.correct').waitFor();
  };
  const save = async (): Promise<void> => {
    await page.keyboard.press('Enter');
    await page.locator('.correct').waitFor({ state: 'detached' });
    await isBuilt(page);
  };

  test('tells in the order of English, whatever script a name is in', async () => {
    await openTask('claim:salt-pier/held');
    const sentence = page.locator('.judge-sentence bdi');
    expect(await sentence.innerText()).toContain('صحيفة الوادي');
    expect(await sentence.evaluate((one) => one.matches(':dir(ltr)'))).toBe(true);
    await correct();
    expect(await page.locator('.chosen-words').innerText()).toBe('Chosen words: none yet');
    await page.keyboard.press('Escape');
    await page.locator('.correct').waitFor({ state: 'detached' });
  });

  test('lets another speaker be taken by a number', async () => {
    await openTask('claim:salt-pier/held');
    await correct();
    await page.locator('.candidates').filter({ hasText: 'the mayor' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('1');
    await page.locator('.given-words').filter({ hasText: 'the mayor' }).waitFor();
    await save();
    expect(lastDecision()).toMatchObject({
      what: 'correct',
      ids: ['claim:salt-pier/held'],
      words: { speaker: [{ quote: 'the mayor', nth: 1 }] },
    });
  });

  test('gets another number by the words that hold it; other words are refused', async () => {
    await openTask('event:salt-pier/detained');
    await correct();
    await chooseWords(page, 'The Chancellery');
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await page.getByText('these words hold no number').first().waitFor();
    await chooseWords(page, 'seven');
    await page.keyboard.press('m');
    await page.locator('.given-words').filter({ hasText: 'seven' }).waitFor();
    expect(await page.locator('.given-words').count()).toBe(1);
    await save();
    expect(lastDecision()).toMatchObject({ words: { affected: [{ quote: 'seven' }] } });
    await becomes(() => isInGraph('"count":{"max":7,"min":7},"displayName":"seven herders"'), true);
  });

  test('says that somebody is none: an office', async () => {
    await openTask('person:salt-pier/office');
    await correct();
    await page.keyboard.press('y');
    await page.keyboard.type('age');
    await save();
    expect(lastDecision()).toMatchObject({
      what: 'correct',
      ids: ['person:salt-pier/office'],
      set: { kind: 'agency' },
    });
    await becomes(() => isInGraph('"key":"agency:salt-pier/office"'), true);
  });

  test('comes back when it is not any more what was judged', async () => {
    await page.keyboard.press('1');
    await page.getByText('Nothing is waiting here').waitFor();
    const row = page.locator('.task-row a[href*="claim%3Asalt-pier%2Fheld"]');
    place.write('case/salt-pier/article.md', ARTICLE.replaceAll('herders', 'drovers'));
    place.write(
      'case/salt-pier/annotations.yaml',
      READING.replaceAll(/(?<=nine |The )herders/g, 'drovers'),
    );
    await row.filter({ hasText: 'drovers' }).waitFor({ timeout: 30_000 });
    expect(await row.innerText()).toContain('changed');
    expect(misdeeds).toEqual([]);
  });
});
