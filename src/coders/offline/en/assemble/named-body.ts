import type { Span } from '../../../../model/span.ts';
import type { Document, Token } from '../../language/document.ts';
import type { FoundSpeaker } from './found-speaker.ts';
import { tokensIn } from './head-of-words.ts';
import { kindOfSpeaker } from './speaker-kind.ts';

/** Capital words that a body has at least: "the Lisna Desk". */
const FEWEST = 2;

/**
 * "The Lisna Lawyers' Desk said", "Iron Cedar, which seldom speaks, denied": a name that the mention
 * stage left alone and that no person has, because of its article or its "which".
 */
export function namedBody(document: Document, part: Span, head: Token): FoundSpeaker | null {
  if (head.upos !== 'PROPN') return null;
  const tokens = tokensIn(document, part).filter(({ index }) => index <= head.index);
  const [first, ...rest] = tokens;
  const hasArticle = first?.lower === 'the';
  const name = hasArticle ? rest : tokens;
  const start = name[0]?.start;
  const capitals = name.filter(({ text }) => /^\p{Lu}\p{L}+/u.test(text)).length;
  if (start === undefined || capitals < FEWEST || !name.every(isOfName)) return null;
  if (!hasArticle && !isThing(document, head)) return null;
  const words: Span = [start, head.end];
  const kind = kindOfSpeaker({ ...head, lower: head.lower, xpos: head.xpos }, name)?.kind;
  return {
    kind: kind === 'unit' || kind === 'agency' || kind === 'publication' ? kind : 'organization',
    words,
    name: document.text.slice(...words),
  };
}

/** A capital word, or what stands between two of them: "of", "and", "for", "'s". */
const isOfName = ({ text }: Token): boolean =>
  /^(?:\p{Lu}[\p{L}.’'-]*|\p{N}+\p{L}*|['’]s?|-)$/u.test(text);

/** ", which": no person. */
const isThing = ({ tokens }: Document, { index }: Token): boolean =>
  tokens[index + 1]?.text === ',' && tokens[index + 2]?.lower === 'which';
