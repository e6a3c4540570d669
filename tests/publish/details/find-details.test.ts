import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PROFILES } from '../../../src/model/profile.ts';
import { redact } from '../../../src/publish/redact.ts';
import { redactionsOf } from '../../../src/publish/redactions-of.ts';
import { findIn } from '../names/find-in.ts';

const CASES: Record<string, [string, string][]> = JSON.parse(
  readFileSync('tests/publish/details/cases.json', 'utf8'),
);

/** The text as the public sees it; Marchuk is protected, Colonel Grebal shown. */
function shown(text: string): string {
  const at = text.indexOf('Colonel Grebal');
  const persons = at < 0 ? [] : [{ start: at, end: at + 'Colonel Grebal'.length }];
  const about = { isProtected: true, mentions: [], persons };
  const found = findIn(text, ['Olena Marchuk']);
  return redact(text, redactionsOf(text, found, about, PROFILES.public)).text;
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  test.each(cases)('%s', (text, expected) => expect(shown(text)).toBe(expected));
});
