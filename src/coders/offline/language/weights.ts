import { z } from 'zod';
import { readLinearModel, readSmallModel } from './linear-model.ts';
import type { Parser } from './parsing/parse-words.ts';
import type { Tagger } from './tagging/tag-words.ts';

/** As written by tools/train; for `weights`, `moves` and `labels` see `packWeights` there. */
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

/** `known`: words that are rare in the treebank, form → tag number. */
export const unpackWeights = (
  tagger: z.infer<typeof TaggerWeights>,
  parser: z.infer<typeof ParserWeights>,
  known: readonly (readonly [string, number])[],
): Weights => ({
  tagger: {
    model: readLinearModel(tagger.weights),
    tags: tagger.tags,
    fixed: new Map([...known, ...Object.entries(tagger.fixed)]),
  },
  parser: {
    moves: readSmallModel(parser.moves),
    labels: readLinearModel(parser.labels),
    relations: parser.relations,
    vocabulary: new Set(parser.vocabulary),
  },
});
