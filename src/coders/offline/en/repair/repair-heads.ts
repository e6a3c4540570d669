import type { Token } from '../../language/document.ts';
import { repairWords } from './repair-words.ts';

/** Heads and relations of a document while they are being repaired. */
export interface Heads {
  readonly heads: Int32Array;
  readonly deprels: string[];
}

/** A stretch of tokens, from `first` to before `last`, with the parse that is being repaired. */
interface RepairScope {
  readonly tokens: readonly Token[];
  readonly parse: Heads;
  readonly first: number;
  readonly last: number;
}

/** Corrects frequent errors of a greedy parser that grammar can detect. */
export const repairHeads = (
  tokens: readonly Token[],
  parse: Heads,
  first: number,
  last: number,
): void => {
  const scope: RepairScope = { tokens, parse, first, last };
  for (let index = first; index < last; index += 1) {
    const head = parse.heads[index] ?? -1;
    if (head < 0) continue;
    const deprel = parse.deprels[index] ?? '';
    if ((deprel === 'conj' || deprel === 'parataxis') && head < index) {
      mendGardenPath(scope, head, index);
      mendJoinedVerb(scope, index);
      mendJoinedSubject(scope, index);
      mendNextSubject(scope, index);
    } else if (deprel === 'acl' && isControlled(scope, index, head)) {
      parse.heads[index] = parse.heads[head] ?? -1;
      parse.deprels[index] = 'xcomp';
    } else if (deprel === 'acl') {
      mendJoinedGerund(scope, index, head);
      mendHigh(scope, index, head);
      mendShown(scope, index, head);
    } else if (deprel === 'acl:relcl') {
      mendListedVerb(scope, index, head);
    } else if (deprel === 'advcl' && repairWords.controlling.has(tokens[head]?.lower ?? '')) {
      if (childOf(scope, index, 'mark', 'to') >= 0) parse.deprels[index] = 'xcomp';
    }
  }
};

/** "urged residents to leave", with the infinitive attached to the noun. */
const isControlled = (scope: RepairScope, verb: number, noun: number): boolean => {
  const { tokens, parse } = scope;
  return (
    /^(?:i?obj|nsubj:pass)$/u.test(parse.deprels[noun] ?? '') &&
    repairWords.controlling.has(tokens[parse.heads[noun] ?? -1]?.lower ?? '') &&
    childOf(scope, verb, 'mark', 'to') >= 0
  );
};

/** "had foiled an attack and killed twelve": a finite verb is joined to a verb, not to its object. */
const mendJoinedVerb = (scope: RepairScope, verb: number): void => {
  const { tokens, parse, first } = scope;
  const noun = parse.heads[verb] ?? -1;
  const isJoined = parse.deprels[verb] === 'conj' && tokens[verb - 1]?.upos === 'CCONJ';
  if (
    !isJoined ||
    !hasTense(tokens[verb]) ||
    !/^(?:NOUN|PROPN|NUM)$/u.test(tokens[noun]?.upos ?? '')
  )
    return;
  if (childOf(scope, verb, 'nsubj') >= 0) return;
  let above = noun;
  for (let steps = 0; steps < 5 && tokens[above]?.upos !== 'VERB'; steps += 1) {
    if (!/^(?:obj|obl|nmod|conj)/u.test(parse.deprels[above] ?? '')) return;
    above = parse.heads[above] ?? -1;
  }
  if (above < first || above > noun || tokens[above]?.upos !== 'VERB') return;
  const isWhole = hasTense(tokens[above]) || childOf(scope, above, 'aux') >= 0;
  if (isWhole) parse.heads[verb] = above;
};

/** "A militant and a soldier were killed": two subjects of one verb, not a noun and a clause. */
const mendJoinedSubject = (scope: RepairScope, verb: number): void => {
  const { tokens, parse } = scope;
  const noun = parse.heads[verb] ?? -1;
  if (parse.deprels[verb] !== 'conj' || parse.deprels[noun] !== 'root') return;
  if (tokens[verb]?.upos !== 'VERB' || tokens[noun]?.upos !== 'NOUN') return;
  const passive = childOf(scope, verb, 'nsubj:pass');
  const subject = passive >= 0 ? passive : childOf(scope, verb, 'nsubj');
  if (subject < noun || tokens[subject]?.upos !== 'NOUN') return;
  const between = tokens.slice(noun + 1, subject);
  if (!between.every(({ upos }) => /^(?:CCONJ|DET|ADJ|NUM)$/u.test(upos))) return;
  if (!between.some(({ upos }) => upos === 'CCONJ')) return;
  parse.heads[verb] = -1;
  parse.deprels[verb] = 'root';
  parse.heads[noun] = verb;
  parse.deprels[noun] = passive >= 0 ? 'nsubj:pass' : 'nsubj';
  parse.heads[subject] = noun;
  parse.deprels[subject] = 'conj';
};

/**
 * "Rebels left the town and officials said": the noun between "and" and a finite verb without a
 * subject is its subject, and no second object of the verb before.
 */
const mendNextSubject = (scope: RepairScope, verb: number): void => {
  const { tokens, parse, first } = scope;
  const noun = verb - 1;
  if (!hasTense(tokens[verb]) || parse.deprels[verb] !== 'conj') return;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[noun]?.upos ?? '')) return;
  if (!/^(?:conj|nmod|obj|obl)/u.test(parse.deprels[noun] ?? '')) return;
  if (childOf(scope, verb, 'nsubj') >= 0 || childOf(scope, verb, 'cc') >= 0) return;
  let start = noun;
  while (start > first && /^(?:ADJ|DET|NOUN|NUM|PROPN)$/u.test(tokens[start - 1]?.upos ?? ''))
    start -= 1;
  const isNext = tokens[start - 1]?.upos === 'CCONJ' && isNounLike(tokens[start - 2]);
  if (!isNext || (parse.heads[verb] ?? verb) >= start) return;
  for (let at = start; at < noun; at += 1) {
    if ((parse.heads[at] ?? -1) >= start) continue;
    parse.heads[at] = noun;
    parse.deprels[at] = 'compound';
  }
  parse.heads[noun] = verb;
  parse.deprels[noun] = 'nsubj';
  parse.heads[start - 1] = verb;
  parse.deprels[start - 1] = 'cc';
};

const isNounLike = (token: Token | undefined): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM)$/u.test(token?.upos ?? '');

const hasTense = (token: Token | undefined): boolean =>
  token?.upos === 'VERB' && /^VB[DZP]$/u.test(token.xpos);

/** "setting fire to barns and damaging lorries": the second gerund is joined to the first. */
const mendJoinedGerund = (scope: RepairScope, verb: number, noun: number): void => {
  const { tokens, parse, first } = scope;
  if (tokens[verb]?.xpos !== 'VBG' || tokens[verb - 1]?.upos !== 'CCONJ') return;
  let above = noun;
  for (
    let steps = 0;
    steps < 3 && /^(?:obj|obl|nmod)/u.test(parse.deprels[above] ?? '');
    steps += 1
  )
    above = parse.heads[above] ?? -1;
  if (above < first || above > noun || tokens[above]?.xpos !== 'VBG') return;
  parse.heads[verb] = above;
  parse.deprels[verb] = 'conj';
};

/** "killed two men, raped women and burned a mill": a past tense right behind a comma goes on with the verb before. */
const mendListedVerb = (
  { tokens, parse, first }: RepairScope,
  verb: number,
  noun: number,
): void => {
  const over = parse.heads[noun] ?? -1;
  if (tokens[verb]?.xpos !== 'VBD' || tokens[verb - 1]?.text !== ',' || over < first) return;
  if (tokens[over]?.xpos !== 'VBD' || !/^(?:obj|obl)/u.test(parse.deprels[noun] ?? '')) return;
  for (let at = first; at < verb - 1; at += 1) if (parse.heads[at] === verb) return;
  parse.heads[verb] = over;
  parse.deprels[verb] = 'conj';
};

/** "a video of men being beaten": those who are shown are beaten, and not the video. */
const mendShown = ({ tokens, parse }: RepairScope, verb: number, work: number): void => {
  if (tokens[verb]?.xpos !== 'VBN' || !repairWords.pictures.has(tokens[work]?.lower ?? '')) return;
  for (let at = work + 2; at < verb; at += 1) {
    const isOf = parse.heads[at] === work && parse.deprels[at] === 'nmod';
    if (isOf && tokens[at]?.xpos === 'NNS') parse.heads[verb] = at;
  }
};

/** "A strike on a school killed ten": the subject is the strike, not the school. */
const mendHigh = (scope: RepairScope, verb: number, noun: number): void => {
  const { tokens, parse } = scope;
  if (verb !== noun + 1 || !/^VB[DN]$/u.test(tokens[verb]?.xpos ?? '')) return;
  if (childOf(scope, verb, 'obj') < 0) return;
  let top = noun;
  for (let steps = 0; steps < 3 && parse.deprels[top] === 'nmod'; steps += 1)
    top = parse.heads[top] ?? top;
  if (top < verb) parse.heads[verb] = top;
};

/** "Soldiers captured in Kherson were exchanged": the first verb only modifies the subject. */
const mendGardenPath = (scope: RepairScope, verb: number, next: number): void => {
  const { tokens, parse } = scope;
  const form = tokens[verb];
  const cop = childOf(scope, next, 'cop');
  const isVerb =
    tokens[next]?.upos === 'VERB' || (cop >= 0 && /ed$/u.test(tokens[next]?.lower ?? ''));
  if (form === undefined || !isVerb || !/(?:VBD|VBN)/u.test(form.xpos)) return;
  if (
    parse.deprels[next] === 'parataxis' &&
    cop < 0 &&
    childOf(scope, next, 'aux') < 0 &&
    childOf(scope, next, 'aux:pass') < 0
  )
    return;
  if (tokens[next]?.lower.endsWith('ing') === true) return;
  const subject = childOf({ ...scope, last: verb }, verb, 'nsubj');
  if (subject < 0 || parse.heads[verb] === undefined) return;
  // "she called it wrong and called for talks": a pronoun is never modified like that
  if (tokens[subject]?.xpos === 'PRP' || repairWords.objectless.has(form.lower)) return;
  if (childOf(scope, verb, 'obj') >= 0 || childOf(scope, verb, 'aux') >= 0) return;
  for (const relation of ['nsubj', 'nsubj:pass', 'cc'])
    if (childOf(scope, next, relation) >= 0) return;
  for (let at = verb + 1; at < next; at += 1) if (/^[,;:—–]$/u.test(tokens[at]?.text ?? '')) return;
  if (cop >= 0) parse.deprels[cop] = 'aux:pass';
  const passive = childOf(scope, next, 'aux:pass') >= 0;
  parse.heads[next] = parse.heads[verb] ?? -1;
  parse.deprels[next] = parse.deprels[verb] ?? 'root';
  parse.heads[subject] = next;
  parse.deprels[subject] = passive ? 'nsubj:pass' : 'nsubj';
  parse.heads[verb] = subject;
  parse.deprels[verb] = 'acl';
  mendShown(scope, verb, parse.heads[verb] ?? -1);
};

const childOf = (
  { tokens, parse, first, last }: RepairScope,
  head: number,
  deprel: string,
  word?: string,
): number => {
  const from = Math.max(first, head - 20);
  const to = Math.min(last, head + 20);
  for (let index = from; index < to; index += 1) {
    if (parse.heads[index] !== head || parse.deprels[index] !== deprel) continue;
    if (word === undefined || tokens[index]?.lower === word) return index;
  }
  return -1;
};
