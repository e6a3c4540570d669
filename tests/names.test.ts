import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Names that two files of src may export, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  Attribution: 'a stated source in the coder; all of them with their chains in the analysis',
  Frame: 'what a cue governs; an event frame',
  Holds: 'a type of each matcher stage',
  Source: 'an article as captured; the speaker whom a cue names',
  compile: 'patterns of two stages, compiled for their own conditions',
  counted: 'a number with its noun: of a message, and of the page with its separators',
  isNominal: 'of a token; of a place in a tree',
  isRelative: 'of a token; of a verb in a tree',
  writeOut: 'a file; the short form of a pattern',
};

const EXPORT =
  /^export (?:declare )?(?:async )?(?:const|function\*?|type|interface|class|enum) \*?(\w+)/gm;

test('an exported name means one thing: no two files of src declare it', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const places = new Map<string, Set<string>>();
  for (const file of files.filter((one) => /\.tsx?$/.test(one))) {
    for (const [, name = ''] of readFileSync(join('src', file), 'utf8').matchAll(EXPORT))
      places.set(name, (places.get(name) ?? new Set()).add(file));
  }
  expect(places.size).toBeGreaterThan(1000);
  const shared = [...places].filter(([name, own]) => own.size > 1 && !(name in ALLOWED));
  expect(Object.fromEntries(shared.map(([name, own]) => [name, [...own].sort()]))).toEqual({});
});
