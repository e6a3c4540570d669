import { describe, expect, test } from '@jest/globals';
import { parseHtml } from '../../src/ingest/html/parse-html.ts';
import { createReport } from '../../src/model/problem.ts';

const WORDS = [
  'The council of Port Ilmen said that two warehouses had burned down yesterday, and that nobody had been hurt.',
  'The army denied that it had fired on the harbour, and said that a store of fuel had caught fire, in the night.',
  'Shells fell on the harbour of Port Ilmen this morning, the city council said, and a crane driver counted eleven.',
];
const TIMES = ['2024-03-13T09:40:00Z', '2024-03-12T23:50:00-05:00', '2024-03-12T14:32:00Z'];

function read(body: string, head = '') {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title>${head}</head><body>${body}</body></html>`;
  const source = parseHtml('live.html', Buffer.from(html), createReport());
  return (source?.entries ?? []).map(({ start, published }) => [
    source?.text.slice(start, start + 12),
    published,
  ]);
}
const ld = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', datePublished: TIMES[2], dateModified: TIMES[0], ...value })}</script>`;

describe('the entries of a live blog', () => {
  test('each in an element with its time, before its words or after them', () => {
    const block = (at: number, order: 'first' | 'last') => {
      const time = `<time datetime="${TIMES[at]}">at ${at}</time>`;
      const words = `<h2>News number ${at}</h2><p>${WORDS[at]}</p>`;
      return `<div class="block">${order === 'first' ? time + words : words + time}</div>`;
    };
    for (const order of ['first', 'last'] as const) {
      const entries = read(
        `<main><h1>Live</h1>${[0, 1, 2].map((at) => block(at, order)).join('')}</main>`,
      );
      expect(entries.map(([, day]) => day).filter((day) => day !== null)).toEqual([
        '2024-03-13',
        '2024-03-12',
        '2024-03-12',
      ]);
    }
  });

  test('times beside the words', () => {
    const body = WORDS.map(
      (words, at) => `<h3><time datetime="${TIMES[at]}">at ${at}</time></h3><p>${words}</p>`,
    );
    const days = read(`<article>${body.join('')}</article>`).map(([, day]) => day);
    expect(days).toEqual(['2024-03-13', '2024-03-12', '2024-03-12']);
  });

  test('times that only the metadata have, found by headlines', () => {
    const body = WORDS.map((words, at) => `<h2>News number ${at}</h2><p>${words}</p>`).join('');
    const liveBlogUpdate = WORDS.map((_, at) => ({
      headline: `News number ${at}`,
      datePublished: TIMES[at],
    }));
    expect(read(`<article>${body}</article>`, ld({ liveBlogUpdate }))).toEqual([
      ['News number ', '2024-03-13'],
      ['News number ', '2024-03-12'],
      ['News number ', '2024-03-12'],
    ]);
  });

  test('several days and no way to tell the entries apart: no day is known', () => {
    const body = WORDS.map((words) => `<p>${words}</p>`).join('');
    expect(read(`<article>${body}</article>`, ld({}))).toEqual([['The council ', null]]);
  });

  test('an article with its own times is none', () => {
    const body = WORDS.map((words) => `<p>${words}</p>`).join('');
    expect(
      read(
        `<article><p>Published <time datetime="${TIMES[2]}">then</time>, updated <time datetime="${TIMES[0]}">later</time></p>${body}</article><ul><li><a href="/x">Other news</a> <time datetime="${TIMES[1]}">now</time></li></ul>`,
      ),
    ).toEqual([]);
  });
});
