import type { Token } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';
import { isTimeWord, phraseFrom, subjectAfterWith } from './beside.ts';
import { eventWords } from './words.ts';

export const isNominalAt = (tree: Tree, index: number): boolean => {
  const upos = tree.tokens[index]?.upos;
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'SYM';
};

export const has = (tree: Tree, index: number, deprel: string): boolean =>
  tree.children(index).some((child) => tree.deprel(child) === deprel);

const BE: ReadonlySet<string> = new Set([
  'be',
  'been',
  'being',
  'was',
  'were',
  'is',
  'are',
  'am',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
  'getting',
  '’s',
  '’re',
]);

/** "The brigade is said to have left": reported as done, with the passive's subject. */
export const isSaidToHave = (tree: Tree, verb: number): boolean => {
  const above = tree.head(verb);
  if (!/^(?:xcomp|ccomp|advcl)$/u.test(tree.deprel(verb)) || !has(tree, above, 'aux:pass'))
    return false;
  const isPerfect = tree
    .children(verb)
    .some((child) => child < verb && tree.tokens[child]?.lower === 'have');
  return isPerfect && eventWords.toldOf.has(tree.tokens[above]?.lower ?? '');
};

/** Whether the surface subject of a verb is its target. */
export const isPassive = (tree: Tree, verb: number): boolean => {
  const token = tree.tokens[verb];
  const form = token?.lower ?? '';
  // "were let go", with the verb read as an infinitive
  if (form === 'let' && tree.tokens[verb + 1]?.lower === 'go')
    return BE.has(tree.tokens[verb - 1]?.lower ?? '');
  if (/ing$/u.test(form)) {
    return tree.children(verb).some((child) => tree.deprel(child) === 'aux:pass');
  }
  let be = false;
  let surface = false;
  for (const child of tree.children(verb)) {
    const deprel = tree.deprel(child);
    if (deprel === 'aux:pass') return true;
    if (deprel === 'nsubj:pass' || deprel === 'csubj:pass') surface = true;
    if ((deprel === 'aux' || deprel === 'cop') && BE.has(tree.tokens[child]?.lower ?? ''))
      be = true;
  }
  // "have allegedly killed ten": without "been" it is no passive
  if (!be && hasHave(tree, verb)) return false;
  // "Troops and a militia attacked", one of the two mislabelled as passive
  if (surface && !be && has(tree, verb, 'nsubj')) return false;
  // "Strikes killed ten", mislabelled as passive: it has an object and no "be"
  if (surface && (be || !has(tree, verb, 'obj'))) return true;
  if (be && isParticiple(tree, verb)) return true;
  if (eventWords.intransitive.has(form)) return false;
  if (isUndergone(tree, verb) || isHeld(tree, verb)) return true;
  const deprel = tree.deprel(verb);
  // "Villagers slain by army", a headline
  if (
    deprel === 'root' &&
    token?.xpos === 'VBN' &&
    has(tree, verb, 'obl:agent') &&
    !hasObject(tree, verb)
  )
    return true;
  // "had his legs amputated", "to have him arrested"
  if (deprel === 'xcomp' && /^(?:ha(?:ve|s|d|ving)|g[eo]t)$/u.test(overOf(tree, verb)))
    return has(tree, tree.head(verb), 'obj') && isParticiple(tree, verb);
  // "accused of having bombed two wells"
  if (deprel === 'amod' && tree.tokens[verb - 1]?.lower === 'having') return false;
  if (deprel === 'amod' || describesCount(tree, verb)) return isParticiple(tree, verb);
  if (subjectAfterWith(tree, verb) >= 0) return true;
  if (deprel === 'acl' || (deprel === 'advcl' && !has(tree, verb, 'mark'))) {
    if (isJoinedToActive(tree, verb)) return false;
    // a passive has no object: "A missile struck a hospital", parsed as a modifier
    if (['nsubj', 'aux', 'obj'].some((relation) => has(tree, verb, relation))) return false;
    return isParticiple(tree, verb) && !takesNoun(tree, verb);
  }
  // "Ten were killed and dozens wounded": the second "were" is omitted
  if (deprel === 'conj' && (isParticiple(tree, verb) || isOnlyParticiple(form))) {
    return !has(tree, verb, 'aux') && isPassive(tree, tree.head(verb)) && !hasObject(tree, verb);
  }
  return false;
};

/** "beaten", tagged as an infinitive. */
const isOnlyParticiple = (form: string): boolean => /(?:[dkltvz]en|own|orn|ung)$/u.test(form);

/** An object that is not a judgement: "was tried and found guilty". */
const hasObject = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb)
    .some(
      (child) =>
        tree.deprel(child) === 'obj' &&
        !/^(?:captive|dead|guilty|hostage|innocent|prisoner)$/u.test(
          tree.tokens[child]?.lower ?? '',
        ),
    );

/**
 * "were civilians killed in their sleep", "a man killed late on Tuesday": who kills, kills somebody,
 * so that without an object it is a participle, whatever the parser says.
 */
export const isUndergone = (tree: Tree, verb: number): boolean => {
  if (!eventWords.undergone.has(tree.tokens[verb]?.lower ?? '')) return false;
  if (['aux', 'obj', 'iobj', 'ccomp', 'xcomp'].some((relation) => has(tree, verb, relation)))
    return false;
  if (tree.tokens[verb + 1]?.upos === 'CCONJ') return false;
  const before = tree.tokens[verb - 1];
  // "whose husband he killed"
  if (before?.upos === 'CCONJ' || before?.xpos === 'PRP') return false;
  const object = phraseFrom(tree, verb + 1);
  return object < 0 || isTimeWord(tree, object);
};

/** "a soldier held hostage for a month by rebels": nobody else is held. */
const isHeld = (tree: Tree, verb: number): boolean =>
  /^(?:held|taken)$/u.test(tree.tokens[verb]?.lower ?? '') &&
  /^(?:captive|hostage|prisoner)$/u.test(tree.tokens[verb + 1]?.lower ?? '') &&
  !['nsubj', 'aux'].some((relation) => has(tree, verb, relation)) &&
  phraseFrom(tree, verb + 2) < 0;

const hasHave = (tree: Tree, verb: number): boolean =>
  tree
    .children(verb)
    .some(
      (child) =>
        child < verb && tree.deprel(child) === 'aux' && tree.tokens[child]?.lemma === 'have',
    );

/** "troops shelled Kherson region 114 times", with the region read as a measure. */
const takesNoun = (tree: Tree, verb: number): boolean => {
  if (tree.tokens[verb]?.xpos !== 'VBD' || tree.tokens[verb + 1]?.upos !== 'PROPN') return false;
  return !isTimeWord(tree, verb + 1);
};

/** "Rebels attacked and abducted nine villagers", whatever the parser made of the first verb. */
const isJoinedToActive = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb + 1]?.upos === 'CCONJ' &&
  tree
    .children(verb)
    .some(
      (next) =>
        next > verb &&
        next - verb < 4 &&
        tree.deprel(next) === 'conj' &&
        tree.tokens[next]?.xpos === 'VBD' &&
        has(tree, next, 'obj'),
    );

/** "five injured": a participle right after a number that the tree hangs it on. */
export const describesCount = (tree: Tree, verb: number): boolean => {
  const over = tree.head(verb);
  return (
    over === verb - 1 &&
    tree.tokens[over]?.upos === 'NUM' &&
    /^(?:xcomp|dep|acl|advcl)$/u.test(tree.deprel(verb)) &&
    tree.tokens[verb]?.xpos === 'VBN'
  );
};

const overOf = (tree: Tree, verb: number): string => tree.tokens[tree.head(verb)]?.lower ?? '';

export const isParticiple = (tree: Tree, verb: number): boolean => {
  const token = tree.tokens[verb];
  if (token === undefined) return false;
  if (token.xpos !== 'XX') return /^(?:VBN|VBD|JJ)$/u.test(token.xpos);
  return /(?:ed|en|wn|un|ght|ck|lt|ot|ut|nt|ld|et|it|id|ne)$/u.test(token.lower);
};

/** The word before the "to" of an infinitive: "believed" of "believed to have been executed"; -1. */
export const overInfinitive = ({ tokens }: Tree, verb: number): number => {
  let at = verb - 1;
  while (verb - at < 8 && isOfInfinitive(tokens[at])) at -= 1;
  const isSame = tokens[at - 1]?.sentence === tokens[verb]?.sentence;
  return tokens[at]?.lower === 'to' && isSame ? at - 1 : -1;
};

const isOfInfinitive = (token: Token | undefined): boolean =>
  token?.upos === 'ADV' || /^(?:be|been|have)$/u.test(token?.lower ?? '');
