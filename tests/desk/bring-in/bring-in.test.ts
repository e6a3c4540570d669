import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { articleOfText } from '../../../src/desk/bring-in/article-of-text.ts';
import { bringIn } from '../../../src/desk/bring-in/bring-in.ts';
import type { HeadsThere } from '../../../src/desk/bring-in/heads-there.ts';
import type { Head } from '../../../src/ingest/head.ts';
import { sha256 } from '../../../src/model/ids.ts';
import { workplace } from '../../cli/program.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry lost</title>
<link rel="canonical" href="https://vessen.example/ferry">
<meta property="article:published_time" content="2025-03-05"></head><body><article><h1>Ferry lost</h1>
<p>${'Residents of Tarn said that the ferry Ondine went down on Monday near the old landing. '.repeat(6)}</p>
</article></body></html>`;
const TEXT = 'Residents of Tarn said that soldiers took Odel Marn away.\n';
const NOTHING_KNOWN = { title: '', publication: '', published: '', url: '', language: '' };

describe('a file that is brought in', () => {
  const place = workplace();
  let made = 0;
  /** A folder of articles of its own, and what is in it. */
  const start = () => {
    made += 1;
    const articles = join(place.folder, `case-${made}`);
    let heads: readonly Head[] = [];
    const there: HeadsThere = {
      isKnown: () => true,
      all: () => heads,
      add: (more) => {
        heads = [...heads, ...more];
      },
    };
    const bring = (name: string, content: string | Uint8Array) =>
      bringIn({ name, bytes: Buffer.from(content) }, articles, there);
    const paste = (text: string, known: Partial<typeof NOTHING_KNOWN> = {}, stem = 'pasted') => {
      const content = articleOfText(stem, { ...NOTHING_KNOWN, ...known, text });
      const as = { stem, ending: '.md', isArticle: true } as const;
      return bringIn({ name: 'a text', bytes: Buffer.from(content), as }, articles, there);
    };
    const names = (): string[] =>
      existsSync(articles)
        ? readdirSync(articles, { recursive: true, encoding: 'utf8' }).sort()
        : [];
    return { articles, bring, paste, names };
  };
  const rules = ({ problems }: { problems: readonly { rule: string; severity: string }[] }) =>
    problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

  test('lies in a folder of its own, byte for byte, with its hash and what it says of itself', () => {
    const { articles, bring, names } = start();
    const { brought } = bring('Ferry.html', PAGE);
    const id = 'vessen.example-ferry';
    expect(names()).toEqual([id, `${id}/${id}.html`]);
    expect(readFileSync(join(articles, id, `${id}.html`), 'utf8')).toBe(PAGE);
    expect(brought).toMatchObject({
      sha256: sha256(PAGE),
      sources: [{ id, title: 'Ferry lost', published: '2025-03-05', version: null }],
    });
  });

  test('may be of any kind that a build reads, also compressed', () => {
    const { bring } = start();
    const line = JSON.stringify({ id: 'one', text: 'Two houses in Tarn were destroyed.' });
    for (const [name, content] of [
      ['note.txt', TEXT],
      ['clip.md', `---\ntitle: Harl\n---\nThe Harl Guard left Tarn.\n`],
      ['wire.jsonl', `${line}\n`],
      ['packed.txt.gz', gzipSync('A drone hit the mill of Tarn.\n')],
    ] as const)
      expect([name, bring(name, content).brought?.sources.length]).toEqual([name, 1]);
  });

  test('a text becomes an article with what is known of it, as in seed/', () => {
    const { articles, paste } = start();
    const known = {
      title: 'Taken: "away"\\',
      publication: 'Vessen Today',
      published: '2025-03-05',
    };
    const { brought, problems } = paste(TEXT, known, 'taken-away');
    expect(problems).toEqual([]);
    expect(brought?.sources).toMatchObject([{ id: 'taken-away', ...known, sha256: sha256(TEXT) }]);
    expect(readFileSync(join(articles, 'taken-away/article.md'), 'utf8')).toMatch(
      /^---\nid: taken-away\n/,
    );
  });

  test('a day that does not exist, or could be two, is refused as everywhere', () => {
    const { paste, names } = start();
    for (const published of ['2025-02-30', '03/04/2025'])
      expect(rules(paste(TEXT, { published }))).toEqual(['source:no-such-date']);
    expect(rules(paste(TEXT, { url: 'javascript:alert(1)' }))).toEqual(['source:front-matter']);
    expect(names()).toEqual([]);
  });

  test.each<[string, string, string | Uint8Array, string]>([
    ['report.odt', 'of a kind that is not read', 'PK', 'source:not-an-article'],
    ['report.txt', 'of another kind than its name says', '%PDF-1.7', 'source:foreign-format'],
    ['empty.txt', 'empty', '', 'source:empty'],
    ['broken.txt', 'not of text', Buffer.from([0x48, 0xff, 0xfe, 0x48]), 'source:not-utf-8'],
    ['nul.txt', 'with a NUL', 'a\u0000b', 'source:control-character'],
    ['large.txt', 'too large', 'x'.repeat(10 * 1024 * 1024 + 1), 'source:too-large'],
    [
      'bomb.txt.gz',
      'too large when decompressed',
      gzipSync(Buffer.alloc(64 << 20, 'x')),
      'source:too-large',
    ],
    ['cut.jsonl', 'cut off', '{"id": "one", "text": "Two hou', 'source:cut-line'],
    ['part.jsonl', 'wrong in one line', '{"id": "a", "text": "Tarn."}\n{"id": 7}\n', 'source:line'],
  ])('%s, which is %s, is refused by name, and nothing is written', (name, _, content, rule) => {
    const { bring, names } = start();
    const answer = bring(name, content);
    expect(answer.brought).toBeNull();
    expect(rules(answer)).toContain(rule);
    expect(answer.problems.every(({ place }) => place.file === name)).toBe(true);
    expect(names()).toEqual([]);
  });

  test('is refused if it is there, word for word, under whatever name', () => {
    const { bring, names } = start();
    bring('note.txt', TEXT);
    const before = names();
    expect(rules(bring('other.txt', TEXT))).toEqual(['bring:same-content']);
    expect(rules(bring('note.txt', TEXT))).toEqual(['bring:same-content']);
    expect(names()).toEqual(before);
  });

  test('the same words by another outlet are an article of its own', () => {
    const { paste } = start();
    paste(TEXT, { publication: 'Vessen Today', published: '2025-03-05' }, 'one');
    const other = paste(TEXT, { publication: 'Harl Wire', published: '2025-03-05' }, 'two');
    expect(other.brought?.sources).toHaveLength(1);
  });

  test('takes no name of anything that is there, whatever its case, and follows no link', () => {
    const { articles, bring, names } = start();
    mkdirSync(join(articles, 'NOTE'), { recursive: true });
    mkdirSync(join(place.folder, 'elsewhere'), { recursive: true });
    symlinkSync(join(place.folder, 'elsewhere'), join(articles, 'note-2'));
    writeFileSync(join(articles, 'NOTE', 'kept.pdf'), 'kept');
    expect(bring('note.txt', TEXT).brought?.file).toBe(join(articles, 'note-3', 'note-3.txt'));
    expect(bring('note.md', 'Another text of Tarn.\n').brought?.sources[0]?.id).toBe('note-4');
    expect(readdirSync(join(place.folder, 'elsewhere'))).toEqual([]);
    expect(names()).toContain('NOTE/kept.pdf');
  });

  test('never lands outside the folder', () => {
    const { articles, bring } = start();
    const file = bring('../../../../tmp/../owned.txt', TEXT).brought?.file;
    expect(file).toBe(join(articles, 'owned', 'owned.txt'));
  });

  test('with the id of another article, and nothing that says which is newer, is refused', () => {
    const { bring, names } = start();
    const article = (text: string, more = '') => `---\nid: tarn\n${more}---\n${text}\n`;
    bring('a.md', article('The mill of Tarn burned.'));
    const before = names();
    const other = bring('b.md', article('The mill of Tarn stands.'));
    expect(rules(other)).toEqual(['source:duplicate-id']);
    expect(other.problems[0]?.actual).toContain('tarn.md');
    expect(names()).toEqual(before);
    const newer = bring('c.md', article('The mill of Tarn was rebuilt.', 'version: 2\n'));
    expect(newer.brought?.sources).toMatchObject([{ id: 'tarn', version: 'newer' }]);
  });

  test('into a folder that cannot be written is refused, and leaves nothing', () => {
    const { articles, bring } = start();
    writeFileSync(articles, 'a file');
    expect(rules(bring('note.txt', TEXT))).toEqual(['bring:no-folder']);
    if (process.getuid?.() === 0) return;
    const other = start();
    mkdirSync(other.articles);
    chmodSync(other.articles, 0o500);
    expect(rules(other.bring('note.txt', TEXT))).toEqual(['bring:not-written']);
  });
});
