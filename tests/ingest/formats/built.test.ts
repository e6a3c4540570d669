import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runPython } from '../../python/run-python.ts';
import { runNode } from '../../run-child.ts';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'formats-'));
const articles = join(folder, 'articles');
const out = join(folder, 'out');
const attest = (...args: string[]) => runNode(['dist/program/main.js', ...args]);

const FEED = `<rss version="2.0"><channel><title>Lisna Herald</title><item><title>Depot hit</title>
<link>https://herald.example/depot</link><pubDate>Fri, 15 Mar 2024 18:05:00 +0000</pubDate>
<description>Two shells hit a fuel depot near Lisna on Friday, the mayor of Lisna said.</description></item></channel></rss>`;

const CHANNEL = {
  name: 'Lisna Live',
  type: 'public_channel',
  id: 71,
  messages: [
    {
      id: 2,
      type: 'message',
      date_unixtime: '1710525900',
      text: [
        'Two shells hit a ',
        { type: 'bold', text: 'grain store' },
        ' in Tarn, the mayor said.',
      ],
    },
  ],
};

interface Row {
  readonly label?: string;
  readonly quote?: string;
  readonly text?: string;
  readonly start?: number;
  readonly end?: number;
  readonly part?: string;
  readonly id?: string;
  readonly capture?: { readonly format: string };
}
const rows = (): Row[] => {
  const { nodes } = JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8'));
  return nodes.map(({ key, attributes }: { key: string; attributes: Row }) => ({
    id: key,
    ...attributes,
  }));
};

beforeAll(() => {
  runPython('make_docx.py', [articles]);
  runPython('make_pdf.py', [join(articles, 'pdf')]);
  runPython('make_warc.py', [join(articles, 'web')]);
  writeFileSync(join(articles, 'feed.rss'), FEED);
  writeFileSync(join(articles, 'result.json'), JSON.stringify(CHANNEL));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('attest build, of files of every format', () => {
  test('each is an article, each quotation stands in its text, each refused file is named', () => {
    const { stderr } = attest('build', articles, '--out', out);
    const all = rows();
    const found = all.filter(({ label }) => label === 'Article');
    expect(found.map(({ id, capture }) => [id, capture?.format])).toEqual([
      ['article:gazette.example-cafe', 'html'],
      ['article:gazette.example-decoded', 'html'],
      ['article:gazette.example-ferry', 'html'],
      ['article:gazette.example-shells', 'html'],
      ['article:herald.example-depot', 'feed'],
      ['article:mill', 'docx'],
      ['article:no-xref', 'pdf'],
      ['article:one', 'pdf'],
      ['article:paged', 'pdf'],
      ['article:parted', 'pdf'],
      ['article:telegram-71-2', 'telegram'],
      ['article:two', 'pdf'],
    ]);
    const texts = new Set(found.map(({ text }) => text ?? ''));
    const quotes = all.filter(({ label, part }) => label === 'Mention' && part === 'text');
    expect(quotes.length).toBeGreaterThan(5);
    for (const { quote, start = 0, end = 0 } of quotes)
      expect([...texts].some((text) => text.slice(start, end) === quote)).toBe(true);
    for (const name of ['bomb', 'cut', 'deep', 'entities', 'many'])
      expect(stderr).toMatch(new RegExp(`${name}\\.docx.*: error`));
    for (const name of [
      'locked.pdf',
      'picture.pdf',
      'loop.pdf',
      'cut.pdf',
      'cut.warc',
      'cut.warc.gz',
      'garbage.warc',
    ])
      expect(stderr).toContain(`${name}: error`);
  });

  test('the same again in another folder, and annotate has the same text', () => {
    const again = join(folder, 'again');
    attest('build', articles, '--out', again);
    expect(readFileSync(join(again, 'graph.json'))).toEqual(readFileSync(join(out, 'graph.json')));
    const texts = join(folder, 'texts.jsonl');
    attest('annotate', join(articles, 'mill.docx'), '--texts', texts);
    const { text } = JSON.parse(readFileSync(texts, 'utf8'));
    expect(rows().find(({ id }) => id === 'article:mill')?.text).toBe(text);
  });

  test('a coding beside a document is used', () => {
    const { stdout } = attest('annotate', join(articles, 'mill.docx'));
    writeFileSync(join(articles, 'mill.annotations.json'), stdout);
    expect(attest('check', join(articles, 'mill.docx')).stderr).not.toContain('error');
    expect(existsSync(join(articles, 'mill.annotations.json'))).toBe(true);
  });
});
