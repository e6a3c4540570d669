import { expect, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { read } from './pages.ts';

test('docs/export.md has a row for every format, in their order', () => {
  const rows = [...read('docs/export.md').matchAll(/^\| `([a-z0-9-]+)` \| one (file|folder) \|/gm)];
  expect(rows.map(([, name, gives]) => [name, gives])).toEqual(
    FORMATS.map(({ name, gives }) => [name, gives]),
  );
});
