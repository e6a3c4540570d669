import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findIn } from './find-in.ts';

const KEPT: Record<string, string[]> = JSON.parse(
  readFileSync('tests/publish/names/kept.json', 'utf8'),
);

/** A short name, or one that is a word too, takes no other words with it. */
describe.each(Object.entries(KEPT))('beside %s', (name, texts) => {
  test.each(texts)('%s', (text) => {
    expect(findIn(text, [name])).toMatchObject({ certain: [], uncertain: [] });
  });
});
