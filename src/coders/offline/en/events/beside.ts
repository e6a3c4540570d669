import type { Token } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';

// Phrases read from the words next to a verb, where the tree has lost them.

/** Words examined on either side of a verb. */
export const REACH = 14;
const ABOUT = /^(?:about|almost|another|around|nearly|only|over|roughly|up)$/u;
const BOUND = /^(?:at least|at most|more than|fewer than|less than|as many|many as|up to)$/u;

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|days?|weeks?|months?|years?|hours?|minutes?|nights?|mornings?|evenings?|afternoons?|time|times|today|yesterday|tomorrow|way|km|kilometers?|kilometres?|miles?|percent|\d+)$/u;

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** "Friday", "hours": no participant. */
export const isTimeWord = ({ tokens }: Tree, index: number): boolean =>
  (TIME.test(tokens[index]?.lower ?? '') && tokens[index]?.upos !== 'NUM') ||
  (tokens[index]?.upos === 'PROPN' && MONTH.test(tokens[index]?.text ?? ''));

export const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:NOUN|PROPN)$/u.test(token.upos);

export const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.upos === 'AUX' || (token.upos === 'VERB' && /^(?:VBD|VBZ|VBP|MD)$/u.test(token.xpos)));

/** The head of the noun phrase that begins at a token: "villagers" of "at least four villagers"; -1. */
export const phraseFrom = ({ tokens }: Tree, from: number): number => {
  const sentence = tokens[from]?.sentence;
  let head = -1;
  for (let at = from; at < from + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) break;
    const next = tokens[at + 1];
    if (head < 0 && BOUND.test(`${token.lower} ${next?.lower ?? ''}`)) at += 1;
    else if (isNoun(token) || token.upos === 'NUM') head = at;
    else if (token.upos === 'PRON' && token.xpos !== 'PRP$') return head < 0 ? at : head;
    // "the country's largest band": the owner is not the head
    else if (/^(?:'s|’s|'|’)$/u.test(token.lower) && token.xpos === 'POS') head = -1;
    else if (head < 0 && ABOUT.test(token.lower) && isCounted(token, next)) continue;
    else if (isBeforeNoun(token, next, head)) continue;
    else break;
  }
  return head;
};

/** "over 40 men", but not "fought over the road". */
const isCounted = ({ upos, lower }: Token, next: Token | undefined): boolean =>
  upos === 'ADV' || upos === 'DET' || lower === 'another' || next?.upos === 'NUM';

/** Articles, adjectives and participles that a noun follows: "the two retreating soldiers". */
const isBeforeNoun = (token: Token, next: Token | undefined, head: number): boolean => {
  if (/^(?:DET|ADJ)$/u.test(token.upos) || token.xpos === 'PRP$') return head < 0 || isNoun(next);
  if (head >= 0) return token.text === '-' && (isNoun(next) || next?.upos === 'ADJ');
  return /^(?:VBN|VBG)$/u.test(token.xpos) && isNoun(next);
};

/** The first word of a verb and its auxiliaries: "had" of "had reportedly been killed". */
export const groupStart = ({ tokens }: Tree, verb: number): number => {
  let start = verb;
  for (let at = verb - 1; at > verb - 6 && at >= 0; at -= 1) {
    const upos = tokens[at]?.upos ?? '';
    if (upos === 'AUX') start = at;
    else if (upos !== 'ADV' && upos !== 'PART') break;
  }
  return start;
};

/**
 * The head of the phrase that ends before a finite verb: "column" of "a column of 90 men left". It
 * may hold further phrases with a preposition, but no comma; -1 if what precedes is no subject.
 */
export const phraseEndingAt = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  const start = groupStart(tree, verb);
  const isBare = start === verb && !isFiniteVerb(tokens[verb]);
  if (isBare) return -1;
  let head = -1;
  const from = beforeAside(tree, start) - 1;
  for (let at = from; at > from - REACH && at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[verb]?.sentence) break;
    if (isNounLike(tree, at, head)) {
      // the last noun of its phrase is the head
      if (head < 0 || tokens[head]?.upos === 'ADP') head = at;
    } else if (head < 0 && token.lower === 'more' && tokens[at - 1]?.upos === 'NUM') continue;
    else if (BOUND.test(`${tokens[at - 1]?.lower ?? ''} ${token.lower}`)) at -= 1;
    else if (token.upos === 'ADP' && head >= 0 && isPartOrNoun(tokens, at - 1)) head = at;
    else if (head < 0 || !/^(?:DET|ADJ|NUM)$/u.test(token.upos)) {
      if (token.xpos !== 'POS' && token.xpos !== 'PRP$')
        return isOpening(token) || token.xpos === 'WP$' ? head : -1;
    }
  }
  return tokens[head]?.upos === 'ADP' ? -1 : head;
};

/** "Three of the soldiers", "two of whom". */
const isPartOrNoun = (tokens: Tree['tokens'], at: number): boolean =>
  isNoun(tokens[at]) || (tokens[at]?.upos === 'NUM' && tokens[at + 1]?.lower === 'of');

/** Words of an aside between a subject and its verb. */
const ASIDE = 30;

/**
 * "At least nine people, four of them children, were killed": where the aside before a verb begins;
 * the verb itself if there is none.
 */
const beforeAside = ({ tokens }: Tree, verb: number): number => {
  const close = tokens[verb - 1]?.text ?? '';
  if (!/^(?:,|—|–|--)$/u.test(close)) return verb;
  // "the group's leader, Modu Kola, died"
  if (tokens[verb]?.upos !== 'AUX')
    return isFiniteVerb(tokens[verb]) ? beforeName(tokens, verb) : verb;
  for (let at = verb - 2; at > verb - ASIDE && at > 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[verb]?.sentence || isFiniteVerb(token))
      return verb;
    const opens =
      close === ',' ? token.text === ',' && !isListComma(tokens, at) : token.text === close;
    if (opens) return at;
  }
  return verb;
};

/** Where a name between commas before a verb begins; the verb itself if there is none. */
const beforeName = (tokens: Tree['tokens'], verb: number): number => {
  let at = verb - 2;
  while (tokens[at]?.upos === 'PROPN' && at > verb - 7) at -= 1;
  const isName = at < verb - 2 && tokens[at]?.text === ',';
  return isName && tokens[at - 1]?.upos === 'NOUN' ? at : verb;
};

/** "aged 27, 60, and 14": a comma of a list goes on to the one before it. */
const isListComma = (tokens: Tree['tokens'], at: number): boolean =>
  tokens[at + 1]?.upos === 'NUM' && tokens[at + 2]?.text === ',';

/** A noun, a number, a pronoun, or "the other", "the wounded". */
const isNounLike = ({ tokens }: Tree, at: number, head: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (isNoun(token) || token.upos === 'NUM' || isSubjectPronoun(token)) return true;
  return head < 0 && token.upos === 'ADJ' && tokens[at - 1]?.lower === 'the';
};

/** Whether a subject that was not read stands before a verb: "many more were wounded". */
export const hasUnreadSubject = (tree: Tree, verb: number): boolean => {
  const start = groupStart(tree, verb);
  const isAlone = start === verb && !isFiniteVerb(tree.tokens[verb]);
  return !isAlone && /^(?:ADJ|DET|PRON)$/u.test(tree.tokens[start - 1]?.upos ?? '');
};

/** "with at least 15 others injured": the head of the phrase between "with" and a participle; -1. */
export const subjectAfterWith = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  if (!/^VB[NG]$/u.test(tokens[verb]?.xpos ?? '') || groupStart(tree, verb) !== verb) return -1;
  for (let at = verb - 1; at > verb - REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^(?:VERB|AUX|PUNCT|CCONJ)$/u.test(token.upos)) return -1;
    if (token.lower !== 'with') continue;
    return phraseFrom(tree, at + 1) === verb - 1 ? verb - 1 : -1;
  }
  return -1;
};

const isSubjectPronoun = ({ lower }: Token): boolean => /^(?:they|we|he|she|i|it)$/u.test(lower);

/** What may stand before a subject; after a verb or a preposition it would be an object. */
const isOpening = (token: Token): boolean =>
  /^(?:PUNCT|SCONJ|CCONJ)$/u.test(token.upos) || /^(?:that|when|where|while)$/u.test(token.lower);

/** Means, and not a doer: "by telephone". */
const MEANS =
  /^(?:air|chance|email|force|hand|land|mail|mistake|name|phone|post|proxy|road|sea|telephone)$/u;

/** The head after "by", behind further phrases: "was taken from his home on Friday by masked men"; -1. */
export const farAgent = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  for (let at = verb + 1; at < verb + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[verb]?.sentence) return -1;
    if (/^(?:VERB|AUX|SCONJ)$/u.test(token.upos) || /^(?:PRON W|[;:()—–])/u.test(token.text))
      return -1;
    if (token.lower !== 'by') continue;
    const head = phraseFrom(tree, at + 1);
    const isDoer = head >= 0 && !isTimeWord(tree, head) && !MEANS.test(tokens[head]?.lower ?? '');
    return isDoer && tokens[at + 1]?.xpos !== 'VBG' ? head : -1;
  }
  return -1;
};

/** Whether the phrase that ends at a noun is the subject of a finite verb after it. */
export const startsClause = ({ tokens }: Tree, noun: number, except: number): boolean => {
  let at = noun + 1;
  // "a militant and a soldier were killed": their own verb, behind its auxiliary
  while (tokens[at]?.upos === 'ADV' || (tokens[at]?.upos === 'AUX' && at < except)) at += 1;
  return (
    at !== except && isFiniteVerb(tokens[at]) && tokens[at]?.sentence === tokens[noun]?.sentence
  );
};

/** "called on the court to investigate": the court; -1. */
export const calledOn = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  if (tokens[verb - 1]?.lower !== 'to' || tokens[verb]?.xpos !== 'VB') return -1;
  for (let at = verb - 2; at > verb - 10; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.upos === 'VERB' || token.upos === 'PUNCT') return -1;
    if (token.lower !== 'on' || !/^call(?:s|ed|ing)?$/u.test(tokens[at - 1]?.lower ?? '')) continue;
    return phraseFrom(tree, at + 1);
  }
  return -1;
};

/** "her client, who she said was beaten": the noun before "who"; -1. */
export const whoTheySaid = (tree: Tree, verb: number): number => {
  const { tokens } = tree;
  let at = groupStart(tree, verb) - 1;
  if (
    at === verb - 1 ||
    !/^(?:alleged|believed|claimed|said|says|thought)$/u.test(tokens[at]?.lower ?? '')
  )
    return -1;
  for (at -= 1; at > verb - REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^(?:VERB|PUNCT|ADP)$/u.test(token.upos)) return -1;
    if (!/^(?:who|whom|which)$/u.test(token.lower)) continue;
    const before = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    return isNoun(tokens[before]) ? before : -1;
  }
  return -1;
};
