import type { Document, Token } from '../language/document.ts';
import type { MentionLike } from './event-draft.ts';
import { guessHeads } from './guess-heads.ts';
import { repairArguments } from './repair-arguments.ts';
import { repairClauses } from './repair-clauses.ts';
import { repairHeads } from './repair-heads.ts';
import { repairNames } from './repair-names.ts';

/** A document's dependency trees, walked downwards too. */
export interface Syntax {
  readonly tokens: readonly Token[];
  readonly head: (index: number) => number;
  /** The full relation: `nsubj:pass`. */
  readonly deprel: (index: number) => string;
  readonly children: (index: number) => readonly number[];
}

const NONE: readonly number[] = [];

/** Sentences that come without heads get guessed ones (tags and nearest noun phrases). */
export const readSyntax = (document: Document, mentions: readonly MentionLike[] = []): Syntax => {
  const { tokens } = document;
  const heads = new Int32Array(tokens.length);
  const deprels: string[] = new Array(tokens.length).fill('root');
  const children: (number[] | undefined)[] = new Array(tokens.length);
  for (const { first, last } of document.sentences) {
    const parsed = hasHeads(tokens, first, last);
    const guessed = parsed ? null : guessHeads(tokens, first, last);
    for (let index = first; index < last; index += 1) {
      const token = tokens[index];
      heads[index] = guessed?.heads[index - first] ?? token?.head ?? -1;
      deprels[index] = guessed?.deprels[index - first] ?? token?.deprel ?? 'root';
    }
  }
  const names = mentions
    .filter(({ form, kind }) => form === 'name' && kind !== 'date')
    .sort((a, b) => a.start - b.start || b.end - a.end);
  repairNames(tokens, { heads, deprels }, names);
  for (const { first, last } of document.sentences) {
    repairClauses(tokens, { heads, deprels }, first, last);
    repairHeads(tokens, { heads, deprels }, first, last);
    repairArguments(tokens, { heads, deprels }, first, last);
  }
  for (let index = 0; index < tokens.length; index += 1) {
    const head = heads[index] ?? -1;
    if (head < 0 || head >= tokens.length) continue;
    const siblings = children[head];
    if (siblings === undefined) children[head] = [index];
    else siblings.push(index);
  }
  return {
    tokens,
    head: (index) => heads[index] ?? -1,
    deprel: (index) => deprels[index] ?? 'root',
    children: (index) => children[index] ?? NONE,
  };
};

const hasHeads = (tokens: readonly Token[], first: number, last: number): boolean => {
  if (last - first < 2) return true;
  for (let index = first; index < last; index += 1) {
    if ((tokens[index]?.head ?? -1) >= 0) return true;
  }
  return false;
};

/** Whether `index` is `top` or below it; `limit` bounds the climb. */
export const isUnder = (syntax: Syntax, index: number, top: number, limit = 40): boolean => {
  let at = index;
  for (let steps = 0; steps < limit && at >= 0; steps += 1) {
    if (at === top) return true;
    at = syntax.head(at);
  }
  return false;
};

/** The preposition of a noun: its case marker, "because of" as "because". */
export const caseOf = (syntax: Syntax, index: number): string | null => {
  for (const child of syntax.children(index)) {
    if (syntax.deprel(child) === 'case' && child < index)
      return syntax.tokens[child]?.lower ?? null;
  }
  return null;
};
