import { describe, expect, test } from '@jest/globals';
import { findNamePlaces } from '../../../../../src/coders/offline/en/repair/name-places.ts';
import { repairTree } from '../../../../../src/coders/offline/en/repair/repair-tree.ts';
import { treeOf } from '../../../../../src/coders/offline/language/tree.ts';
import { documentOf } from '../document-of.ts';

const namesIn = (text: string): string[] => {
  const { tokens } = documentOf(text);
  return findNamePlaces(tokens).map(({ first, end }) =>
    tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(' '),
  );
};

test('names are runs of words with capitals', () => {
  expect(namesIn('On May 4 the 14th Guards Motor Rifle Brigade left Stara Lisna.')).toEqual([
    '14th Guards Motor Rifle Brigade',
    'Stara Lisna',
  ]);
  expect(
    namesIn('Officials of Kordavia’s Ministry of Defence spoke to the United Nations.'),
  ).toEqual(['Kordavia ’s Ministry of Defence', 'United Nations']);
  expect(namesIn('Residents fled on Monday.')).toEqual([]);
});

const governorOf = (text: string, word: string): string => {
  const { tokens } = documentOf(text);
  const token = tokens.find(({ text: printed }) => printed === word);
  return `${token?.deprel} ${tokens[token?.head ?? -1]?.text}`;
};

describe('the tree of the document is the repaired one', () => {
  test.each([
    ['Soldiers captured in Lisna were exchanged on Friday.', 'Soldiers', 'nsubj:pass exchanged'],
    ['According to Kordavia’s Border Guard, soldiers fled.', 'Guard', 'obl fled'],
    ['The mayor responded to the claim made by rebels.', 'mayor', 'nsubj responded'],
    ['Two died in the Stara Lisna district.', 'Lisna', 'compound district'],
    ['She called the plan wrong and called for talks.', 'She', 'nsubj called'],
  ])('%s', (text, word, expected) => {
    expect(governorOf(text, word)).toBe(expected);
  });

  test('its children are the other side of its heads', () => {
    const document = documentOf('The army said that rebels had shelled the town of Lisna.');
    const { children, head } = treeOf(document);
    for (const { index } of document.tokens)
      for (const child of children(index)) expect(head(child)).toBe(index);
  });

  test('a sentence without heads gets guessed ones', () => {
    const { tokens, sentences } = documentOf('Gunmen attacked a convoy.');
    const bare = tokens.map((token) => ({ ...token, head: -1, deprel: 'root' }));
    expect(
      repairTree(bare, sentences)
        .map(({ deprel }) => deprel)
        .slice(0, 4),
    ).toEqual(['nsubj', 'root', 'det', 'obj']);
  });
});
