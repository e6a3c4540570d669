import type { Span } from '../../../model/span.ts';
import type { SourceText } from '../../coder.ts';

/**
 * A text with its tokens, sentences, quotations and dependency trees, read by every stage of the
 * coder. `readDocument` makes it once and repairs the trees; no stage changes it.
 */

/** Universal POS tags (UD v2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token {
  /** Index in `Document.tokens`. */
  readonly index: number;
  /** Half-open UTF-16 offsets into the text; tokens do not overlap and are in order. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag (VBD, VBN, NNP, …). */
  readonly xpos: string;
  /** Index of the syntactic head in `Document.tokens`; -1 for the root of a sentence. */
  readonly head: number;
  /** UD relation to the head (nsubj, obj, nsubj:pass, obl, ccomp, …); `root` for a root. */
  readonly deprel: string;
  /** Index in `Document.sentences`. */
  readonly sentence: number;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Half-open range of token indices. */
  readonly first: number;
  readonly last: number;
  /** Index of the paragraph (lines between newlines). */
  readonly paragraph: number;
}

/** Words between quotation marks; `open` and `close` are the offsets of the marks themselves. */
export interface Quoted {
  /** Inside the marks. */
  readonly span: Span;
  readonly open: number;
  /** -1 if no mark closes it: it runs to the end of its paragraph, and the next one opens again. */
  readonly close: number;
  /** A term or title in "scare quotes", not an utterance: short and inside a clause. */
  readonly fragment: boolean;
}

export interface Document extends SourceText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quoted[];
}
