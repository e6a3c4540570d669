import type { SourceText } from '../../../coder.ts';
import type { Document } from '../../language/document.ts';
import { type Grammar, readDocument } from '../../language/read-document.ts';
import { repairTree } from '../repair/repair-tree.ts';
import { englishWeights } from './english-weights.ts';
import { lemmatize } from './lemmatize.ts';
import { isDeed, isOrdinary } from './ordinary-forms.ts';
import { repairTags } from './repair-tags.ts';
import { tokenWords } from './words.ts';

export const englishGrammar: Grammar = {
  words: tokenWords,
  weights: englishWeights,
  repairTags,
  caseWords: { isOrdinary, isDeed },
  lemmatize,
  repairTree,
};

export const readEnglishDocument = (source: SourceText): Document =>
  readDocument(source, englishGrammar);
