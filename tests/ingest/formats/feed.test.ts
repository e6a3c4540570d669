import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { sha256 } from '../../../src/model/ids.ts';
import { readFormat } from './read-format.ts';

const folder = mkdtempSync(join(tmpdir(), 'feed-'));
afterAll(() => rmSync(folder, { recursive: true }));
function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** As WordPress writes it. */
const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Lisna Herald</title>
  <atom:link href="https://herald.example/feed/" rel="self" type="application/rss+xml" />
  <link>https://herald.example</link>
  <lastBuildDate>Sat, 16 Mar 2024 10:00:00 +0000</lastBuildDate>
  <language>en-GB</language>
  <item>
    <title>Depot &#38; mill hit</title>
    <link>https://herald.example/2024/03/depot/</link>
    <dc:creator><![CDATA[Marta Oll]]></dc:creator>
    <pubDate>Fri, 15 Mar 2024 18:05:00 +0000</pubDate>
    <guid isPermaLink="false">https://herald.example/?p=71</guid>
    <description><![CDATA[A depot near Lisna was hit. [&hellip;]]]></description>
    <content:encoded><![CDATA[<p>Two shells hit a fuel depot near Lisna on Friday, the mayor said.</p>
<script>track()</script><p>Nobody was hurt.</p>]]></content:encoded>
  </item>
  <item>
    <title>Bridge closed</title>
    <guid>https://herald.example/2024/03/bridge/</guid>
    <author>desk@herald.example (Ivo Brandt)</author>
    <pubDate>Thu, 14 Mar 2024 07:00:00 +0000</pubDate>
    <description>By Ivo Brandt. The bridge at Tarn was closed after a strike, police said.</description>
  </item>
  <item><title>Photo</title><link>https://herald.example/photo</link></item>
</channel></rss>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title type="text">Ilmen Wire</title><link href="https://wire.example/"/>
<author><name>Newsroom</name></author>
<entry><title type="html">Ferry &lt;b&gt;burns&lt;/b&gt;</title>
<link rel="replies" href="https://wire.example/1#c"/><link rel="alternate" href="https://wire.example/1"/>
<updated>2024-03-16T09:00:00+02:00</updated>
<author><name>Nadia Ferro</name><email>nadia@wire.example</email></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry <b>burned</b> at
Lisna &amp; sank.</p><p>Two sailors drowned.</p></div></content></entry>
</feed>`;

describe('a saved feed', () => {
  test('RSS: each item is an article, with its author in a line above', async () => {
    const { sources, problems } = await readFormat('feed', write('herald.rss', RSS));
    expect(problems).toEqual([
      'error source:empty  0 characters, none of them visible',
      'warning source:summaries  1: Bridge closed',
    ]);
    const capture = { format: 'feed', sha256: sha256(readFileSync(join(folder, 'herald.rss'))) };
    expect(sources).toMatchObject([
      {
        front: {
          id: 'herald.example-2024-03-depot',
          title: 'Depot & mill hit',
          publication: 'Lisna Herald',
          url: 'https://herald.example/2024/03/depot/',
          published: '2024-03-15',
          language: 'en-GB',
        },
        text: 'By Marta Oll\nTwo shells hit a fuel depot near Lisna on Friday, the mayor said.\nNobody was hurt.\n',
        textLine: 1,
        capture,
      },
      {
        front: { id: 'herald.example-2024-03-bridge', published: '2024-03-14' },
        text: 'By Ivo Brandt. The bridge at Tarn was closed after a strike, police said.\n',
        textLine: 2,
        capture,
      },
    ]);
  });

  test('Atom: XHTML, an entry that states only its update, compressed', async () => {
    const { sources, problems } = await readFormat('feed', write('wire.atom', gzipSync(ATOM)));
    expect(problems).toEqual([]);
    expect(sources).toMatchObject([
      {
        front: {
          title: 'Ferry burns',
          publication: 'Ilmen Wire',
          url: 'https://wire.example/1',
          published: '2024-03-16?',
          language: 'en',
        },
        text: 'By Nadia Ferro\nA ferry burned at Lisna & sank.\nTwo sailors drowned.\n',
      },
    ]);
  });

  test('the encoding that it declares', async () => {
    const bytes = Buffer.from(
      RSS.replace('UTF-8', 'windows-1251').replace('Marta Oll', '@@'),
      'latin1',
    );
    const name = Buffer.from([0xcc, 0xe0, 0xf0, 0xf2, 0xe0]);
    const split = bytes.indexOf('@@');
    const file = write(
      'cyrillic.xml',
      Buffer.concat([bytes.subarray(0, split), name, bytes.subarray(split + 2)]),
    );
    expect((await readFormat('feed', file)).sources[0]?.text).toMatch(/^By Марта\n/);
  });

  test('entities that it declares are not expanded, and nothing is fetched', async () => {
    const hostile = `<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<rss><channel><title>X</title><item><title>T</title><description>The council said so: &b; &c; and more.</description></item></channel></rss>`;
    const { sources } = await readFormat('feed', write('hostile.xml', hostile));
    expect(sources[0]?.text).toBe('The council said so: &b; &c; and more.\n');
  });

  test('deep and long: read in seconds', async () => {
    const deep = `<rss><channel><item><description type="xhtml">${'<div>'.repeat(200_000)}words of a village</description></item></channel></rss>`;
    await expect(readFormat('feed', write('deep.xml', deep))).rejects.toThrow(/deep/);
    const cut = await readFormat('feed', write('cut.xml', RSS.slice(0, RSS.indexOf('Bridge'))));
    expect(cut.sources.map(({ front }) => front.id)).toEqual(['herald.example-2024-03-depot']);
  });

  test('other XML is named and left', async () => {
    const { problems } = await readFormat('feed', write('map.xml', '<urlset><url/></urlset>'));
    expect(problems).toEqual(['warning source:ignored  <urlset>']);
  });
});
