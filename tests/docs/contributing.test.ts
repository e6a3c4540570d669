import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { codeSpans, read } from './pages.ts';

const PLACEHOLDER = /[<>*{}…]|[A-Z]{2,}|\bx\b/;

test('CONTRIBUTING.md names only files and folders that are there', () => {
  const paths = [...codeSpans(read('CONTRIBUTING.md'))].filter(
    (span) =>
      /^(?:src|tests|cypher|tools|docs|seed|examples)\/\S+$/.test(span) && !PLACEHOLDER.test(span),
  );
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
