import { beginsWith } from '../../begins-with.ts';
import type { Tree } from '../../language/tree.ts';
import type { UnreadSpeech } from '../attribution/find-unread-speech.ts';
import { boundsOf, spansOfTokens } from './bounds-of.ts';
import { verdictOver } from './controllers.ts';
import { readCharged } from './read-charged.ts';
import { overInfinitive } from './voice.ts';
import { eventWords } from './words.ts';

/** "the alleged attack", "was reportedly killed": a claim whose origin the text does not name. */
export function readAllegation(tree: Tree, head: number): UnreadSpeech | null {
  const cue = tree
    .children(head)
    .find((child) => eventWords.alleged.has(tree.tokens[child]?.lower ?? ''));
  if (cue === undefined)
    return readAccused(tree, head) ?? readBelieved(tree, head) ?? readCharged(tree, head);
  const [first, last] = boundsOf(tree, head);
  const isNoun = cue < head && tree.deprel(cue) === 'amod';
  const content = [
    ...(isNoun ? [] : spansOfTokens(tree, first, cue)),
    ...spansOfTokens(tree, cue + 1, last + 1),
  ];
  const [span] = spansOfTokens(tree, cue, cue + 1);
  return span && content.length > 0 ? { cue: span, source: null, content } : null;
}

/** "men believed to have been executed": what is believed, by nobody named. */
function readBelieved(tree: Tree, head: number): UnreadSpeech | null {
  const over = overInfinitive(tree, head);
  if (over < 0 || !eventWords.believed.has(tree.tokens[over]?.lower ?? '')) return null;
  const [cue] = spansOfTokens(tree, over, over + 1);
  const [, last] = boundsOf(tree, head);
  const content = spansOfTokens(tree, over + 1, last + 1);
  return cue !== undefined && content.length > 0 ? { cue, source: null, content } : null;
}

/** "has been accused of massacres and rapes": what somebody is accused of, by nobody named. */
function readAccused(tree: Tree, head: number): UnreadSpeech | null {
  let at = head;
  for (let steps = 0; steps < 4 && tree.deprel(at) === 'conj'; steps += 1) at = tree.head(at);
  const isOf = tree
    .children(at)
    .some((child) => child < at && /^(?:of|with)$/u.test(tree.tokens[child]?.lower ?? ''));
  const above = tree.head(at);
  if (!isOf || !/^(?:accused|charged|suspected)$/u.test(tree.tokens[above]?.lower ?? ''))
    return null;
  const [cue] = spansOfTokens(tree, above, above + 1);
  const [first, last] = boundsOf(tree, head);
  const content = spansOfTokens(
    tree,
    /^(?:of|with)$/u.test(tree.tokens[first]?.lower ?? '') ? first + 1 : first,
    last + 1,
  );
  return cue !== undefined && content.length > 0 ? { cue, source: null, content } : null;
}

/**
 * "A court jailed him for beating a prisoner", "was sentenced for the murder of two": the deed is
 * the word of who punishes it.
 */
export function readPunished(tree: Tree, head: number): UnreadSpeech | null {
  const isFor = tree.children(head).some((at) => at < head && tree.tokens[at]?.lower === 'for');
  if (!isFor || !/^(?:advcl|acl|nmod|obl)/u.test(tree.deprel(head))) return null;
  const verb = verdictOver(tree, tree.head(head));
  const punishes = beginsWith(tree.tokens[verb]?.lower ?? '', eventWords.punishingStems);
  if (!punishes) return null;
  const judge = tree.children(verb).find((child) => tree.deprel(child) === 'nsubj');
  const [first, last] = boundsOf(tree, head);
  const [cue] = spansOfTokens(tree, verb, verb + 1);
  const content = spansOfTokens(
    tree,
    tree.tokens[first]?.lower === 'for' ? first + 1 : first,
    last + 1,
  );
  if (cue === undefined || content.length === 0) return null;
  const [start, end] = judge === undefined ? [0, 0] : boundsOf(tree, judge);
  const [source = null] = judge === undefined ? [] : spansOfTokens(tree, start, end + 1);
  return { cue, source, content, found: true };
}
