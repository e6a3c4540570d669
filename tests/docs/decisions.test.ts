import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { read } from './pages.ts';

/** A screen: what one reads without scrolling far. */
const LINES = 60;
const WORDS = 600;
/** A table of every library, and so longer. */
const TABLE = 'dependencies.md';

describe('docs/decisions', () => {
  const pages = readdirSync('docs/decisions').filter((name) => name !== TABLE);

  test.each(pages)('%s fits one screen and says what was decided and what it costs', (name) => {
    const page = read(`docs/decisions/${name}`);
    expect({
      lines: page.split('\n').length <= LINES,
      words: page.split(/\s+/).length <= WORDS,
      decision: page.includes('**Decision'),
      costs: page.includes('**What it costs.**'),
    }).toEqual({ lines: true, words: true, decision: true, costs: true });
  });
});
