import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { NodeLabel } from '../../../src/model/kinds/kinds.ts';
import { PALETTE } from '../../../src/model/palette.ts';
import { Factuality } from '../../../src/model/vocabulary.ts';
import { readBrowserFiles, readGuideQueries } from '../../../src/store/browser/browser-files.ts';
import { renderGuide } from '../../../src/store/browser/render-guide.ts';

const text = readFileSync('cypher/browser/guide.html', 'utf8');
const queries = readGuideQueries();
const guide = readBrowserFiles().get('/guide.html')?.body ?? '';

test('asks each of its eight queries once', () => {
  const asked = [...text.matchAll(/<!-- query: (\S+) -->/g)].map(([, name]) => name);
  expect(asked.sort()).toEqual(queries.map(({ name }) => name));
  expect(queries).toHaveLength(8);
  expect(guide.match(/<pre class="[^"]*runnable">/g)).toHaveLength(8);
  expect(guide).not.toContain('<!--');
});

test('says what every label and every factuality is, in its colour', () => {
  for (const label of NodeLabel.options)
    expect(guide).toContain(`background:${PALETTE.nodes[label].color};`);
  for (const factuality of Factuality.options)
    expect(guide).toContain(`background:${PALETTE.events[factuality].color};`);
  expect(guide).toContain(PALETTE.protected.border);
});

test('what stands in a query is text, whatever it is', () => {
  const [query] = queries;
  if (!query) throw new Error('no query');
  const hostile = {
    ...query,
    name: 'x',
    description: '<img src=x onerror=alert(1)>',
    cypher: `"</pre><script>'`,
  };
  const rendered = renderGuide('<!-- query: x -->', [hostile], PALETTE);
  expect(rendered).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(rendered).toContain('&quot;&lt;/pre&gt;&lt;script&gt;&#39;');
  expect(rendered).not.toMatch(/<(img|script)/);
});

test('a query that is not there is a bug', () => {
  expect(() => renderGuide('<!-- query: nowhere -->', queries, PALETTE)).toThrow(/nowhere/);
});

test('a query reads, and has no parameters: a click is enough', () => {
  for (const { parameters, cypher } of queries) {
    expect(parameters).toEqual([]);
    expect(cypher).not.toMatch(/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/);
  }
});
