import { z } from 'zod';
import parserData from '../en/weights/parser.json' with { type: 'json' };
import taggerData from '../en/weights/tagger.json' with { type: 'json' };
import { readLinearModel, readSmallModel } from './linear-model.ts';
import type { Parser } from './parsing/parse-words.ts';
import type { Tagger } from './tagging/tag-words.ts';
import { nouns } from './words.ts';

/** As written by tools/train. `weights`, `moves`, `labels`: see `packWeights` there. */
export const TaggerWeights = z.strictObject({
  tags: z.array(z.string().regex(/^[A-Z]+ \S+$/u)).max(125),
  fixed: z.record(z.string(), z.int().nonnegative()),
  weights: z.base64(),
});
export const ParserWeights = z.strictObject({
  relations: z.array(z.string()).max(255),
  vocabulary: z.array(z.int()),
  moves: z.base64(),
  labels: z.base64(),
});

export interface Weights {
  readonly tagger: Tagger;
  readonly parser: Parser;
}

/** The shipped tagger and parser, unpacked once a process. */
export const readWeights = (): Weights => {
  loaded ??= unpack();
  return loaded;
};

let loaded: Weights | undefined;

const unpack = (): Weights => ({
  tagger: {
    model: readLinearModel(taggerData.weights),
    tags: taggerData.tags,
    fixed: new Map([...nounTags(taggerData.tags), ...Object.entries<number>(taggerData.fixed)]),
  },
  parser: {
    moves: readSmallModel(parserData.moves),
    labels: readLinearModel(parserData.labels),
    relations: parserData.relations,
    vocabulary: new Set<number>(parserData.vocabulary),
  },
});

/** Nouns of the field that the treebank hardly has: form → number of its tag. */
const nounTags = (tags: readonly string[]): readonly (readonly [string, number])[] => {
  const [singular, plural] = [tags.indexOf('NOUN NN'), tags.indexOf('NOUN NNS')];
  return nouns.map((noun) => [noun, /(?:[^s]s|men)$/u.test(noun) ? plural : singular]);
};
