import type { SourceText } from '../../coder.ts';
import type { Document, Sentence, Token, Upos } from './document.ts';
import { type Parse, parseWords } from './parsing/parse-words.ts';
import { readWeights, type Weights } from './read-weights.ts';
import { repairTree } from './repair/repair-tree.ts';
import { lemmatize } from './tagging/lemmatize.ts';
import { repairTags } from './tagging/repair-tags.ts';
import { tagWords } from './tagging/tag-words.ts';
import { readWords, type WordFacts } from './tagging/word-facts.ts';
import { findQuotations } from './tokens/find-quotations.ts';
import { findSentences, type SentenceRange } from './tokens/find-sentences.ts';
import { findTokens } from './tokens/find-tokens.ts';

/** Text → tokens, sentences, quotations and the repaired tree. `readDocumentCounted` without the count. */
export const readDocument = (source: SourceText): Document => readDocumentCounted(source).document;

export interface CountedDocument {
  readonly document: Document;
  /** Parser transitions: at most two per token, so that time is linear in the text. */
  readonly steps: number;
}

export const readDocumentCounted = (source: SourceText): CountedDocument => {
  const { text } = source;
  const spans = findTokens(text);
  const weights = readWeights();
  const tokens: Token[] = [];
  let steps = 0;
  const sentences = findSentences(text, spans).map((range, index): Sentence => {
    const { first, last, paragraph } = range;
    const words = spans.slice(first, last).map(([start, end]) => text.slice(start, end));
    const read = readSentence(words, weights);
    steps += read.parse.steps;
    pushTokens(tokens, spans, words, read, range, index, weights);
    return {
      index,
      start: spans[first]?.[0] ?? 0,
      end: spans[last - 1]?.[1] ?? 0,
      first,
      last,
      paragraph,
    };
  });
  const quotations = findQuotations(text);
  const repaired = repairTree(tokens, sentences);
  return { document: { ...source, tokens: repaired, sentences, quotations }, steps };
};

interface ReadSentence {
  readonly tags: readonly number[];
  readonly parse: Parse;
}

const readSentence = (words: readonly string[], { tagger, parser }: Weights): ReadSentence => {
  const facts: readonly WordFacts[] = readWords(words);
  const tags = repairTags(facts, tagWords(facts, tagger), tagger);
  return { tags, parse: parseWords(facts, tags, parser) };
};

const pushTokens = (
  tokens: Token[],
  spans: readonly (readonly [number, number])[],
  words: readonly string[],
  { tags, parse }: ReadSentence,
  { first }: SentenceRange,
  sentence: number,
  { tagger, parser }: Weights,
): void => {
  for (const [at, text] of words.entries()) {
    const [start, end] = spans[first + at] ?? [0, 0];
    const [upos = 'X', xpos = 'XX'] = (tagger.tags[tags[at] ?? 0] ?? '').split(' ') as [
      Upos,
      string,
    ];
    const head = parse.heads[at] ?? -1;
    const lower = text.toLowerCase();
    tokens.push({
      index: first + at,
      start,
      end,
      text,
      lower,
      lemma: lemmatize(text, lower, upos, xpos),
      upos,
      xpos,
      head: head < 0 ? -1 : first + head,
      deprel: relationOf(parser.relations[parse.labels[at] ?? 0], head),
      sentence,
    });
  }
};

/** The two classifiers decide apart, so that they can disagree about which word is the root. */
const relationOf = (relation: string | undefined, head: number): string => {
  if (head < 0) return 'root';
  return relation === undefined || relation === 'root' ? 'dep' : relation;
};
