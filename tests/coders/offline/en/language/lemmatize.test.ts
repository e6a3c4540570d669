import { describe, expect, test } from '@jest/globals';
import { lemmatize } from '../../../../../src/coders/offline/en/language/lemmatize.ts';
import type { Upos } from '../../../../../src/coders/offline/language/document.ts';

const cases: [string, Upos, string, string][] = [
  ['shelled', 'VERB', 'VBD', 'shell'],
  ['taken', 'VERB', 'VBN', 'take'],
  ['fled', 'VERB', 'VBD', 'flee'],
  ['was', 'AUX', 'VBD', 'be'],
  ['besieged', 'VERB', 'VBN', 'besiege'],
  ['evacuated', 'VERB', 'VBN', 'evacuate'],
  ['opened', 'VERB', 'VBD', 'open'],
  ['ordered', 'VERB', 'VBD', 'order'],
  ['patrolled', 'VERB', 'VBD', 'patrol'],
  ['killing', 'VERB', 'VBG', 'kill'],
  ['dying', 'VERB', 'VBG', 'die'],
  ['captured', 'VERB', 'VBN', 'capture'],
  ['deployed', 'VERB', 'VBN', 'deploy'],
  ['surrendered', 'VERB', 'VBD', 'surrender'],
  ['executed', 'VERB', 'VBN', 'execute'],
  ['released', 'VERB', 'VBN', 'release'],
  ['denies', 'VERB', 'VBZ', 'deny'],
  ['launches', 'VERB', 'VBZ', 'launch'],
  ['shot', 'VERB', 'VBD', 'shoot'],
  ['found', 'VERB', 'VBD', 'find'],
  ['convicted', 'VERB', 'VBN', 'convict'],
  ['interrogated', 'VERB', 'VBN', 'interrogate'],
  ['tortured', 'VERB', 'VBN', 'torture'],
  ['beaten', 'VERB', 'VBN', 'beat'],
  ['ambushed', 'VERB', 'VBN', 'ambush'],
  ['annexed', 'VERB', 'VBD', 'annex'],
  ['bombed', 'VERB', 'VBN', 'bomb'],
  ['soldiers', 'NOUN', 'NNS', 'soldier'],
  ['militias', 'NOUN', 'NNS', 'militia'],
  ['bodies', 'NOUN', 'NNS', 'body'],
  ['women', 'NOUN', 'NNS', 'woman'],
  ['wives', 'NOUN', 'NNS', 'wife'],
  ['Orlov', 'PROPN', 'NNP', 'Orlov'],
];

describe('lemmatize', () => {
  test.each(cases)('%s %s %s → %s', (word, upos, xpos, lemma) => {
    expect(lemmatize(word, word.toLowerCase(), upos, xpos)).toBe(lemma);
  });
});
