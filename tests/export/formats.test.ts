import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { FORMATS } from '../../src/export/formats.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { publish } from '../../src/publish/publish.ts';
import { buildProtected } from '../protected-person.ts';

describe.each(FORMATS)('$name', ({ name, extension, write }) => {
  const textOf = (profile: 'public' | 'private'): string => {
    const written: string[] = [];
    write(publish(buildProtected(), profile, ordinaryWords()), (text) => written.push(text));
    return written.join('');
  };

  test('has a name and an extension that can stand on a command line', () => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(extension).toMatch(/^[a-z][a-z0-9.]*$/);
    expect(FORMATS.filter((one) => one.name === name)).toHaveLength(1);
  });
  test('is written from what may be shown, the same each time', () => {
    expect(textOf('private')).toMatch(/orsolo/i);
    expect(textOf('public')).not.toMatch(/orsolo/i);
    expect(textOf('public')).toBe(textOf('public'));
  });
});

test('json is a graph file', () => {
  const written: string[] = [];
  const published = publish(buildProtected(), 'private', ordinaryWords());
  FORMATS.find(({ name }) => name === 'json')?.write(published, (text) => written.push(text));
  expect(written.join('')).toBe(serializeGraph(buildProtected()));
});

test('every file of a format is in the dictionary', () => {
  const files = readdirSync('src/export').filter(
    (file) => file !== 'formats.ts' && file !== 'export-format.ts',
  );
  expect(files).toEqual(FORMATS.map(({ name }) => `${name}.ts`).sort());
});
