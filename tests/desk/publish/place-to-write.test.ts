import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { placeToWrite } from '../../../src/desk/publish/place-to-write.ts';
import { workplace } from '../../cli/program.ts';

describe('where something for others may be written', () => {
  const { folder } = workplace();
  mkdirSync(join(folder, 'case/one'), { recursive: true });
  mkdirSync(join(folder, 'inside'));
  symlinkSync('/tmp', join(folder, 'way-out'));
  symlinkSync(join(folder, 'inside'), join(folder, 'way-in'));
  symlinkSync(join(folder, 'case'), join(folder, 'to-case'));
  const place = (asked: string) => placeToWrite(asked, folder, ['out', 'case']);

  test.each(['published', 'a/b', 'inside', 'way-in/deep', '.'])('%s is inside', (asked) => {
    const found = place(asked);
    expect('folder' in found && found.folder.startsWith(realpathSync(folder))).toBe(true);
  });

  test.each([
    '..',
    '../other',
    'a/../../b',
    'a\\..\\..\\b',
    '/tmp',
    'way-out',
    'way-out/deep/er',
    'a\u0000b',
    'out',
    'out/view',
    'case',
    'case/one',
    'to-case/new',
  ])('%s is refused', (asked) => {
    expect(place(asked)).toEqual({ refused: expect.any(String) });
  });
});
