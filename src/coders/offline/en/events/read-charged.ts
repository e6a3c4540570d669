import type { Tree } from '../../language/tree.ts';
import type { UnreadSpeech } from '../attribution/find-unread-speech.ts';
import { spansOfTokens } from './bounds-of.ts';
import { eventWords } from './words.ts';

/** Tokens back to "guilty": "guilty of the murder of two boys, looting and desertion". */
const REACH = 16;

/**
 * "Pleaded guilty to murder", "found guilty of looting and desertion": a deed in a verdict, charge or
 * plea. All deeds of one verdict are one claim.
 */
export function readCharged(tree: Tree, head: number): UnreadSpeech | null {
  const { tokens } = tree;
  const deed = tokens[head];
  if (deed === undefined || !/^(?:NNS?|VBG)$/u.test(deed.xpos)) return null;
  let link = -1;
  for (let at = head - 1; at > head - REACH && tokens[at]?.sentence === deed.sentence; at -= 1) {
    const { lower = '' } = tokens[at] ?? {};
    if (eventWords.charged.has(lower)) return link < 0 ? null : chargeOf(tree, at, link, head);
    if (endsVerdict(tree, at)) return null;
    // "guilty in court on Monday to the murder": the nearest, or the one right after the verdict
    const isFirst = eventWords.charged.has(tokens[at - 1]?.lower ?? '');
    if (eventWords.chargedLinks.has(lower) && (link < 0 || isFirst)) link = at;
  }
  return null;
}

function chargeOf(tree: Tree, verdict: number, link: number, head: number): UnreadSpeech | null {
  const { tokens } = tree;
  let end = head + 1;
  while (tokens[end]?.sentence === tokens[head]?.sentence && !endsVerdict(tree, end)) end += 1;
  const [cue] = spansOfTokens(tree, verdict, verdict + 1);
  const content = spansOfTokens(tree, link + 1, end);
  return cue && content.length > 0
    ? { cue, source: null, content, found: isFound(tree, verdict) }
    : null;
}

/** "found guilty of", "convicted of"; but not "pleaded guilty", "charged with", "not guilty". */
const isFound = ({ tokens }: Tree, verdict: number): boolean =>
  /^(?:guilty|convicted|sentenced|jailed|imprisoned)$/u.test(tokens[verdict]?.lower ?? '') &&
  !/^(?:not|plead|pleads|pleaded|pled|pleading)$/u.test(tokens[verdict - 1]?.lower ?? '');

/** Another verb, relative clause or sentence part: what it says is no part of the verdict. */
const endsVerdict = ({ tokens }: Tree, at: number): boolean =>
  /^(?:VBD|VBZ|VBP|MD|WDT|WP)$/u.test(tokens[at]?.xpos ?? '') ||
  /^(?:[.;:!?]|but)$/u.test(tokens[at]?.lower ?? '');
