import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenWords } from '../../../../src/coders/offline/en/language/words.ts';
import { findQuotations } from '../../../../src/coders/offline/language/tokens/find-quotations.ts';

const quoted = (text: string): string[] =>
  findQuotations(text, tokenWords).map(({ span }) => text.slice(...span));

describe('findQuotations', () => {
  test.each([
    ['"We left," she said. "They stayed."', ['We left,', 'They stayed.']],
    ['“We left,” she said.', ['We left,']],
    ['„Wir gehen“, sagte er.', ['Wir gehen']],
    ['« Nous partons », dit-il.', ['Nous partons']],
    ['»Nein«, rief er.', ['Nein']],
    ["''Old style,'' he said.", ['Old style,']],
    ["'The soldiers' families are here,' he said.", ["The soldiers' families are here,"]],
    ['‘We left,’ they’d said of the ’90s.', ['We left,']],
    ['“He told me ‘go away’ twice,” she said.', ['He told me ‘go away’ twice,', 'go away']],
    [`"He called it 'a war' once," she said.`, [`He called it 'a war' once,`, 'a war']],
    ["In the '90s the rebels' camp wasn't theirs.", []],
    ['A 5\'10" man with a 12" shell.', []],
    ['It fell. The mark " alone means nothing here.', []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test('a quotation runs on over paragraphs that open anew', () => {
    const text = 'He said: “We came in May.\n\n“It was bad.\n\n“Then we left.”\n\nShe “fled”.';
    const found = findQuotations(text, tokenWords);
    expect(found.map(({ span, close }) => [text.slice(...span), close === -1])).toEqual([
      ['We came in May.', true],
      ['It was bad.', true],
      ['Then we left.', false],
      ['fled', false],
    ]);
  });

  test('a term inside a clause is a fragment, an utterance is not', () => {
    const text =
      'The so-called "special operation" began. "Go," he said. He said "no" to what she called a "war."';
    expect(findQuotations(text, tokenWords).map(({ fragment }) => fragment)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('spans lie inside their marks, in order, whatever the marks', () => {
    const marks = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      ' ',
      '\n',
      'a',
      'word',
      '.',
      ',',
    );
    fc.assert(
      fc.property(
        fc.array(marks).map((parts) => parts.join('')),
        (text) => {
          let last = -1;
          for (const { span, open, close } of findQuotations(text, tokenWords)) {
            expect(open).toBeGreaterThanOrEqual(last);
            last = open;
            expect(span[0]).toBeGreaterThan(open);
            expect(span[1]).toBeGreaterThan(span[0]);
            if (close !== -1) expect(span[1]).toBeLessThanOrEqual(close);
            expect(text.slice(...span)).not.toContain('\n');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
