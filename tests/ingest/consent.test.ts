import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ConsentWords } from '../../src/ingest/html/drop-consent.ts';
import { parseHtml } from '../../src/ingest/html/parse-html.ts';
import { createReport } from '../../src/model/problem.ts';

const PARAGRAPHS = [
  'Shells fell on the harbour of Port Ilmen on Monday evening, the city council said, and two warehouses burned.',
  'Nobody was hurt, according to the council, because the night shift had been sent home an hour before.',
];
const TEXT = PARAGRAPHS.map((text) => `${text}\n`).join('');
const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const ASKING = [
  'We and our 842 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers.',
  'With your permission we and our partners may use precise geolocation data and identification through device scanning, and you may withdraw your consent.',
  'Some vendors may process your personal data on the basis of a legitimate interest, which you can object to by managing your preferences below.',
];
const DIALOGUE = ASKING.map((text) => `<p>${text}</p>`)
  .join('')
  .repeat(6);

function read(body: string, head = '') {
  const report = createReport();
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>Harbour</title>${head}</head><body>${body}</body></html>`;
  return {
    text: parseHtml('x.html', Buffer.from(html), report)?.text,
    problems: report.problems.map(({ rule, actual }) => `${rule} ${actual}`),
  };
}

describe('a consent dialogue that is longer than the article', () => {
  test.each([
    ['with a role', `<div role="dialog">${DIALOGUE}</div><div class="story">${STORY}</div>`],
    ['modal', `<section aria-modal="true">${DIALOGUE}</section><article>${STORY}</article>`],
    [
      'of a known program',
      `<div id="onetrust-consent-sdk"><div>${DIALOGUE}</div></div><div>${STORY}</div>`,
    ],
    [
      'by its words alone',
      `<div class="x7f"><div><h2>Your choices</h2>${DIALOGUE}</div></div><div class="q1">${STORY}</div>`,
    ],
    ['after the article', `<main>${STORY}</main><div class="x7f">${DIALOGUE}</div>`],
    [
      'around nothing but labels',
      `<div class="x"><h2>We value you</h2>${'<p>Words that nobody would read, about nothing, at some length, to be found first by their length alone.</p>'.repeat(12)}</div><article>${STORY.repeat(1)}</article>`,
    ],
  ])('%s', (_, body) => {
    expect(read(body).text).toBe(TEXT);
  });

  test('in German', () => {
    const asking =
      '<p>Wir und unsere Partner verarbeiten personenbezogene Daten und speichern Cookies auf Ihrem Endgerät; Ihre Einwilligung können Sie jederzeit widerrufen.</p>';
    expect(read(`<div class="layer">${asking.repeat(9)}</div><div>${STORY}</div>`).text).toBe(TEXT);
  });

  test('an article about such dialogues stays', () => {
    const { text } = read(`<article><h1>Who asks</h1>${DIALOGUE}</article>`);
    expect(text).toContain('842 partners');
    expect(read(`<div>${DIALOGUE}</div>`).text).toContain('842 partners');
  });
});

describe('a paywall', () => {
  test('said at the end, or by the page', () => {
    expect(
      read(`<article>${STORY}<p>Subscribe to continue reading this story.</p></article>`).problems,
    ).toEqual(['source:paywall Subscribe to continue reading this story.']);
    const ld = (value: object) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;
    expect(
      read(`<article>${STORY}</article>`, ld({ isAccessibleForFree: 'False', wordCount: 900 }))
        .problems,
    ).toEqual([expect.stringMatching(/^source:paywall \d+ characters/)]);
    expect(
      read(`<article>${STORY}</article>`, ld({ isAccessibleForFree: false, wordCount: 36 }))
        .problems,
    ).toEqual([]);
    expect(read(`<article>${STORY}</article>`, ld({ isAccessibleForFree: true })).problems).toEqual(
      [],
    );
  });
});

test('a page without text has the text of its metadata', () => {
  const articleBody = `${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`;
  const { text, problems } = read(
    '<div id="root"></div>',
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`,
  );
  expect(text).toBe(`${articleBody}\n`);
  expect(problems).toEqual(['source:text-from-metadata articleBody']);
});

test('the list of words fits its schema', () => {
  expect(
    ConsentWords.safeParse(JSON.parse(readFileSync('src/ingest/html/consent.json', 'utf8')))
      .success,
  ).toBe(true);
});
