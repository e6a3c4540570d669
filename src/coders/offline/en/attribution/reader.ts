import type { Document, Sentence, Token } from '../../language/document.ts';
import type { Line, OnHit } from '../../language/match/line.ts';
import { tokenLine } from '../../language/match/token-line.ts';
import { type Tree, treeOf } from '../../language/tree.ts';

/** A document with facts that attribution needs often, computed once. Indices are tokens. */
export interface Reader extends Line {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Index of the outermost quotation (an utterance, not a fragment) around each token; -1 outside. */
  readonly quoteOf: Int32Array;
  /** First and last token inside each quotation; [0, -1] for a fragment. */
  readonly quoteTokens: readonly (readonly [number, number])[];
  readonly tree: Tree;
}

const readers = new WeakMap<Document, Reader>();

/** Attributions and assessments are both read from it, so a document keeps its own. */
export const readerOf = (document: Document, onHit?: OnHit): Reader => {
  const known = readers.get(document);
  if (known && known.onHit === onHit) return known;
  const made = readNew(document, onHit);
  readers.set(document, made);
  return made;
};

const readNew = (document: Document, onHit?: OnHit): Reader => {
  const { tokens, quotations, text } = document;
  const { pieces, tokenOf } = tokenLine(document);
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  const quoteTokens: [number, number][] = [];
  let at = 0;
  let outerEnd = -1;
  for (const [index, { span, fragment }] of quotations.entries()) {
    if (fragment || span[0] < outerEnd) {
      quoteTokens.push([0, -1]);
      continue;
    }
    outerEnd = span[1];
    while (at < tokens.length && (tokens[at] as Token).start < span[0]) at += 1;
    const first = at;
    while (at < tokens.length && (tokens[at] as Token).end <= span[1]) quoteOf[at++] = index;
    quoteTokens.push([first, at - 1]);
  }
  return {
    document,
    text,
    tokens,
    pieces,
    tokenOf,
    quoteOf,
    quoteTokens,
    tree: treeOf(document),
    onHit,
  };
};

/** Half-open: from token `low` to before `high`. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/**
 * The stretch in which the source and content of a cue may be: its sentence, or the part inside the
 * same quotation. Half-open.
 */
export const regionOf = (reader: Reader, index: number): readonly [number, number] => {
  const token = reader.tokens[index] as Token;
  const sentence = reader.document.sentences[token.sentence] as Sentence;
  const quote = reader.quoteOf[index] as number;
  if (quote < 0) return [sentence.first, sentence.last];
  const [first, last] = reader.quoteTokens[quote] as readonly [number, number];
  return [Math.max(sentence.first, first), Math.min(sentence.last, last + 1)];
};
