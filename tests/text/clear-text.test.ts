import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clearText } from '../../src/text/clear/clear-text.ts';
import { editText } from '../../src/text/clear/edits.ts';
import { Compounds } from '../../src/text/clear/join-parted.ts';

const clear = (text: string): string => clearText(text).text;

describe('letters', () => {
  test.each([
    ['soft hyphens', 'Marta Ol\u00ADlen\u00ADska', 'Marta Ollenska'],
    ['zero-width characters', 'Mar\u200Bta\uFEFF Oll', 'Marta Oll'],
    ['decomposed letters', 'Rene\u0301 Ole\u0301n', 'René Olén'],
    ['ligatures', '\uFB01re of\uFB01ce', 'fire office'],
    ['nothing to do', 'Marta Oll said so.\n', 'Marta Oll said so.\n'],
  ])('%s', (_, text, expected) => {
    expect(clear(text)).toBe(expected);
  });
});

describe('lines', () => {
  const WRAPPED = `The council of Port Ilmen said on Monday that two warehouses of the Marta
Oll company had burned down after shells fell on the harbour in the night
of 3 May, and that nobody had been hurt, as the workers had been sent home.
A crane driver saw it.

The army denied it. “We have not fired on the harbour, nor would we do so in
the future,” said its spokesman.
`;

  test('a paragraph wrapped at a width is one line, and paragraphs stay', () => {
    expect(clear(WRAPPED).split('\n')).toEqual([
      'The council of Port Ilmen said on Monday that two warehouses of the Marta Oll company had burned down after shells fell on the harbour in the night of 3 May, and that nobody had been hurt, as the workers had been sent home. A crane driver saw it.',
      '',
      'The army denied it. “We have not fired on the harbour, nor would we do so in the future,” said its spokesman.',
      '',
    ]);
    expect(clear(WRAPPED.replaceAll('\n', '\r\n')).split('\r\n').length).toBe(4);
  });

  test('lines wrapped by hand, of different lengths', () => {
    const text = [
      'The council of the town said in the evening of that same day that,',
      'as it had learned from those who were there, two people',
      'were killed by shells. The governor of the region, Marta',
      'Ollen, said so, too. The Ministry of the',
      'Defence denied that it had fired. So it said.',
      'Nobody else was hurt.',
    ];
    expect(clear(text.join('\n'))).toBe(`${text.slice(0, 5).join(' ')}\n${text[5]}`);
  });

  test.each([
    ['names', 'Marta Oll of Ilmen town\nOleg Finn of the harbour\nRita Sand of the old mill\n'],
    ['headline and text', `Harbour burns\n${'The council said so. '.repeat(20)}\nMore of it.\n`],
    [
      'paragraphs of one line',
      `${'The council said so, and the army denied it. '.repeat(6)}\n${'Nobody was hurt in the fire, it said. '.repeat(8)}\n`,
    ],
    [
      'a list',
      'The council named what had burned in the night of the third day:\n- the warehouses of the company on the eastern bank of it\n- the old mill and the house of the miller beside the river\n',
    ],
  ])('%s stay as they are', (_, text) => {
    expect(clear(text)).toBe(text);
  });

  test('words parted at line ends', () => {
    const text =
      'The 9th Bri-\ngade shelled the har-\nbour of Ilmen in a long-\nterm plan by the anti-\ntank unit of Kyl-\nMorsk, both short-\nand long-range.';
    expect(clear(text)).toBe(
      'The 9th Brigade shelled the harbour of Ilmen in a long-term plan by the anti-tank unit of Kyl-Morsk, both short- and long-range.',
    );
    expect(clearText(text).parted).toBe(6);
    expect(clear('a cease-\nfire; the cease-fire held')).toBe('a cease-fire; the cease-fire held');
  });
});

describe('pages', () => {
  const page = (number: number, text: string): string =>
    `ILMEN OBSERVATORY          Report 7\n\n${text}\n\n${number}\n\f`;

  test('heads and feet are left out, and a sentence runs over the end of a page', () => {
    const text =
      page(1, 'The council said that the sol-') +
      page(2, 'diers had fired on') +
      page(3, 'the harbour. Nobody was hurt.');
    const read = clearText(text);
    expect(read.text.trim()).toBe(
      'The council said that the soldiers had fired on the harbour. Nobody was hurt.',
    );
    expect(read.pageLines).toEqual([
      'ILMEN OBSERVATORY          Report 7',
      '1',
      'ILMEN OBSERVATORY          Report 7',
      '2',
      'ILMEN OBSERVATORY          Report 7',
      '3',
    ]);
  });

  test('without page ends: numbered lines, where words are parted', () => {
    const read = clearText(
      'The council said that the ship-\nping had ended.\nREPORT ON ILMEN      Page 4\nThe army denied it.\n',
    );
    expect(read.text).toBe('The council said that the shipping had ended.\nThe army denied it.\n');
    expect(read.pageLines).toEqual(['REPORT ON ILMEN      Page 4']);
  });

  test('a form feed alone is white space; a page in a sentence is none', () => {
    expect(clear('The council said so.\n\fThe army denied it.\n')).toBe(
      'The council said so.\nThe army denied it.\n',
    );
    const text =
      'The coun-\ncil said that the order is on page 4 of the report.\nNobody was hurt.\n';
    expect(clear(text)).toContain('on page 4 of');
  });
});

describe('offsets', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    ' ',
    '\n',
    '\r\n',
    '\f',
    '-',
    '-\n',
    '\u00AD',
    'e\u0301',
    '\uFB01',
    '.',
    '7',
    '\u200B',
    '🔥',
    'word ',
    'Page 3\n',
  );

  test('every stretch of the clear text has one of the original, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const original = pieces.join('');
        const read = clearText(original);
        let before = 0;
        for (let at = 0; at < read.text.length; at++) {
          const [start, end] = read.original([at, at + 1]);
          if (!(start < end && start >= before && end <= original.length)) return false;
          before = start;
          const letter = read.text[at] ?? '';
          if (
            /[a-zA-Z7.]/.test(letter) &&
            end - start === 1 &&
            original[start] !== letter &&
            original[start] !== '\uFB01'
          )
            return false;
        }
        return true;
      }),
    );
  });

  test('to the original and back', () => {
    const edited = editText('Dub-\nrova fell', [{ start: 3, end: 5, by: '' }]);
    expect(edited.text).toBe('Dubrova fell');
    expect(edited.original([0, 7])).toEqual([0, 9]);
    expect(edited.original([3, 7])).toEqual([5, 9]);
    expect(edited.original([0, 3])).toEqual([0, 3]);
    expect([0, 3, 4, 5, 10].map((offset) => edited.edited(offset))).toEqual([0, 3, 3, 3, 8]);
  });
});

test('time grows with the text', () => {
  const seconds = (text: string): number => {
    const start = performance.now();
    clearText(text);
    return (performance.now() - start) / 1000;
  };
  for (const line of [
    '-\n',
    'a-\n',
    'e\u0301\u00AD',
    'Page 7\n',
    '1\n\f',
    'words of a line that goes on and on\n',
    '\u00AD',
  ])
    expect(seconds(line.repeat(Math.ceil(200_000 / line.length)))).toBeLessThan(5);
});

test('the list of compounds fits its schema', () => {
  expect(
    Compounds.safeParse(JSON.parse(readFileSync('src/text/clear/compounds.json', 'utf8'))).success,
  ).toBe(true);
});
