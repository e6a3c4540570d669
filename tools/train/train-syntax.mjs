import {
  readLinearModel,
  readSmallModel,
} from '../../dist/coders/offline/language/linear-model.js';
import { tagWords } from '../../dist/coders/offline/language/tagging/tag-words.js';
import { readWords } from '../../dist/coders/offline/language/tagging/word-facts.js';
import { packWeights } from './pack-weights.mjs';
import { trainParser, vocabularyOf } from './train-parser.mjs';
import { tagSet, trainTagger } from './train-tagger.mjs';

/**
 * Parts of the training set. Each is tagged by a tagger trained on the others, so that the parser
 * learns on tags with realistic errors.
 */
const PARTS = 3;

/** Trains tagger and parser on treebank sentences; returns the content of the shipped files. */
export const trainSyntax = (
  sentences,
  { taggerEpochs = 6, parserEpochs = 5, log = () => {} } = {},
) => {
  const tags = tagSet(sentences);
  const tag = (tagger, words) => tagWords(words, tagger);
  for (const sentence of sentences) sentence.facts = readWords(sentence.words);
  for (let part = 0; part < PARTS; part += 1) {
    const others = sentences.filter((_, at) => at % PARTS !== part);
    const tagger = taggerOf(trainTagger(others, tags, { epochs: 3 }), 1);
    for (const [at, sentence] of sentences.entries()) {
      if (at % PARTS === part) sentence.predicted = tag(tagger, sentence.facts);
    }
    log(`part ${part + 1} of ${PARTS} tagged`);
  }
  const trained = trainTagger(sentences, tags, { epochs: taggerEpochs });
  const relations = [...new Set(sentences.flatMap((sentence) => sentence.relations))].sort();
  const vocabulary = vocabularyOf(sentences);
  const { moves, labels } = trainParser(sentences, relations, vocabulary, {
    epochs: parserEpochs,
    onEpoch: (epoch) => log(`parser, pass ${epoch + 1} of ${parserEpochs}`),
  });
  return {
    tagger: {
      tags,
      fixed: Object.fromEntries(trained.fixed),
      weights: packWeights(trained.learner.finish({ leastUpdates: LEAST.tags })),
    },
    parser: {
      relations,
      vocabulary: [...vocabulary].sort((a, b) => a - b),
      moves: packWeights(moves.finish({ leastUpdates: LEAST.moves })),
      labels: packWeights(labels.finish({ leastUpdates: LEAST.labels })),
    },
  };
};

/** Minimum updates. Dropping rarer weights makes the files smaller and the parser better. */
const LEAST = { tags: 2, moves: 7, labels: 4 };

const taggerOf = ({ learner, tags, fixed }, leastUpdates) => ({
  model: readLinearModel(packWeights(learner.finish({ leastUpdates }))),
  tags,
  fixed,
});

/** Unpacks the shipped files, like `unpackWeights` in the program. */
export const unpackSyntax = ({ tagger, parser }) => ({
  tagger: {
    model: readLinearModel(tagger.weights),
    tags: tagger.tags,
    fixed: new Map(Object.entries(tagger.fixed)),
  },
  parser: {
    relations: parser.relations,
    vocabulary: new Set(parser.vocabulary),
    moves: readSmallModel(parser.moves),
    labels: readLinearModel(parser.labels),
  },
});
