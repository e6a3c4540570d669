import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { sha256 } from '../../../src/model/ids.ts';
import { runPython } from '../../python/run-python.ts';
import { readFormat } from './read-format.ts';

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
const at = (name: string): string => join(folder, name);
beforeAll(() => void runPython('make_docx.py', [folder]));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = `Two killed at the Orlen mill
Shells hit a flour mill in Orlen on Monday, killing two people, the mayor of Orlen, Ilya Brandt, said.
What is known
A second strike wounded three workers.[1]
The Northern Brigade denied that it had fired.
Place\tDead
Orlen\t2 or 3
[1] The mill has belonged to the Tarn Cooperative since 2019.
`;

describe('a document of Word', () => {
  test('headings, paragraphs, lists, tables and notes; not what was deleted, nor the head', async () => {
    const { found, problems } = await readFormat('docx', at('mill.docx'));
    expect(problems).toEqual([]);
    expect(found).toEqual([
      {
        source: {
          front: {
            id: 'mill',
            title: 'Two killed at the Orlen mill',
            published: '2024-03-05?',
            language: 'en-GB',
          },
          text: TEXT,
          sha256: sha256(TEXT),
          file: at('mill.docx'),
          textLine: 1,
          capture: { format: 'docx', sha256: sha256(readFileSync(at('mill.docx'))) },
        },
        naming: { by: 'file', given: 'mill.docx', made: 'mill' },
      },
    ]);
  });

  test('the name of the account that saved it goes nowhere', async () => {
    const { found } = await readFormat('docx', at('mill.docx'));
    expect(JSON.stringify(found)).not.toContain('Account');
  });
});

describe('refused by name, in seconds', () => {
  test.each([
    ['bomb.docx', 'error source:too-large word/document.xml 41943040 bytes when decompressed'],
    ['entities.docx', 'error source:hostile word/document.xml a DOCTYPE'],
    ['deep.docx', 'error source:hostile word/document.xml tags in each other, more than 400 deep'],
    ['many.docx', 'error source:hostile word/document.xml more than 1500000 tags'],
  ])('%s', async (name, problem) => {
    expect(await readFormat('docx', at(name))).toMatchObject({ found: [], problems: [problem] });
  });

  test.each([
    [
      'old.docx',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      'a document of old Microsoft Office',
    ],
    ['page.docx', '<html><body>Shells hit a mill.</body></html>', 'something else'],
  ])('%s is something else', async (name, start, actual) => {
    writeFileSync(at(name), Buffer.from(start, 'latin1'));
    const { problems } = await readFormat('docx', at(name));
    expect(problems).toEqual([`error source:foreign-format  ${actual}`]);
  });

  test('with a password', async () => {
    const start = Buffer.from('\u00d0\u00cf\u0011\u00e0', 'latin1');
    writeFileSync(
      at('locked.docx'),
      Buffer.concat([start, Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    const { problems } = await readFormat('docx', at('locked.docx'));
    expect(problems).toEqual(['error source:encrypted  encrypted']);
  });

  test('cut off', async () => {
    await expect(readFormat('docx', at('cut.docx'))).rejects.toThrow(/End of central directory/);
  });
});
