import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { parseHTML } from 'linkedom/worker';
import { FORMATS } from '../../../src/export/formats.ts';
import { findSubject } from '../../../src/export/report/find-subject.ts';
import type { ReportSubject } from '../../../src/export/report/report-question.ts';
import { articleId } from '../../../src/model/article-id.ts';
import { asSourceId } from '../../../src/model/as-id.ts';
import { buildExamples } from '../../examples/build.ts';
import { buildProtected } from '../../protected-person.ts';
import { runPython } from '../../python/run-python.ts';
import { exportInput } from '../export-input.ts';
import { written } from '../written.ts';

type TestInput = ReturnType<typeof exportInput>;

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'attest-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const find = (input: TestInput, asked: string) =>
  findSubject(asked, input.published, input.findFigures().same);

async function report(name: 'html' | 'docx', input: TestInput, ...about: string[]) {
  const format = FORMATS.find((one) => one.name === name) ?? FORMATS[0];
  const subjects = about.map((asked) => find(input, asked) as ReportSubject);
  const question = { subjects, version: '1.2.3', madeOn: '2026-11-30' };
  return (await written(format, { ...input, question })).get('') ?? Buffer.of();
}

const page = async (input: TestInput, ...about: string[]) =>
  parseHTML(String(await report('html', input, ...about))).document;

type Page = Awaited<ReturnType<typeof page>>;
const textsOf = (document: Page, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');

const examples = exportInput(buildExamples(), 'public');

describe('a report', () => {
  test('of a place tells its events in order of date, each with who says so and the words', async () => {
    const document = await page(examples, 'Dubrova');
    const events = textsOf(document, 'h3').filter((text) => /^\d+\. /.test(text));
    expect(events.length).toBeGreaterThan(8);
    expect(events.map((text) => Number.parseInt(text, 10))).toEqual(events.map((_, at) => at + 1));
    const days = events.flatMap((text) => /\. (\d+) March 2024/.exec(text)?.[1] ?? []).map(Number);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    const [denied] = textsOf(document, 'section section').filter((text) => /exploded/.test(text));
    expect(denied).toMatch(/said that an ammunition store in Dubrova was destroyed/);
    expect(denied).toMatch(/Kordavia's defense ministry → the Brenna Observer \[\d+\]/);
    expect(denied).toMatch(/Marek Tolvin denied this: “There was no ammunition in Dubrova”/);
    expect(denied).toMatch(/1 independent named origin on 1 side/);
  });

  test('of days has what may have happened then, and of a name nothing else', async () => {
    const titles = textsOf(await page(examples, '2024-03-11'), 'h3');
    expect(titles.join()).toMatch(/11 March 2024/);
    expect(titles.join()).not.toMatch(/(?<!to )1[2-9] March 2024/);
    expect(textsOf(await page(examples), 'h3').length).toBeGreaterThan(titles.length);
  });

  test('has no reference that leads nowhere, and says how it was made', async () => {
    const document = await page(examples);
    const links = [...document.querySelectorAll('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(200);
    const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
    expect(links.filter((one) => !ids.has(one.getAttribute('href') ?? ''))).toHaveLength(0);
    const sources = textsOf(document, '#sources ~ ol > li').length;
    const cited = textsOf(document, 'a[href^="#source-"]').map((mark) => Number(mark.slice(1, -1)));
    expect(new Set(cited)).toEqual(new Set(Array.from({ length: sources }, (_, at) => at + 1)));
    const method = textsOf(document, 'dl').at(-1) ?? '';
    expect(method).toMatch(/attest 1\.2\.3/);
    expect(method).toMatch(/30 November 2026/);
    expect(method).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  test('says the same as a document of Word, with headings, numbers and links', async () => {
    const document = await page(examples, 'Dubrova');
    const blocks = [
      ...document.querySelectorAll('h1,h2,h3,h4,main p,main li,dt,dd,blockquote,figcaption'),
    ].map((one) => ({ text: one.textContent ?? '', is: one.tagName.toLowerCase() }));
    const file = join(folder, 'report.docx');
    writeFileSync(file, await report('docx', examples, 'Dubrova'));
    const { title, paragraphs, bookmarks, sameIds } = JSON.parse(
      runPython('check_report.py', [file]),
    );
    expect(title).toBe('What is reported: Dubrova');
    expect(paragraphs.map(({ text }: { text: string }) => text)).toEqual(
      blocks.map(({ text }) => text),
    );
    const styleOf = { h1: 'Title', h2: 'Heading 1', h3: 'Heading 2', h4: 'Heading 3' };
    for (const [at, { is }] of blocks.entries()) {
      const expected = styleOf[is as keyof typeof styleOf];
      if (expected) expect(paragraphs[at].style.toLowerCase()).toBe(expected.toLowerCase());
      if (is === 'li') expect(paragraphs[at].isNumbered).toBe(true);
    }
    const inside: [string, string, string][] = paragraphs.flatMap(
      ({ links }: { links: [string, string, string][] }) => links.filter(([, , to]) => to !== ''),
    );
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter(([, , to]) => !bookmarks.includes(to))).toEqual([]);
    expect(sameIds).toBe(0);
  });
});

describe('who is asked about', () => {
  test('may be an id, a name in any letters, an alias; everything of the name is meant', () => {
    const found = find(examples, 'DUBROVA');
    if (found.is !== 'thing') throw new Error('not found');
    expect(found.nodes.length).toBeGreaterThan(3);
    expect(find(examples, found.nodes[0] ?? '')).toMatchObject({ is: 'thing' });
    expect(find(examples, 'Dubr')).toMatchObject({
      is: 'nothing',
      near: expect.arrayContaining(['Dubrova']),
    });
    expect(find(examples, '2024-03/2024-04')).toMatchObject({
      is: 'period',
      first: '2024-03-01',
      last: '2024-04-30',
    });
  });

  test('is not found if withheld, by name or by id, and is found by whoever did the work', () => {
    const whole = buildProtected();
    const id = 'person:velkan-orsolo-surrenders/velkan-orsolo';
    for (const profile of ['public', 'review'] as const) {
      const input = exportInput(whole, profile);
      expect(find(input, 'Velkan Orsolo')).toEqual({ is: 'nothing', near: [] });
      expect(find(input, id)).toEqual({ is: 'nothing', near: [] });
    }
    expect(find(exportInput(whole, 'private'), id)).toMatchObject({ nodes: [id] });
  });
});

const HOSTILE = `---
id: hostile-bridge
title: "</title><script>alert(1)</script>"
publication: "Tarn <b>Post</b>"
published: "2025-03-05"
---
The ministry said that shells \u202Ehit a <img src=x onerror=alert(2)> bridge & "more" on 4 March 2025.
`;
const CODED = `coder: { name: tester }
entities:
  - { id: bridge, kind: object, category: infrastructure, label: a bridge, mentions: [bridge] }
  - { id: ministry, kind: agency, label: The ministry, mentions: [The ministry] }
claims:
  - { id: said, content: ["shells \\u202Ehit a <img src=x onerror=alert(2)> bridge & \\"more\\" on 4 March 2025"], cue: [said], source: [The ministry], chain: [ministry], origin: stated, speech: indirect, stance: asserts }
events:
  - { id: hit, type: attack, trigger: hit, factuality: claimed, polarity: positive, genericity: single, roles: [{ role: target, filler: bridge }], claims: [said] }
`;

test('words of an article are never markup or a link, and what misleads is spelled out', async () => {
  const graph = buildProtected(HOSTILE, CODED);
  graph.mergeNodeAttributes(articleId(asSourceId('hostile-bridge')), {
    url: 'javascript:alert(3)',
  });
  const html = String(await report('html', exportInput(graph, 'private')));
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('script, img, main b')).toHaveLength(0);
  expect(textsOf(document, 'blockquote').join()).toContain('<img src=x onerror=alert(2)>');
  expect(html).not.toContain('\u202E');
  expect(document.querySelectorAll('a:not([href^="#"])')).toHaveLength(0);
});
