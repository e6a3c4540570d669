import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { sha256 } from '../../../src/model/ids.ts';
import { runPython } from '../../python/run-python.ts';
import { readFormat } from './read-format.ts';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'warc-'));
const at = (name: string): string => join(folder, name);
beforeAll(() => void runPython('make_warc.py', [folder]));
afterAll(() => rmSync(folder, { recursive: true }));

const SHELLS = 'Shells fell on the harbour of Port Ilmen on Friday, the city council said.\n';
const LEFT_OUT =
  'warning source:records-left-out  1 image/png, 1 records of type revisit, 1 records of type warcinfo, 1 with status 404';
const BOMB =
  'error source:too-large https://gazette.example/bomb more than 10485760 bytes when decompressed';

describe('a web archive', () => {
  test.each([
    ['warc', 'news.warc.gz'],
    ['warc', 'plain.warc'],
    ['wacz', 'news.wacz'],
  ] as const)('%s: each page is an article, the rest is named: %s', async (format, name) => {
    const { found, sources, problems } = await readFormat(format, at(name));
    expect(problems).toEqual([BOMB, LEFT_OUT]);
    expect(found.map(({ naming }) => naming.by)).toEqual(Array(4).fill('address'));
    expect(sources.map(({ front, textLine }) => [front.id, textLine])).toEqual([
      ['gazette.example-shells', 2],
      ['gazette.example-ferry', 3],
      ['gazette.example-cafe', 4],
      ['gazette.example-decoded', 5],
    ]);
    expect(sources[0]).toMatchObject({
      front: {
        title: 'Shells on the harbour',
        publication: 'Ilmen Gazette',
        url: 'https://gazette.example/shells',
        published: '2024-03-15',
        retrieved: '2024-03-16',
      },
      captured: '2024-03-16T08:30:00Z',
      capture: { format: 'html' },
    });
    expect(sources[0]?.text).toContain(SHELLS);
    expect(sources[0]?.text).not.toContain('Sport');
    expect(sources[1]?.text).toContain('A ferry burned at Lisna on Friday');
    expect(sources[2]?.text).toContain('Café owners');
    expect(sources[3]?.capture).toEqual(sources[0]?.capture);
    for (const { text, sha256: hash } of sources) expect(hash).toBe(sha256(text));
  });

  test.each(['cut.warc', 'cut.warc.gz'])('cut off: %s is no whole archive', async (name) => {
    await expect(readFormat('warc', at(name))).rejects.toThrow(/^record 3 is cut off/);
  });

  test('garbage is not taken for a long line', async () => {
    await expect(readFormat('warc', at('garbage.warc'))).rejects.toThrow(/no end of the headers/);
  });
});
