import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { nodeRows } from '../../src/graph/attest-graph.ts';
import { parseGraph } from '../../src/graph/serialize.ts';
import { evidenceOfNode } from '../../src/mcp/quotations.ts';
import { createReport } from '../../src/model/problem.ts';
import { workplace } from '../cli/program.ts';
import { parseCsv } from '../parse-csv.ts';
import { filesAt } from '../publish/files-at.ts';
import { runPython } from '../python/run-python.ts';
import { readableText } from './readable-text.ts';

jest.setTimeout(600_000);

/** Words of each page that has some; the second page is empty. */
const WORDS = { 1: /Wendon|pier|3rd/, 3: /Lisna|depot|12th/ };

describe('a document with pages', () => {
  const place = workplace();
  runPython('make_pdf.py', [join(place.folder, 'made')]);
  const built = place.attest(['build', 'made/paged.pdf', '--summary']);
  const exported = (format: string, ...more: string[]) => {
    const out = `as-${format}`;
    expect(place.attest(['export', '--format', format, '-o', out, ...more])).toMatchObject({
      code: 0,
    });
    return filesAt(join(place.folder, out));
  };

  test('has them in the graph, at every mention', () => {
    const { nodes } = JSON.parse(place.read('out/graph.json')) as {
      nodes: { attributes: { label: string; part?: string; quote: string; page?: number } }[];
    };
    const mentions = nodes
      .map(({ attributes }) => attributes)
      .filter(({ label, part }) => label === 'Mention' && part === 'text');
    expect(new Set(mentions.map(({ page }) => page))).toEqual(new Set([1, 3]));
    for (const { quote, page } of mentions)
      for (const [number, words] of Object.entries(WORDS))
        if (words.test(quote)) expect([quote, page]).toEqual([quote, Number(number)]);
  });
  test('has them in the table of evidence', () => {
    const [head = [], ...rows] = parseCsv(
      exported('csv')
        .get('evidence.csv')
        ?.toString()
        .replace(/^\uFEFF/, '') ?? '',
    );
    const [page, quote] = [head.indexOf('page'), head.indexOf('quote')];
    expect(rows.find((row) => /Wendon/.test(row[quote] ?? ''))?.[page]).toBe('1');
    expect(rows.find((row) => /Lisna/.test(row[quote] ?? ''))?.[page]).toBe('3');
  });
  test.each([
    ['cypher', /page: 3\b/],
    ['graphml', /<data key="[^"]*">3<\/data>/],
    ['markdown', /, page 3/],
    ['html', /, page 3, line/],
    ['docx', /, page 3, line/],
  ])('has them in %s', async (format, expected) => {
    const text = await readableText(exported(format));
    expect(text).toMatch(expected);
  });
  test('has them in what an assistant is told', () => {
    const graph = parseGraph(place.read('out/graph.json'), 'graph.json', createReport());
    if (!graph) throw new Error('no graph');
    const quotations = nodeRows(graph, 'Event').flatMap(
      ({ key }) => evidenceOfNode(graph, key).quotations,
    );
    expect(quotations.find(({ context }) => /Lisna/.test(context))?.page).toBe(3);
  });
  test('has them in the summary', () => {
    expect(built.stdout).toMatch(/line \d+, page 3 of article:/);
  });
});
