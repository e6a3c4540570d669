import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findIn, shownOf } from './find-in.ts';

const FORMS: Record<string, Record<string, string[]>> = JSON.parse(
  readFileSync('tests/publish/names/forms.json', 'utf8'),
);

describe.each(Object.entries(FORMS))('%s', (name, kinds) => {
  test.each(
    Object.entries(kinds).flatMap(([kind, forms]) => forms.map((form) => [kind, form] as const)),
  )('%s: %s is withheld', (_, form) => {
    const text = `The letter spoke of ${form} and of a bridge.`;
    const shown = shownOf(text, findIn(text, [name]));
    const left = shown
      .replace(/^The letter spoke of|and of a bridge\.$/gu, '')
      .replace(/\[(?:name withheld|left out)\]|<\/?b>|&nbsp;|\b(?:Ms|said|arrested|s)\b/gu, '');
    expect(left.replace(/[^\p{L}\p{N}]/gu, '')).toBe('');
    expect(shown).not.toBe(text);
  });
});
