import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

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
  const shared = [...places].filter(([, own]) => own.size > 1);
  expect(Object.fromEntries(shared.map(([name, own]) => [name, [...own].sort()]))).toEqual({});
});
