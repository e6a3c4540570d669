import { memoize } from '../../../model/memoize.ts';
import type { SourceText } from '../../coder.ts';
import type { Document, Sentence, Token, Upos } from './document.ts';
import { type Parse, parseWords } from './parsing/parse-words.ts';
import { type Tagger, tagWords } from './tagging/tag-words.ts';
import { readWords, type WordFacts } from './tagging/word-facts.ts';
import { findQuotations } from './tokens/find-quotations.ts';
import { findSentences, type SentenceRange } from './tokens/find-sentences.ts';
import { findTokens } from './tokens/find-tokens.ts';
import type { TokenWords } from './tokens/token-words.ts';
import { type CaseWords, trueCased } from './tokens/true-case.ts';
import type { Weights } from './weights.ts';

/** What a language provides to turn its texts into documents. */
export interface Grammar {
  readonly words: TokenWords;
  /** Tagger and parser, trained on a treebank of the language. */
  weights(): Weights;
  /** Corrects known errors of the tagger in the tag numbers. */
  repairTags(
    words: readonly WordFacts[],
    found: readonly number[],
    tagger: Tagger,
  ): readonly number[];
  readonly caseWords: CaseWords;
  /** The dictionary form; for a proper noun, its text. */
  lemmatize(text: string, lower: string, upos: Upos, xpos: string): string;
  /** Corrects known errors of the parser. */
  repairTree(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Token[];
}

/** Text → tokens, sentences, quotations and repaired tree: `readDocumentCounted` without count. */
export const readDocument = (source: SourceText, grammar: Grammar): Document =>
  readDocumentCounted(source, grammar).document;

export interface CountedDocument {
  readonly document: Document;
  /** Parser moves: at most two per token, so that time is linear in the text. */
  readonly steps: number;
}

export const readDocumentCounted = (source: SourceText, grammar: Grammar): CountedDocument => {
  const { text } = source;
  const spans = findTokens(text, grammar.words);
  const weights = grammar.weights();
  const tokens: Token[] = [];
  let steps = 0;
  const sentences = findSentences(text, spans, grammar.words).map((range, index): Sentence => {
    const { first, last, paragraph } = range;
    const printed = spans.slice(first, last).map(([start, end]) => text.slice(start, end));
    const words = trueCased(printed, grammar.caseWords);
    const forms = words.map((word, at) => (isDash(text, spans[first + at]) ? '--' : word));
    const read = sentencesOf(grammar)(forms.join('\n'));
    steps += read.parse.steps;
    pushTokens(tokens, spans, words, forms, read, range, index, weights, grammar);
    return {
      index,
      start: spans[first]?.[0] ?? 0,
      end: spans[last - 1]?.[1] ?? 0,
      first,
      last,
      paragraph,
    };
  });
  const quotations = findQuotations(text, grammar.words);
  const repaired = grammar.repairTree(tokens, sentences);
  const document: Document = {
    // named one by one: Node 20 gives each object a class of its own that adds to a spread one
    id: source.id,
    text,
    published: source.published,
    title: source.title,
    publication: source.publication,
    language: source.language ?? null,
    entries: source.entries ?? null,
    tokens: repaired,
    sentences,
    quotations,
  };
  return { document, steps };
};

/**
 * "The minister – a former general – said", " - ": tagger and parser know the dash of the treebank,
 * which is written "--". A hyphen within a word, or a dash within a range of years, is none.
 */
const isDash = (text: string, [start, end]: readonly [number, number] = [0, 0]): boolean => {
  const word = text.slice(start, end);
  const isApart = /\s/u.test(text[start - 1] ?? ' ') && /\s/u.test(text[end] ?? ' ');
  return word === '—' || ((word === '-' || word === '–') && isApart);
};

interface ReadSentence {
  readonly tags: readonly number[];
  readonly parse: Parse;
}

const readSentence = (words: readonly string[], { weights, repairTags }: Grammar): ReadSentence => {
  const { tagger, parser } = weights();
  const facts: readonly WordFacts[] = readWords(words);
  const tags = repairTags(facts, tagWords(facts, tagger), tagger);
  return { tags, parse: parseWords(facts, tags, parser) };
};

/** Sentences remembered, of about a kilobyte each. */
const MOST_SENTENCES = 4000;

/** Articles that tell the same story share sentences; those read of late are not parsed again. */
const sentencesOf = memoize((grammar: Grammar) =>
  memoize((lines: string) => readSentence(lines.split('\n'), grammar), MOST_SENTENCES),
);

const pushTokens = (
  tokens: Token[],
  spans: readonly (readonly [number, number])[],
  words: readonly string[],
  forms: readonly string[],
  { tags, parse }: ReadSentence,
  { first }: SentenceRange,
  sentence: number,
  { tagger, parser }: Weights,
  { lemmatize }: Grammar,
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
      lemma: forms[at] === text ? lemmatize(text, lower, upos, xpos) : (forms[at] ?? text),
      upos,
      xpos,
      head: head < 0 ? -1 : first + head,
      deprel: relationOf(parser.relations[parse.labels[at] ?? 0], head),
      sentence,
    });
  }
};

/** The two classifiers work independently and may disagree about which word is the root. */
const relationOf = (relation: string | undefined, head: number): string => {
  if (head < 0) return 'root';
  return relation === undefined || relation === 'root' ? 'dep' : relation;
};
