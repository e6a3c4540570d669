import { describe, expect, test } from '@jest/globals';
import { freeStem, nameToWrite } from '../../../src/desk/bring-in/name-to-write.ts';

describe('the name under which a file is written', () => {
  test.each([
    ['Bridge at Tarn.HTML', 'bridge-at-tarn', '.html'],
    ['../../etc/notes.md', 'notes', '.md'],
    ['..\\..\\windows\\report.txt', 'report', '.txt'],
    ['/abs/olute.mhtml.gz', 'olute', '.mhtml.gz'],
    ['a\u0000b\u202Ec\n.txt', 'a-bc', '.txt'],
    ['Міст.txt', 'mist', '.txt'],
    ['page.html?p=7', 'page', '.html'],
    ['quotes "and" <angles>|.jsonl', 'quotes-and-angles', '.jsonl'],
    ['tarn.annotations.md', 'tarn', '.md'],
  ])('%j', (given, stem, ending) => {
    expect(nameToWrite(given)).toEqual({ stem, ending });
  });

  test.each(['CON.txt', 'nul.md', 'com1.html', 'README.md', 'decisions.jsonl', 'index.html'])(
    '%s, which means something else to a system or a build, gets another one',
    (given) => {
      expect(nameToWrite(given)?.stem).toMatch(/^article-/);
    },
  );

  test('the whole name by which an export is told becomes an ending', () => {
    expect(nameToWrite('ChatExport/result.json')).toEqual({
      stem: 'result',
      ending: '.telegram.json',
    });
  });

  test.each(['.txt', '....md', '\u0001.txt'])('%j has a name all the same', (given) => {
    expect(nameToWrite(given)?.stem).toMatch(/^source-[0-9a-f]{8}$/);
  });

  test.each(['report.odt', 'script.js', 'article', 'x.md.exe', 'annotations.yaml', ''])(
    '%j is of no kind that is read',
    (given) => {
      expect(nameToWrite(given)).toBeNull();
    },
  );

  test('a name that is taken gets a number', () => {
    const taken = new Set(['note', 'note-2']);
    expect(freeStem('note', (name) => taken.has(name))).toBe('note-3');
  });
});
