import type { Span } from '../../../../model/span.ts';
import type { Document, Token } from '../../language/document.ts';
import { firstFrom } from '../../locate.ts';

/** The tokens inside a span. */
export function tokensIn({ tokens }: Document, [start, end]: Span): readonly Token[] {
  const found: Token[] = [];
  for (let at = firstFrom(tokens, start); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.end > end) break;
    found.push(token);
  }
  return found;
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const ENDS = /^(?:[,(—–;:]|--+|who|which|that|whose|whom)$/u;

/**
 * The head word of a phrase: "official" in "a United Nations official in Geneva", "man" in "a man
 * from the second company". A name inside a description is not the person described.
 */
export function headOfWords(document: Document, words: Span): Token | null {
  let head: Token | null = null;
  const tokens = tokensIn(document, words);
  for (const [at, token] of tokens.entries()) {
    const { upos, xpos, lower } = token;
    // "the Lisna-based group": a participle before a noun describes it
    const describes = /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at + 1]?.upos ?? '');
    const ends = upos === 'ADP' || ENDS.test(lower) || (/^VB[NGD]$/u.test(xpos) && !describes);
    if (head && ends) break;
    if (NOMINAL.has(upos) || (!head && /^(?:one|another|some|many|others)$/u.test(lower)))
      head = token;
  }
  return head ?? lastOfShort(tokens);
}

/** "The front", "diplomats" where the tagger sees no noun: the last of one or two words. */
const lastOfShort = (tokens: readonly Token[]): Token | null => {
  const last = tokens.at(-1);
  const isShort = tokens.length === 1 || (tokens.length === 2 && tokens[0]?.upos === 'DET');
  return isShort && last && /^(?:ADJ|VERB)$/u.test(last.upos) ? last : null;
};

/** "A, B and C" → its parts; a single phrase → itself alone. */
export function partsOfWords(
  text: string,
  [start, end]: Span,
  inName: (at: number) => boolean,
): Span[] {
  const words = text.slice(start, end);
  const ands = [...words.matchAll(/,? and /gu)].filter(({ index }) => !inName(start + index));
  if (ands.length === 0) return [[start, end]];
  // "an investigation by the Herald and Sky Watch" is one investigation
  if (/ (?:by|between) /u.test(words.slice(0, ands[0]?.index))) return [[start, end]];
  const breaks = [...words.matchAll(/,? and |, /gu)].filter(({ index }) => !inName(start + index));
  const parts: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of breaks) {
    if (start + index > from) parts.push([from, start + index]);
    from = start + index + mark.length;
  }
  if (from < end) parts.push([from, end]);
  return parts;
}
