import { setsOf } from '../../../../model/sets-of.ts';
import type { Span } from '../../../../model/span.ts';
import type { Document, Quoted, Token } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import type { Attribution } from './attribution.ts';
import { clauseEnd } from './content-end.ts';
import { findSource } from './find-source.ts';
import { findVerbCues, type VerbCue } from './find-verb-cues.ts';
import { type Reader, readerOf } from './reader.ts';
import relations from './relations.json' with { type: 'json' };
import { contentSpan, quotedSpan, spanOf } from './spans.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isModal } from './words.ts';

/** Words that are somebody's, though no attribution could be made of them. */
export interface UnreadSpeech {
  /** The words that show that somebody speaks; null for words between quotation marks. */
  readonly cue: Span | null;
  /** Who speaks, where that much is clear. */
  readonly source: Span | null;
  readonly content: readonly Span[];
  /** Whether a court has found it: it is told as what follows from a verdict, and as nobody's claim. */
  readonly found?: boolean;
}

/** Whether the word at an index belongs to speech that no attribution holds. */
export type UnreadAt = (index: number) => UnreadSpeech | null;

/** An event is the article's own word only where nothing shows that it is somebody else's. */
export const findUnreadSpeech = (document: Document, read: readonly Attribution[]): UnreadAt => {
  const reader = readerOf(document);
  const quoted = quotationsAt(document);
  const unread = new Map(unreadCues(reader, read).map((cue) => [cue.verb, cue]));
  return (index) => {
    const quote = document.quotations[quoted[index] ?? -1];
    if (quote === undefined || isTerm(reader, quote, index))
      return governedAt(reader, unread, index);
    return { cue: null, source: null, content: [quotedSpan(reader.text, quote.span)] };
  };
};

/** `beatings and "confinement pits"`: a word for a thing, in two nouns or more, and no utterance. */
const isTerm = ({ tokens }: Reader, { span, fragment }: Quoted, index: number): boolean => {
  if (!fragment) return false;
  const beside = [tokens[index - 1], tokens[index + 1]];
  const isIn = (t: Token | undefined): boolean =>
    t !== undefined && span[0] <= t.start && t.end <= span[1] && hasUpos(t, 'NOUN', 'PROPN');
  return hasUpos(tokens[index], 'NOUN') && beside.some(isIn);
};

/** Index of the outermost quotation around each token, of an utterance or of a few words; or -1. */
const quotationsAt = ({ tokens, quotations }: Document): Int32Array => {
  const quoted = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [index, { span }] of quotations.entries()) {
    while (at < tokens.length && (tokens[at] as Token).start < span[0]) at += 1;
    while (at < tokens.length && (tokens[at] as Token).end <= span[1]) quoted[at++] = index;
  }
  return quoted;
};

/** Cues of speech of which no attribution was made. */
const unreadCues = (reader: Reader, read: readonly Attribution[]): readonly VerbCue[] => {
  const known = read
    .flatMap(({ cue }) => cue.map(([start, end]) => ({ start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return findVerbCues(reader).filter(({ first, verb, groups }) => {
    const { start } = reader.tokens[verb] as Token;
    // "would rather talk of": nothing is told
    const isOpen = reader.tokens.slice(first, verb).some((t) => isModal(t));
    return (
      !isOpen &&
      groups.some(({ group }) => attributionWords.unreadGroups.has(group)) &&
      (lastUpTo(known, start)?.end ?? 0) <= start
    );
  });
};

const RELATIONS = setsOf(relations);
const RELATIVE = 'acl:relcl';
/** Steps from an event up to the cue. */
const REACH = 8;

/** "a clip said to show the killing": below a cue, other than in its subject or what came before it. */
const governedAt = (
  reader: Reader,
  unread: ReadonlyMap<number, VerbCue>,
  index: number,
): UnreadSpeech | null => {
  const { tree, tokens } = reader;
  let at = index;
  for (let steps = 0; steps < REACH; steps += 1) {
    const above = tree.head(at);
    if (above < 0 || tokens[above]?.sentence !== tokens[index]?.sentence) return null;
    const cue = unread.get(above);
    if (cue !== undefined) return isTold(reader, at, index) ? contentOf(reader, cue, index) : null;
    if (tree.deprel(at) === RELATIVE) return null;
    at = above;
  }
  return null;
};

/** Whether what hangs on a cue is told by it: "that …", "an attack", but not "the attack", "after the attack". */
const isTold = ({ tree, tokens }: Reader, at: number, event: number): boolean => {
  const deprel = tree.deprel(at);
  if (RELATIONS.untold.has(deprel.split(':')[0] ?? '') || deprel === RELATIVE) return false;
  const opens = tree
    .children(at)
    .filter((child) => tree.deprel(child) === 'mark' || tree.deprel(child) === 'case');
  if (opens.some((child) => isWord(tokens[child], attributionWords.notTold))) return false;
  if (at !== event || tokens[event]?.upos !== 'NOUN') return true;
  return !tree.children(event).some((child) => isWord(tokens[child], attributionWords.definites));
};

const speakerOf = (reader: Reader, cue: VerbCue): Span | null => {
  const { range, side } = findSource(reader, cue);
  return range === null || side === 'implied' ? null : spanOf(reader, range[0], range[1] + 1);
};

const contentOf = (reader: Reader, cue: VerbCue, event: number): UnreadSpeech | null => {
  const isAfter = event > cue.last;
  const [first, end] = isAfter
    ? [cue.last + 1, clauseEnd(reader, cue.last + 1, cue.high)]
    : [cue.low, cue.first];
  const content = contentSpan(reader, first, isAfter ? Math.max(end, event + 1) : end);
  const words = spanOf(reader, cue.first, cue.last + 1);
  if (content === null || words === null) return null;
  // "the second reported such attack": who says so is not clear
  const isSure = isAfter && !hasUpos(reader.tokens[cue.first - 1], 'ADJ', 'NUM', 'DET');
  return { cue: words, source: isSure ? speakerOf(reader, cue) : null, content: [content] };
};
