import { unpackWeights, type Weights } from '../../language/weights.ts';
import parser from '../weights/parser.json' with { type: 'json' };
import tagger from '../weights/tagger.json' with { type: 'json' };
import { nouns } from './words.ts';

/** The shipped tagger and parser, unpacked once per process. */
export const englishWeights = (): Weights => {
  unpacked ??= unpackWeights(tagger, parser, nounTags(tagger.tags));
  return unpacked;
};

let unpacked: Weights | undefined;

/** Nouns of this domain that are rare in the treebank. */
const nounTags = (tags: readonly string[]): readonly (readonly [string, number])[] => {
  const [singular, plural] = [tags.indexOf('NOUN NN'), tags.indexOf('NOUN NNS')];
  return nouns.map((noun) => [noun, /(?:[^s]s|men)$/u.test(noun) ? plural : singular]);
};
