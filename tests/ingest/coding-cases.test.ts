import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseArticle } from '../../src/ingest/parse-article.ts';
import { parseCoding } from '../../src/ingest/parse-coding.ts';
import { createReport } from '../../src/model/problem.ts';
import { expectGolden } from '../golden.ts';

const CASES = 'tests/cases/coding';
const article = readFileSync(join(CASES, 'article.md'), 'utf8');
const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('a coding, and everything that is wrong with it', () => {
  test.each(cases.map(({ name }) => name))('%s', (name) => {
    const report = createReport();
    const source = parseArticle('article.md', article, report);
    if (!source) throw new Error('the article of the cases does not parse');
    const annotations = parseCoding(
      'input.yaml',
      readFileSync(join(CASES, name, 'input.yaml'), 'utf8'),
      source,
      report,
    );
    expectGolden(
      join(CASES, name, 'expected.json'),
      `${JSON.stringify(report.problems, null, 2)}\n`,
    );
    expect(annotations === null).toBe(report.errors > 0);
    expect(report.problems.length > 0 || name === 'good').toBe(true);
  });
});
