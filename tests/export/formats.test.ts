import { readdirSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { buildProtected } from '../protected-person.ts';
import { exportInput } from './export-input.ts';
import { NAMES_NOBODY } from './names-nobody.ts';
import { readableText } from './readable-text.ts';
import { written } from './written.ts';

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

describe.each(FORMATS)('$name', (format) => {
  const textOf = async (profile: 'public' | 'private'): Promise<string> =>
    readableText(await written(format, exportInput(buildProtected(), profile)));

  test('has a name, a line of help and an extension that can stand on a command line', () => {
    expect(format.name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(format.about).toMatch(/^\S.{10,78}[^.]$/);
    if (format.gives === 'file') expect(format.extension).toMatch(/^[a-z][a-z0-9.]*$/);
    expect(FORMATS.filter(({ name }) => name === format.name)).toHaveLength(1);
  });
  test('is written from what may be shown', async () => {
    if (!NAMES_NOBODY.has(format.name)) expect(await textOf('private')).toMatch(/orsolo/i);
    expect(await textOf('public')).not.toMatch(/orsolo/i);
  });
  test('has the same bytes each time', async () => {
    const bytes = () => written(format, exportInput(buildProtected(), 'public'));
    expect(await bytes()).toEqual(await bytes());
  });
});

test('json is a graph file', async () => {
  const files = await written(FORMATS[0], exportInput(buildProtected(), 'private'));
  expect(files.get('')?.toString()).toBe(serializeGraph(buildProtected()));
});

test('every format has a file or a folder of its name', () => {
  const places = readdirSync('src/export').map((file) => file.replace(/\.ts$/, ''));
  expect(
    FORMATS.map(({ name }) => name).filter(
      (name) => ![name, name.split('-')[0] ?? ''].some((one) => places.includes(one)),
    ),
  ).toEqual([]);
});
