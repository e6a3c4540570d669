import { describe, expect, test } from '@jest/globals';
import { sha256 } from '../../src/model/ids.ts';
import { workplace } from './program.ts';

const TEXT = 'Two soldiers were killed on Tuesday, the army said.\n';
const PAGE = `<html lang="en"><head><meta charset="utf-8"><title>Two killed</title>
<link rel="canonical" href="https://gazette.example/two-killed">
<meta property="article:published_time" content="2024-03-13T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><p>Two soldiers were killed on Tuesday, the army said.</p></article></body></html>`;

describe('sources on the command line', () => {
  const place = workplace();

  test('annotate reads a page; --texts gives the text that its offsets count in', () => {
    place.write('page.html', PAGE);
    const { code, stdout, stderr } = place.attest([
      'annotate',
      'page.html',
      '--texts',
      'texts.jsonl',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const reading = JSON.parse(stdout);
    const written = JSON.parse(place.read('texts.jsonl'));
    expect(written).toEqual({
      id: 'gazette.example-two-killed',
      text: TEXT,
      published: '2024-03-13',
      title: 'Two killed',
      url: 'https://gazette.example/two-killed',
      language: 'en',
    });
    expect(reading).toMatchObject({
      source: { id: written.id, sha256: sha256(TEXT), published: '2024-03-13' },
      claims: [{ cue: [[46, 50]] }],
    });
    expect(place.attest(['annotate', 'texts.jsonl']).stdout).toBe(stdout);
  });

  test('a page with nothing to read, and a file that is not there', () => {
    place.write('script.html', '<html><body><script>write("words")</script></body></html>');
    const { code, stdout, stderr } = place.attest(['annotate', 'script.html', 'nowhere.txt']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/source:nothing-readable/);
    expect(stderr).toMatch(/source:unreadable/);
  });

  test('build takes a folder of every kind; a page keeps its own hash, a version names the one before', () => {
    place.write('mixed/page.html', PAGE);
    place.write(
      'mixed/plain.txt',
      `A spokesman for the mayor said the bridge was closed on Monday.\n`,
    );
    place.write('mixed/first.md', `---\nid: corrected\nversion: 1\n---\n${TEXT}`);
    place.write('mixed/second.md', `---\nid: corrected\nversion: 2\n---\nMore. ${TEXT}`);
    place.write('mixed/many.jsonl', `${JSON.stringify({ id: 'line', text: TEXT })}\n`);
    const { code, stderr } = place.attest(['build', 'mixed', '--out', 'mixed-out']);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/nodes/)]);
    const { nodes } = JSON.parse(place.read('mixed-out/graph.json')) as {
      nodes: { key: string; attributes: Record<string, unknown> }[];
    };
    const article = (id: string) => nodes.find(({ key }) => key === `article:${id}`)?.attributes;
    expect(article('gazette.example-two-killed')).toMatchObject({
      sha256: sha256(TEXT),
      capture: { format: 'html', sha256: sha256(PAGE) },
    });
    expect(article('corrected')).toMatchObject({
      version: '2',
      replaces: { version: '1', sha256: sha256(TEXT) },
    });
    expect(nodes.filter(({ key }) => key.startsWith('article:'))).toHaveLength(4);
    expect(place.attest(['check', 'mixed-out/graph.json']).code).toBe(0);
  });
});
