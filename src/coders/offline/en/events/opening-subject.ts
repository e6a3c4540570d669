import type { Tree } from '../../language/tree.ts';
import { groupStart, isFiniteVerb, isTimeWord, phraseFrom, REACH } from './beside.ts';
import { eventWords } from './words.ts';

// The subject of the first clause of a sentence, where the parser has lost it.

/**
 * "The medic of the 7th Brigade was captured": at the beginning of a sentence, the first noun phrase
 * of a row is the subject and not the last; -1 if the sentence opens otherwise.
 */
export const clauseSubject = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  const sentence = tokens[verb]?.sentence;
  let start = groupStart(tree, verb);
  let isRow = false;
  while (tokens[start - 1]?.sentence === sentence && start > verb - 3 * REACH && start > 0) {
    const token = tokens[start - 1];
    if (token === undefined || !/^(?:NOUN|PROPN|NUM|ADJ|DET|ADP|CCONJ)$/u.test(token.upos)) {
      const isPart =
        token?.xpos === 'POS' ||
        token?.text === '-' ||
        token?.xpos === 'PRP$' ||
        token?.xpos === 'RB';
      if (!isPart) return -1;
    }
    const isVerbLike = token?.upos === 'ADJ' && /ed$/u.test(token.lower);
    const isAhead = tokens[start]?.upos === 'ADP';
    if (eventWords.clauseOpeners.has(token?.lower ?? '') || (isVerbLike && isAhead)) return -1;
    if (token?.upos === 'ADP') isRow = true;
    start -= 1;
  }
  if (!isRow || tokens[start]?.upos === 'ADP' || tokens[start]?.sentence !== sentence) return -1;
  if (tokens[start - 1]?.sentence === sentence) return -1;
  return phraseFrom(tree, start);
};

/** What opens a clause that has a finite verb of its own. */
const OPENS_CLAUSE = /^(?:SCONJ|PRON W|ADV W|DET W)/u;

/**
 * "The men who had fled the camp were arrested", "Four men accused of theft were acquitted": the head
 * of the phrase that opens a sentence, if the verb is its first that no "who" or "which" accounts
 * for; else -1.
 */
export const openingSubject = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  const sentence = tokens[verb]?.sentence;
  const end = groupStart(tree, verb);
  if (end === verb && !isFiniteVerb(tokens[verb])) return -1;
  let start = end;
  while (tokens[start - 1]?.sentence === sentence && start > 0) start -= 1;
  if (end - start > MOST_BEFORE) return -1;
  start = behindAdjunct(tree, start, end);
  const head = phraseFrom(tree, start);
  if (head < 0 || head >= end) return -1;
  let clauses = 0;
  const isJoined = tokens[end - 1]?.upos === 'CCONJ';
  for (let at = head + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[:;“”"()—–]$/u.test(token.text)) return -1;
    const isPreposition =
      /^(?:about|at|by|for|from|in|of|on|with|without)$/u.test(token.lower) ||
      isBeforeTime(tree, at);
    if (!isPreposition && OPENS_CLAUSE.test(`${token.upos} ${token.xpos}`)) clauses += 1;
    // "the men and the women", "fled and were"
    if (token.upos === 'CCONJ' && isFiniteVerb(tokens[at + 1])) return -1;
    // "accused of having recruited"
    const isTensed = isFiniteVerb(token) && !/^VB[GN]?$/u.test(token.xpos);
    if (!isTensed || isFiniteVerb(tokens[at - 1])) continue;
    clauses -= 1;
    // "men who fled crossed the river and shot two farmers"
    if (clauses < (isJoined ? -1 : 0)) return -1;
  }
  return clauses === 0 || (isJoined && clauses === -1) ? head : -1;
};

/** "held since this morning": no clause, only when. */
const isBeforeTime = (tree: Tree, at: number): boolean => {
  if (!/^(?:after|before|since|until)$/u.test(tree.tokens[at]?.lower ?? '')) return false;
  let noun = at + 1;
  while (/^(?:DET|ADJ|NUM)$/u.test(tree.tokens[noun]?.upos ?? '')) noun += 1;
  return isTimeWord(tree, noun) || /^\d{4}$/u.test(tree.tokens[noun - 1]?.text ?? '');
};

/** Words before a verb among which its subject is sought. */
const MOST_BEFORE = 40;

/** "On Friday, the men …", "In December two men …": where the phrase after it begins. */
const behindAdjunct = (tree: Tree, start: number, end: number): number => {
  const { tokens } = tree;
  if (tokens[start]?.upos !== 'ADP') return start;
  let time = start + 1;
  while (/^(?:DET|ADJ)$/u.test(tokens[time]?.upos ?? '')) time += 1;
  if (isTimeWord(tree, time) && tokens[time + 1]?.text !== ',') {
    while (isTimeWord(tree, time)) time += 1;
    return time;
  }
  for (let at = start; at < end; at += 1) {
    if (tokens[at]?.upos === 'VERB') return start;
    if (tokens[at]?.text === ',') return at + 1;
  }
  return start;
};
