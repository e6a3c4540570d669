import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIST, writeFolder } from '../../src/pipeline/write-folder.ts';
import { workplace } from '../cli/program.ts';

describe('a folder', () => {
  const place = workplace();
  const at = (name: string): string => join(place.folder, name);
  const write = (folder: string, files: Record<string, string | Uint8Array>): Promise<void> =>
    writeFolder(folder, (open) => {
      for (const [path, content] of Object.entries(files)) open(path)(content);
    });
  const message = (work: Promise<void>): Promise<string> =>
    work.then(
      () => 'written',
      (error: Error) => error.message,
    );

  test('is written with its files, text or bytes, in pieces', async () => {
    await writeFolder(at('new/tables'), (open) => {
      const add = open('a.csv');
      add('one,');
      add('two\n');
      add(new Uint8Array([0x31, 0xff]));
      open('deep/er/b.txt')('b');
    });
    expect([...readFileSync(at('new/tables/a.csv'))]).toEqual([
      ...Buffer.from('one,two\n'),
      0x31,
      0xff,
    ]);
    expect(readFileSync(at('new/tables/deep/er/b.txt'), 'utf8')).toBe('b');
    expect(place.list('new')).toEqual(['tables']);
  });
  test('replaces what was written before, and nothing of it stays', async () => {
    await write(at('again'), { 'old.csv': 'old' });
    await write(at('again'), { 'new.csv': 'new' });
    expect(place.list('again')).toEqual([LIST, 'new.csv']);
  });
  test('replaces an empty folder', async () => {
    mkdirSync(at('empty'));
    await write(at('empty'), { a: 'a' });
    expect(place.list('empty')).toEqual([LIST, 'a']);
  });
  test('is refused where somebody has files', async () => {
    mkdirSync(at('notes'));
    writeFileSync(at('notes/mine.md'), 'mine');
    expect(await message(write(at('notes'), { a: 'a' }))).toMatch(/did not write there.*mine\.md/);
    expect(place.list('notes')).toEqual(['mine.md']);
  });
  test('is refused where a file was added or changed since', async () => {
    await write(at('vault'), { 'a.md': 'a', 'b.md': 'b' });
    writeFileSync(at('vault/b.md'), 'my remark');
    writeFileSync(at('vault/c.md'), 'my note');
    expect(await message(write(at('vault'), { 'a.md': 'new' }))).toMatch(/\(b\.md, c\.md\)/);
    expect(readFileSync(at('vault/b.md'), 'utf8')).toBe('my remark');
  });
  test('is refused in place of a file, and through a link to nothing', async () => {
    writeFileSync(at('file'), 'mine');
    expect(await message(write(at('file'), {}))).toMatch(/is a file/);
    symlinkSync(at('nothing'), at('link'));
    expect(await message(write(at('link'), {}))).toMatch(/link to nothing/);
    expect(existsSync(at('nothing'))).toBe(false);
  });
  test('stays as it was if the work fails, and leaves nothing beside it', async () => {
    await write(at('kept/tables'), { a: 'before' });
    const failed = writeFolder(at('kept/tables'), (open) => {
      open('a')('after');
      throw new Error('no space');
    });
    expect(await message(failed)).toBe('no space');
    expect(readFileSync(at('kept/tables/a'), 'utf8')).toBe('before');
    expect(place.list('kept')).toEqual(['tables']);
  });
  test.each(['../out', '/root', 'a//b', 'a/./b', 'a\\..\\b', '', LIST])(
    'has no file called %p',
    async (path) => {
      expect(await message(write(at('paths'), { [path]: '' }))).toMatch(/can be called/);
    },
  );
  test('has no two files that are one elsewhere', async () => {
    expect(await message(write(at('case'), { 'Tarn.md': '', 'tarn.md': '' }))).toMatch(/two files/);
  });
});
