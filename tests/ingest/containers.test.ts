import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readVersions } from '../../src/ingest/read-sources.ts';
import { readTexts } from '../../src/ingest/read-texts.ts';
import { createReport } from '../../src/model/problem.ts';

const root = mkdtempSync(join(tmpdir(), 'containers-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = root;
let number = 0;
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(folder);
});

const SENTENCE =
  'Shells fell on the harbour of Port Ilmen on Monday evening, the city council said, and two warehouses burned.';
const MORE =
  'A crane driver, who watched from the other bank, said that he had counted eleven explosions, one after another.';
const page = (head = '', more = '', before = '') =>
  `<!doctype html>${before}<html><head><meta charset="utf-8"><title>Shells</title>${head}</head><body>${more}<article><p>${SENTENCE}</p><p>${MORE}</p></article></body></html>`;
const TEXT = `${SENTENCE}\n${MORE}\n`;

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
function read() {
  const report = createReport();
  const { newest, superseded } = readVersions([folder], report);
  return {
    ids: newest.map(({ source }) => source.front.id).sort(),
    fronts: newest.map(({ source }) => source.front),
    texts: newest.map(({ source }) => source.text),
    superseded: superseded.map(({ source }) => source.captured),
    problems: report.problems.map(({ severity, rule, actual }) => `${severity} ${rule} ${actual}`),
  };
}

describe('gzip', () => {
  test('of every kind, by name or by content alone, once or twice', () => {
    write('a.html.gz', gzipSync(page()));
    write('b.html', gzipSync(page()));
    write('c.txt', gzipSync(gzipSync(TEXT)));
    write('d.md.gz', gzipSync(`---\ntitle: D\n---\n${TEXT}`));
    write('e.jsonl.gz', gzipSync(`${JSON.stringify({ id: 'e1', text: TEXT })}\n{"id": "cut`));
    write('f.jsonl', gzipSync(`${JSON.stringify({ id: 'f1', text: TEXT })}\n`));
    const { ids, texts, problems } = read();
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e1', 'f1']);
    expect(new Set(texts)).toEqual(new Set([TEXT]));
    expect(problems).toEqual([expect.stringMatching(/^error source:cut-line/)]);
  });

  test('a bomb, a cut file: named, and the others are read', () => {
    write('bomb.html', gzipSync(Buffer.alloc(200 * 1024 * 1024)));
    write('cut.txt.gz', gzipSync(TEXT).subarray(0, 40));
    write('good.txt', TEXT);
    const { ids, problems } = read();
    expect(ids).toEqual(['good']);
    expect(problems).toEqual([
      'error source:too-large more than 10485760 bytes when decompressed',
      expect.stringMatching(/^error source:broken-gzip/),
    ]);
  });
});

describe('what a file holds, whatever its name', () => {
  test('pages', () => {
    write('a.xhtml', `<?xml version="1.0"?>\n${page()}`);
    write('b.shtml', page());
    write('c.txt', page());
    write('d.md', page());
    write('e.txt', `\uFEFF<?xml version="1.0"?>\n<!-- saved -->\n<!-- twice -->${page()}`);
    const { ids, texts } = read();
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(texts)).toEqual(new Set([TEXT]));
  });

  test.each([
    ['%PDF-1.7\n%\u00e2', 'PDF'],
    ['PK\u0003\u0004rest', 'ZIP'],
    ['bplist00rest', 'Safari web archive'],
    ['WARC/1.1\r\n', 'WARC'],
    ['{\\rtf1 words}', 'RTF'],
  ])('%j is refused by its name', (start, name) => {
    write('page.html', Buffer.from(start, 'latin1'));
    expect(read().problems).toEqual([expect.stringContaining(`source:foreign-format ${name}`)]);
  });

  test('annotate reads the same', () => {
    const file = write('a.html', gzipSync(page()));
    expect([...readTexts(file, createReport())].map(({ text }) => text)).toEqual([TEXT]);
  });
});

describe('MHTML', () => {
  const qp = (text: string): string =>
    [...Buffer.from(text)]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase()}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60})(?!$|=)/g, '$1=\r\n')
      .replace(/(=[0-9A-F]?)=\r\n/g, '$1');
  const mhtml = (
    html: string,
    encoding = 'quoted-printable',
    location = 'https://gazette.example/2024/03/shells',
  ) =>
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${location}`,
      'Subject: =?utf-8?Q?Shells?=',
      'Date: Fri, 15 Mar 2024 09:12:44 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--seven----"',
      '',
      '',
      '------MultipartBoundary--seven----',
      'Content-Type: text/html',
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: ${location}`,
      '',
      html,
      '------MultipartBoundary--seven----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://gazette.example/x.png',
      '',
      Buffer.from('pixels, and more of them').toString('base64'),
      '------MultipartBoundary--seven----',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: https://ads.example/frame',
      '',
      '<p>Buy a harbour, while it burns, from us, and get another one.</p>',
      '------MultipartBoundary--seven------',
      '',
    ].join('\r\n');

  test('by its name, by its content, compressed; quoted-printable, base64, 8bit', () => {
    const html = page().replace('two warehouses', '“two” warehouses');
    write('a/page.mhtml', mhtml(qp(html)));
    write(
      'b/page.mht',
      mhtml(
        Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
        'base64',
        'https://gazette.example/b',
      ),
    );
    write('c/page.html', mhtml(html, '8bit', 'https://gazette.example/c'));
    write(
      'd/page.txt',
      mhtml(html, '8bit', 'https://web.archive.org/web/20240314/https://gazette.example/d'),
    );
    write('e/page.mhtml.gz', gzipSync(mhtml(qp(html), undefined, 'https://gazette.example/e')));
    const { fronts, texts, problems } = read();
    expect(problems).toEqual([]);
    expect(fronts.map(({ id, url, retrieved }) => [id, url, retrieved])).toEqual([
      ['gazette.example-2024-03-shells', 'https://gazette.example/2024/03/shells', '2024-03-15'],
      ['gazette.example-b', 'https://gazette.example/b', '2024-03-15'],
      ['gazette.example-c', 'https://gazette.example/c', '2024-03-15'],
      ['gazette.example-d', 'https://gazette.example/d', '2024-03-14'],
      ['gazette.example-e', 'https://gazette.example/e', '2024-03-15'],
    ]);
    expect(new Set(texts)).toEqual(new Set([TEXT.replace('two warehouses', '“two” warehouses')]));
  });

  test('the encoding that the page states', () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body><p>Caf=E9 owners on the harbour said that they had heard eleven explosions, one after another, in the night of Monday.</p></body></html>'.replaceAll(
        '="',
        '=3D"',
      );
    write('page.mhtml', mhtml(html));
    expect(read().texts[0]).toContain('Café owners');
  });

  test.each([
    [
      'no part',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x--\r\n',
    ],
    ['an image', mhtml('').replaceAll('text/html', 'image/gif')],
    ['nested without end', mhtml(`<meta charset=3D"utf-8">${'<div>'.repeat(20_000)}`)],
  ])('%s: refused by its name', (_, content) => {
    write('page.mhtml', content);
    write('good.txt', TEXT);
    const { ids, problems } = read();
    expect(ids).toEqual(['good']);
    expect(problems).toEqual([
      expect.stringMatching(/source:(?:broken-mhtml|nothing-readable|too-many-elements)/),
    ]);
  });

  test('without an address it goes by its name', () => {
    write('Harbour.mht', mhtml(qp(page()), undefined, 'file:///C:/harbour.htm'));
    expect(read().ids).toEqual(['harbour']);
  });

  test('a text that begins like a header is none', () => {
    write('note.txt', `Subject: the harbour\nDate: Monday\n\n${TEXT}`);
    expect(read().texts[0]).toContain('Subject: the harbour');
  });
});

describe('where a page was', () => {
  const address = (head: string, more = '', before = '') => {
    write('page.html', page(head, more, before));
    const { fronts, texts } = read();
    expect(texts).toEqual([TEXT]);
    const { url, retrieved, id } = fronts[0] ?? {};
    return [id, url, retrieved];
  };
  const AT = 'https://gazette.example/2024/03/shells';
  const ID = 'gazette.example-2024-03-shells';

  test.each([
    `https://web.archive.org/web/20240315091244/${AT}`,
    `http://web.archive.org/web/20240315091244id_/${AT}`,
    `/web/20240315091244/${AT}`,
    'https://web.archive.org/web/20240315091244/http:/gazette.example:80/2024/03/shells',
    `https://archive.ph/2024.03.15-091244/${AT}`,
    `https://archive.today/20240315091244/${AT}`,
    `https://wayback.archive-it.org/7/20240315091244/${AT}`,
    `https://arquivo.pt/noFrame/replay/20240315091244mp_/${AT}`,
  ])('a capture at %s', (canonical) => {
    const [id, url, retrieved] = address(`<link rel="canonical" href="${canonical}">`);
    expect([id, String(url).replace('http:', 'https:'), retrieved]).toEqual([ID, AT, '2024-03-15']);
  });

  test('a capture without a canonical address: the archive’s script and comment', () => {
    const script = `<script>__wm.wombat("${AT}","20240315091244","https://web.archive.org/","web","","")</script>`;
    const comment =
      '<!--\n FILE ARCHIVED ON 09:12:44 Mar 15, 2024 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 10:11:12 Jun 01, 2024.\n-->';
    expect(address(script, comment)).toEqual([ID, AT, '2024-03-15']);
  });

  test.each([
    `<!--\n Page saved with SingleFile \n url: ${AT} \n saved date: Fri Mar 15 2024 09:12:44 GMT+0200 (Central European Time)\n-->`,
    `<!-- Mirrored from gazette.example/2024/03/shells by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 15 Mar 2024 09:12:44 GMT -->`,
    `<!-- Saved from ${AT} at 2024-03-15T09:12:44Z using monolith v2.8.1 -->`,
  ])('a page saved by %s', (comment) => {
    expect(address('', '', comment)).toEqual([ID, AT, '2024-03-15']);
  });

  test('saved by a browser; by other programs', () => {
    expect(address('', '', `<!-- saved from url=(0038)${AT} -->`)).toEqual([ID, AT, undefined]);
    expect(address(`<meta name="savepage-url" content="${AT}">`)).toEqual([ID, AT, undefined]);
  });

  test('the bar of an archive is no text', () => {
    address(
      `<link rel="canonical" href="https://archive.ph/2024.03.15-091244/${AT}">`,
      `<div id="wm-ipp-base"><p>${'Captures of this page, and more of them. '.repeat(20)}</p></div>
       <div id="HEADER"><p>${'Saved from gazette.example, all snapshots, by anybody. '.repeat(20)}</p></div>
       <p>The Wayback Machine - https://web.archive.org/web/20240315091244/${AT}</p>`,
    );
  });

  test('two captures of one address are versions, ordered by when they were made', () => {
    const capture = (moment: string, more: string) =>
      page(
        `<link rel="canonical" href="https://web.archive.org/web/${moment}/${AT}"><meta name="date" content="2024-03-12">`,
      ).replace('</article>', `<p>${more}</p></article>`);
    write(
      'b.html',
      capture('20240315091244', 'The council said that nobody was hurt in the fire.'),
    );
    write(
      'a.html',
      capture('20240315180000', 'The council said that two people were hurt, after all.'),
    );
    const { ids, texts, superseded, problems } = read();
    expect([ids, problems]).toEqual([[ID], []]);
    expect(texts[0]).toContain('after all');
    expect(superseded).toEqual(['2024-03-15T09:12:44Z']);
  });

  test('a date later than the capture is none', () => {
    write(
      'page.html',
      page(
        `<link rel="canonical" href="https://web.archive.org/web/20240315091244/${AT}"><meta property="article:published_time" content="2024-04-01"><meta name="date" content="2024-03-12">`,
      ),
    );
    const { fronts, problems } = read();
    expect(fronts[0]?.published).toBe('2024-03-12');
    expect(problems).toEqual(['warning source:empty-date 2024-04-01']);
  });
});

describe('mirrors', () => {
  test('FOLDER/index.html: address and id by the host above, else the id by the folder', () => {
    write('mirror/gazette.example/2024/shells/index.html', page());
    write('mirror/gazette.example/2024/fires/index.html?p=7', page());
    write('notes.v2/first/index.html', page());
    write('notes.v2/second/index.html', page());
    const { fronts } = read();
    expect(fronts.map(({ id, url }) => [id, url])).toEqual([
      ['gazette.example-2024-fires-p-7', 'https://gazette.example/2024/fires/?p=7'],
      ['gazette.example-2024-shells', 'https://gazette.example/2024/shells/'],
      ['first', undefined],
      ['second', undefined],
    ]);
  });
});
