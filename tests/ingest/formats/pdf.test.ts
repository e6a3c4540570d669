import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { sha256 } from '../../../src/model/ids.ts';
import { runPython } from '../../python/run-python.ts';
import { readFormat } from './read-format.ts';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
const at = (name: string): string => join(folder, name);
beforeAll(() => void runPython('make_pdf.py', [folder]));
afterAll(() => rmSync(folder, { recursive: true }));

const SENTENCES = [
  'Shells fell on the harbour of Port Ilmen on Friday, the city council said, and two warehouses burned.',
  'A crane driver, who watched from the other bank, said that he had counted eleven explosions, one after another.',
  'The mayor of Port Ilmen, Ilya Brandt, said that three dockers were killed and nine people were wounded.',
  'The Northern Brigade denied that it had fired at the harbour, and called the report a fabrication.',
];
const textOf = (paragraphs: number): string =>
  [
    'Shells on the harbour',
    ...Array.from({ length: paragraphs }, (_, number) => {
      const words = [0, 1, 2, 3].map((turn) => SENTENCES[(number + turn) % 4]);
      return `Paragraph ${number + 1} begins. ${words.join(' ')}`;
    }),
  ].join('\n');

describe('a PDF', () => {
  test.each([
    ['one.pdf', 10],
    ['two.pdf', 20],
  ])(
    '%s: paragraphs in the order of reading, over columns and pages, without heads and feet',
    async (name, paragraphs) => {
      const { sources, problems } = await readFormat('pdf', at(name));
      expect(problems).toEqual([]);
      const [source] = sources;
      expect(source?.text).toBe(`${textOf(paragraphs)}\n`);
      expect(source).toMatchObject({
        front: { title: 'Shells on the harbour', published: '2000-01-01?' },
        capture: { format: 'pdf', sha256: sha256(readFileSync(at(name))) },
      });
      expect(source?.pages?.map(({ number }) => number)).toEqual([1, 2]);
      const second = source?.pages?.[1]?.start ?? 0;
      expect(source?.text.slice(second - 1)).toMatch(/^[ \n]\S/);
      expect(JSON.stringify(sources)).not.toMatch(/Account|Monitor/);
    },
  );

  test('words that line ends part', async () => {
    const { sources } = await readFormat('pdf', at('parted.pdf'));
    expect(sources[0]?.text).toBe(
      'The council condemned the strike on the anti-aircraft battery near Lisna, which the mayor had reported.\n',
    );
  });

  test('a broken table of contents is found again', async () => {
    const { sources } = await readFormat('pdf', at('no-xref.pdf'));
    expect(sources[0]?.text).toBe(`${textOf(10)}\n`);
  });

  test.each([
    ['locked.pdf', 'error source:encrypted  encrypted'],
    ['picture.pdf', 'error source:no-text-layer  0 characters on 1 pages'],
    ['page.pdf', 'error source:foreign-format  something else'],
  ])('%s is refused by name', async (name, problem) => {
    expect(await readFormat('pdf', at(name))).toMatchObject({ sources: [], problems: [problem] });
  });

  test.each([
    ['cut.pdf', /Invalid PDF/],
    ['loop.pdf', /circular/],
  ])('%s is broken', async (name, message) => {
    await expect(readFormat('pdf', at(name))).rejects.toThrow(message);
  });
});
