import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  englishGrammar,
  readEnglishDocument,
} from '../../../../src/coders/offline/en/language/read-english-document.ts';
import type { Document } from '../../../../src/coders/offline/language/document.ts';
import { readDocumentCounted } from '../../../../src/coders/offline/language/read-document.ts';

const source = (text: string) => ({
  id: 'a',
  text,
  published: null,
  title: null,
  publication: null,
});

const read = (text: string): Document => readEnglishDocument(source(text));

/** "word UPOS relation→head" of the tokens asked for. */
const arcs = (text: string, ...words: string[]): string[] => {
  const { tokens } = read(text);
  return tokens
    .filter((token) => words.includes(token.text))
    .map(
      ({ text: word, upos, deprel, head }) =>
        `${word} ${upos} ${deprel}→${tokens[head]?.text ?? ''}`,
    );
};

describe('readDocument', () => {
  test('finds who did what to whom', () => {
    expect(
      arcs('Soldiers shelled the village on Friday.', 'Soldiers', 'shelled', 'village', 'Friday'),
    ).toEqual([
      'Soldiers NOUN nsubj→shelled',
      'shelled VERB root→',
      'village NOUN obj→shelled',
      'Friday PROPN obl→shelled',
    ]);
    expect(
      arcs('Two prisoners were killed by the guards.', 'prisoners', 'were', 'killed', 'guards'),
    ).toEqual([
      'prisoners NOUN nsubj:pass→killed',
      'were AUX aux:pass→killed',
      'killed VERB root→',
      'guards NOUN obl:agent→killed',
    ]);
    expect(
      arcs(
        'The ministry said that the troops had left the city.',
        'ministry',
        'said',
        'troops',
        'left',
      ),
    ).toEqual([
      'ministry NOUN nsubj→said',
      'said VERB root→',
      'troops NOUN nsubj→left',
      'left VERB ccomp→said',
    ]);
  });

  test('a dash, however it is written, is none of the words beside it', () => {
    for (const dash of ['—', '–', '-'])
      expect(
        arcs(`The minister ${dash} a former general ${dash} left.`, 'former', 'general'),
      ).toEqual(['former ADJ amod→general', 'general NOUN appos→minister']);
  });

  test('lemmas', () => {
    const { tokens } = read('The town was taken and its people fled.');
    expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe(
      'the town be take and its people flee .',
    );
  });

  test('reads anything, keeps offsets, and draws a tree in every sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 30 })), (text) => {
        const { tokens, sentences } = read(text);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        for (const { first, last, index } of sentences) {
          const inside = tokens.slice(first, last);
          expect(inside.every(({ sentence }) => sentence === index)).toBe(true);
          expect(inside.filter(({ head }) => head === -1)).toHaveLength(1);
          for (const token of inside) expect(reachesRoot(tokens, token.index)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the same text gives the same document', () => {
    const text = 'BREAKING: “They fled,” Col. Orlov’s aide said.\nNobody confirmed it…';
    expect(read(text)).toEqual(read(text));
  });

  test('two transitions a token, however long the text or the sentence', () => {
    for (const text of [
      'shells fell on the town and '.repeat(3000),
      'He fled. '.repeat(3000),
      '"('.repeat(3000),
    ]) {
      const { document, steps } = readDocumentCounted(source(text), englishGrammar);
      expect(steps).toBe(document.tokens.length * 2);
    }
  });
});

const reachesRoot = (tokens: Document['tokens'], start: number): boolean => {
  let at = start;
  for (let steps = 0; steps <= tokens.length; steps += 1) {
    const head = tokens[at]?.head ?? -1;
    if (head === -1) return true;
    at = head;
  }
  return false;
};
