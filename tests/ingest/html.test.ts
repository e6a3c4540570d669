import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageLines } from '../../src/ingest/html/page-lines.ts';
import { parseHtml } from '../../src/ingest/html/parse-html.ts';
import { sha256 } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import { Source } from '../../src/model/source.ts';

const PARAGRAPHS = [
  'Shells fell on the harbour of Port Ilmen on Monday evening, the city council said, and two warehouses burned.',
  'Nobody was hurt, according to the council, because the night shift had been sent home an hour before.',
  'A crane driver, who watched from the other bank, said that he had counted eleven explosions, one after another.',
];
const BODY = `<article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</article>`;
const TEXT = PARAGRAPHS.map((text) => `${text}\n`).join('');

function read(page: string | Uint8Array, file = 'harbour.html') {
  const report = createReport();
  const bytes = typeof page === 'string' ? Buffer.from(page) : page;
  return {
    source: parseHtml(file, bytes, report),
    problems: report.problems.map(({ rule, severity }) => `${severity} ${rule}`),
  };
}
const page = (head: string, body = BODY, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('what a page states of itself', () => {
  test('JSON-LD, canonical address and language', () => {
    const html = page(
      `<title>Shells fall | Ilmen Gazette</title>
      <link rel="canonical" href="https://www.ilmen-gazette.example/2024/03/shells-fall/#top">
      ${ld({
        '@context': 'https://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'Somewhere else' },
          {
            '@type': ['NewsArticle'],
            headline: 'Shells fall on\n Port Ilmen',
            datePublished: '2024-03-12T23:30:00-05:00',
            dateModified: '2024-03-13',
            publisher: { '@type': 'Organization', name: 'Ilmen Gazette' },
          },
        ],
      })}`,
    );
    const { source, problems } = read(html);
    expect(problems).toEqual([]);
    expect(source).toEqual({
      front: {
        id: 'ilmen-gazette.example-2024-03-shells-fall',
        title: 'Shells fall on Port Ilmen',
        publication: 'Ilmen Gazette',
        url: 'https://www.ilmen-gazette.example/2024/03/shells-fall/',
        published: '2024-03-12',
        updated: '2024-03-13',
        language: 'en',
      },
      text: TEXT,
      sha256: sha256(TEXT),
      file: 'harbour.html',
      textLine: 1,
      capture: { format: 'html', sha256: sha256(Buffer.from(html)) },
    });
  });

  test('OpenGraph and meta tags where there is no JSON-LD; a broken block is named', () => {
    const { source, problems } = read(
      page(
        `<base href="https://gazette.example/news/"><link rel="canonical" href="item?id=7">
        <meta property="og:title" content="Shells fall"><meta property="og:site_name" content="Gazette">
        <meta property="article:published_time" content="12 March 2024 10:00">
        <meta property="og:locale" content="en_GB"><script type="application/ld+json">{"@type": </script>`,
        BODY,
        '',
      ),
    );
    expect(problems).toEqual(['warning source:broken-metadata']);
    expect(source?.front).toEqual({
      id: 'gazette.example-news-item-id-7',
      title: 'Shells fall',
      publication: 'Gazette',
      url: 'https://gazette.example/news/item?id=7',
      published: '2024-03-12',
      language: 'en-GB',
    });
  });

  test.each([
    ['2024', '2024', []],
    ['2024-03', '2024-03', []],
    ['20240312', '2024-03-12', []],
    ['Tue, 12 Mar 2024 10:00:00 GMT', '2024-03-12', []],
    ['March 3rd, 2024', '2024-03-03', []],
    ['03/04/2024', undefined, ['warning source:no-such-date']],
    ['2024-02-31', undefined, ['warning source:no-such-date']],
    ['yesterday', undefined, ['warning source:no-such-date']],
  ])('published %s is %s', (printed, published, problems) => {
    const result = read(page(`<meta name="date" content="${printed}">`));
    expect([result.source?.front.published, result.problems]).toEqual([published, problems]);
  });

  test('two days for one date: the first, and a warning; a day within a month is no contradiction', () => {
    const two = (a: string, b: string) =>
      read(
        page(
          `${ld({ '@type': 'NewsArticle', datePublished: a })}<meta name="date" content="${b}">`,
        ),
      );
    expect(two('2024-03-12', '2024-03-13')).toMatchObject({
      source: { front: { published: '2024-03-12' } },
      problems: ['warning source:dates-differ'],
    });
    expect(two('2024-03-12', '2024-03').problems).toEqual([]);
  });

  test('metadata of other articles are not those of the page', () => {
    const related = [1, 2].map((at) => ({
      '@type': 'NewsArticle',
      headline: `Related ${at}`,
      url: `https://g.example/${at}`,
      datePublished: '2001-01-01',
    }));
    const { source } = read(
      page(
        `<title>Shells fall</title><link rel="canonical" href="https://g.example/3">${ld(related)}`,
      ),
    );
    expect(source?.front).toMatchObject({ title: 'Shells fall' });
    expect(source?.front.published).toBeUndefined();
    const own = read(page(`<link rel="canonical" href="https://g.example/2">${ld(related)}`));
    expect(own.source?.front.title).toBe('Related 2');
  });

  test('an address that is a script is none; the name of the file is the id', () => {
    const { source } = read(
      page('<link rel="canonical" href="javascript:alert(1)">'),
      'in/Обстріл порту.html',
    );
    expect(source?.front.url).toBeUndefined();
    expect(source?.front.id).toBe('obstril-portu');
  });
});

describe('the text of a page', () => {
  test('entities, line breaks, lists, cells, nested tables, white space', () => {
    const { text } = pageLines(
      `<p>He said\n   &ldquo;no&rdquo; &amp; left&nbsp;&#1041;.<br>Then  <b>he</b> came\u0001 back.</p> tail
      <ul><li>one boat</li><li><p>two</p> boats</li></ul><pre>a  b\n c</pre>
      <table><tr><th>Harbour</th><td>2 <table><tr><td>dead</td></tr></table></td><td>x</td></tr></table>`,
    );
    expect(text.split('\n')).toEqual([
      'He said “no” & left\u00A0Б.',
      'Then he came back.',
      'tail',
      'one boat',
      'two',
      'boats',
      'a  b',
      'c',
      'Harbour\t2',
      'dead',
      'x',
      '',
    ]);
  });

  test('nothing that a reader does not see, and nothing that is run', () => {
    const { source } = read(
      page(
        '',
        `<nav><a href="/">Home</a></nav><!-- secret one -->${BODY.replace(
          '</article>',
          `<p hidden>secret two, with a comma, and more words of it</p><p style="color:red; display: none">secret three, with a comma</p>
          <div aria-hidden="true">secret four, with a comma</div><script>document.body.innerHTML = "secret five"</script>
          <noscript>secret six</noscript><iframe src="x">secret seven</iframe><template>secret eight</template></article>`,
        )}`,
      ),
    );
    expect(source?.text).toBe(TEXT);
  });

  test('the same page, the same text', () => {
    expect(read(page(''))).toEqual(read(page('')));
  });
});

describe('encodings', () => {
  const cyrillic = `<p>${'Обстріл порту тривав до ранку, повідомила міська рада. '.repeat(6)}</p>`;
  const bytesOf = (text: string, byte: (code: number) => number) =>
    Uint8Array.from([...text].map((character) => byte(character.codePointAt(0) ?? 0)));
  /** Windows-1251, as far as this text goes. */
  const windows1251 = (code: number): number => {
    if (code < 0x80) return code;
    if (code === 0x456) return 0xb3;
    return code - 0x410 + 0xc0;
  };

  test('what the page states, whatever it is', () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>${cyrillic}</body></html>`;
    const { source, problems } = read(bytesOf(html, windows1251));
    expect(problems).toEqual([]);
    expect(source?.text).toContain('Обстріл порту тривав');
  });

  test('a byte-order mark before that', () => {
    const html = `\uFEFF<html><head><meta charset="windows-1251"></head><body>${cyrillic}</body></html>`;
    expect(read(Buffer.from(html, 'utf16le')).source?.text).toContain('Обстріл порту');
  });

  test('none stated, one that nobody knows, broken bytes, a wrong one', () => {
    const latin = `<html><body>${BODY.replace('Nobody', 'Café')}</body></html>`;
    expect(read(Buffer.from(latin, 'latin1'))).toMatchObject({
      source: { text: expect.stringContaining('Café was hurt') },
      problems: ['warning source:encoding-guessed'],
    });
    expect(read(page('').replace('utf-8', 'klingon')).problems).toEqual([
      'warning source:unknown-encoding',
    ]);
    const broken = Buffer.from(page(''));
    broken[broken.indexOf('Nobody')] = 0xff;
    expect(read(broken)).toMatchObject({
      source: { text: expect.stringContaining('\uFFFDobody') },
      problems: ['warning source:broken-bytes'],
    });
    const wrong = `<html><head><meta charset="utf-8"></head><body>${cyrillic}</body></html>`;
    expect(read(bytesOf(wrong, windows1251))).toEqual({
      source: null,
      problems: ['error source:wrong-encoding'],
    });
  });
});

describe('hostile pages', () => {
  const seconds = (run: () => void): number => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  };

  test.each([
    ['nothing', ''],
    [
      'nothing but a script',
      page('', `<script>${'document.write("words, words"); '.repeat(5000)}</script>`),
    ],
    ['frames', '<html><frameset><frame src="a.html"><frame src="b.html"></frameset></html>'],
    ['no words', page('', '<div><img src="x.png"></div>')],
  ])('%s: nothing readable', (_, html) => {
    expect(read(html)).toEqual({ source: null, problems: ['error source:nothing-readable'] });
  });

  test('10,000 nested elements', () => {
    const nests = [
      ['<div>', '</div>', 10_000],
      ['<b>', '</b>', 10_000],
      ['<table><tr><td>', '</td></tr></table>', 3000],
    ] as const;
    for (const [open, close, times] of nests) {
      const html = page('', open.repeat(times) + BODY + close.repeat(times));
      const took = seconds(() => expect(read(html).source?.text).toContain(PARAGRAPHS[1]));
      expect(took).toBeLessThan(10);
    }
    const report = createReport();
    parseHtml('deep.html', Buffer.from(page('', '<div>'.repeat(20_000) + BODY)), report);
    expect(report.problems).toMatchObject([
      {
        rule: 'source:too-many-elements',
        actual: 'elements in each other, more than 12000 deep',
        expected: 'at most 100000 elements, 12000 deep',
      },
    ]);
  });

  test('elements without end', () => {
    const took = seconds(() =>
      expect(read(page('', '<b>x'.repeat(500_000))).problems).toEqual([
        'error source:too-many-elements',
      ]),
    );
    expect(took).toBeLessThan(10);
  });

  test('whatever stands in it, a page gives a text or a problem, and its hash is of its text', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div hidden>',
      '</div>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<table>',
      '<td>',
      '<br>',
      '<a href="',
      '">',
      '&amp',
      '&#x110000;',
      '&#0;',
      '\0',
      '\uD800',
      'words, and words. ',
      '<![CDATA[',
      '<svg>',
      '<title>',
      '<meta property="article:published_time" content="',
      '<base href="//">',
      ']]>',
      '<script type="application/ld+json">',
      '{"@type":"Article","url":7}',
      '<link rel=canonical href="::">',
      '<plaintext>',
      '<constructor>',
      '<meta name="__proto__" content="x">',
      '<html lang="-">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { source, problems } = read(`<p>${PARAGRAPHS[0]}</p>${pieces.join('')}`);
        if (!source) return problems.some((problem) => problem.startsWith('error'));
        return sha256(source.text) === source.sha256 && Source.safeParse(source).success;
      }),
    );
  });

  test('tags that are never closed, closed twice, or cut in the middle', () => {
    const { source } = read(`${page('', `</div></p>${BODY}`).slice(0, -30)}<p class="`);
    expect(source?.text).toContain(PARAGRAPHS[0]);
  });

  test('a page of links', () => {
    const links = Array.from(
      { length: 40 },
      (_, at) => `<li><a href="/${at}">Item ${at}, read it now</a></li>`,
    );
    const { problems } = read(page('', `<ul>${links.join('')}</ul>`));
    expect(problems).toEqual([expect.stringMatching(/source:(?:page-of-links|nothing-readable)$/)]);
  });
});
