import type { Token } from '../../language/document.ts';
import { type Frame, frames, type SlotRoles } from './frame.ts';
import { nounForms, verbForms } from './inflect.ts';

/** A word or phrase that may name an event; its arguments depend on `head`. */
export interface Trigger {
  readonly frame: Frame;
  readonly form: 'verb' | 'noun';
  readonly head: number;
  /** Token range, half-open. */
  readonly first: number;
  readonly last: number;
  readonly phraseRoles: SlotRoles | null;
  readonly words: number;
  /** Index after the last word of a phrase with a gap; 0 if there is no gap. */
  readonly gapEnd: number;
}

interface Entry {
  readonly frame: Frame;
  readonly kind: 'verb' | 'phrase' | 'noun';
  /** The words after the first. */
  readonly rest: readonly string[];
  /** Index of the head among the words. */
  readonly headAt: number;
  readonly roles: SlotRoles | null;
}

const buildIndex = (): ReadonlyMap<string, readonly Entry[]> => {
  const index = new Map<string, Entry[]>();
  const add = (form: string, entry: Entry): void => {
    const list = index.get(form);
    if (list === undefined) index.set(form, [entry]);
    else list.push(entry);
  };
  for (const frame of frames.frames) {
    for (const verb of frame.verbs ?? []) addVerb(add, frame, verb);
    for (const { words, roles } of frame.phrases ?? []) {
      const [first = '', ...rest] = words.split(' ');
      for (const form of verbForms(first)) {
        add(form, { frame, kind: 'phrase', rest, headAt: 0, roles: roles ?? null });
      }
    }
    for (const noun of frame.nouns ?? []) addNoun(add, frame, noun);
  }
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return index;
};

type Add = (form: string, entry: Entry) => void;

const addVerb = (add: Add, frame: Frame, verb: string): void => {
  const [first = '', ...rest] = verb.split('-');
  const entryOf = (more: readonly string[], headAt: number): Entry => ({
    frame,
    kind: 'verb',
    rest: more,
    headAt,
    roles: null,
  });
  if (rest.length === 0) for (const form of verbForms(verb)) add(form, entryOf([], 0));
  else {
    for (const form of verbForms(rest.at(-1) ?? '')) {
      add(first, entryOf([...rest.slice(0, -1), form], rest.length));
      add([first, ...rest.slice(0, -1), form].join('-'), entryOf([], 0));
    }
  }
};

const addNoun = (add: Add, frame: Frame, noun: string): void => {
  const words = noun.split(/[\s-]/u);
  const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'without');
  const headAt = of > 0 ? of - 1 : words.length - 1;
  for (const form of nounForms(words[headAt] ?? '')) {
    const all = words.with(headAt, form);
    all[0] = (all[0] ?? '').replace(/^=/u, '');
    add(all[0] ?? '', { frame, kind: 'noun', rest: all.slice(1), headAt, roles: null });
    if (noun.includes('-'))
      add(all.join('-'), { frame, kind: 'noun', rest: [], headAt: 0, roles: null });
  }
};

const index = buildIndex();
const NONE: readonly Trigger[] = [];

/** The triggers that may begin at a token, longest first. */
export const triggersAt = (tokens: readonly Token[], at: number): readonly Trigger[] => {
  const token = tokens[at];
  const entries = token === undefined ? undefined : index.get(token.lower);
  if (entries === undefined || token === undefined) return NONE;
  const found: Trigger[] = [];
  for (const entry of entries) {
    const trigger = match(tokens, at, token, entry);
    if (trigger !== null) found.push(trigger);
  }
  return found;
};

const match = (
  tokens: readonly Token[],
  at: number,
  token: Token,
  entry: Entry,
): Trigger | null => {
  const path = entry.rest.length === 0 ? [at] : follow(tokens, at, entry);
  if (path === null) return null;
  const head = path[entry.headAt] ?? at;
  const headToken = tokens[head] ?? token;
  if (!canBe(tokens, headToken, entry)) return null;
  const last = path.at(-1) ?? at;
  const isTight = entry.rest.some(isGap)
    ? last - at === path.length - 1
    : last - at <= entry.rest.length * 2;
  return {
    frame: entry.frame,
    form: entry.kind === 'noun' ? 'noun' : 'verb',
    head,
    first: at,
    last: (isTight ? last : at) + 1,
    phraseRoles: entry.roles,
    words: path.length,
    gapEnd: isTight ? 0 : last + 1,
  };
};

/** In a phrase, a word tagged as a noun can be a verb: "shot the medic dead". */
const canBe = (tokens: readonly Token[], token: Token, entry: Entry): boolean => {
  if (entry.kind === 'noun') return canBeNoun(tokens, token);
  if (canBeVerb(token)) return true;
  const before = tokens[token.index - 1]?.upos;
  return (
    entry.kind === 'phrase' && token.upos === 'NOUN' && (before === 'NOUN' || before === 'PROPN')
  );
};

const POSSESSIVE: ReadonlySet<string> = new Set([
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  'your',
]);
const SKIPPED: ReadonlySet<string> = new Set(['DET', 'ADJ', 'ADV', 'NUM']);

/** The tokens that match the words of an entry, or null. */
const follow = (tokens: readonly Token[], at: number, entry: Entry): number[] | null => {
  const path = [at];
  let index = at + 1;
  let gap = entry.kind === 'noun' ? 0 : 2;
  const sentence = tokens[at]?.sentence;
  let isOpen = false;
  for (const word of entry.rest) {
    if (isGap(word)) {
      gap = 6;
      isOpen = word === '+';
      continue;
    }
    // "burned to death": with nobody between
    if (isOpen && tokens[index] !== undefined && isWord(tokens[index] as Token, word)) return null;
    isOpen = false;
    let found = -1;
    for (let skipped = 0; skipped <= gap + 1; skipped += 1, index += 1) {
      const token = tokens[index];
      if (token === undefined || token.sentence !== sentence) return null;
      if (isWord(token, word)) {
        found = index;
        break;
      }
      if (token.lower === '-' || (gap === 6 && /^["“”'‘’]$/u.test(token.text))) continue;
      if (skipped >= gap || token.upos === 'PUNCT' || token.upos === 'VERB') return null;
      if (gap < 6 && !SKIPPED.has(token.upos) && !POSSESSIVE.has(token.lower)) return null;
    }
    if (found < 0) return null;
    path.push(found);
    index = found + 1;
    gap = entry.kind === 'noun' ? 0 : 2;
  }
  return path;
};

/** In a phrase, what other words may stand for. */
const isGap = (word: string): boolean => word === '*' || word === '+';

const isWord = (token: Token, word: string): boolean => {
  if (token.lower === word || token.lower === `${word}s`) return true;
  if (word === 'their') return POSSESSIVE.has(token.lower);
  return word === 'themselves' && /sel(?:f|ves)$/u.test(token.lower);
};

const canBeVerb = (token: Token): boolean => {
  if (token.upos === 'VERB' || token.upos === 'AUX') return true;
  // the tagger's class for foreign words and fragments
  if (token.upos === 'X') return /[^e]ed$/u.test(token.lower);
  // a noun ending in -ed is usually a mistagged verb
  if (token.upos === 'NOUN') return /[^e]ed$/u.test(token.lower) && token.xpos !== 'NNP';
  return token.upos === 'ADJ' && /(?:ed|en|ing|ght|wn|ck|nt|ld|it|ot|rt)$/u.test(token.lower);
};

/** A capitalised word inside a sentence is part of a name ("Operation Strike"). */
const canBeNoun = (tokens: readonly Token[], token: Token): boolean => {
  if (token.upos === 'NOUN') return true;
  // "six dead", "the dead"
  if (token.upos === 'ADJ') return token.lower === 'dead';
  if (token.upos === 'PROPN') {
    return token.text === token.lower || tokens[token.index - 1]?.sentence !== token.sentence;
  }
  // "treatment, pressure and threats"
  if (token.xpos === 'VBZ' && token.deprel === 'conj' && tokens[token.head]?.upos === 'NOUN')
    return true;
  if (token.upos !== 'VERB' || !/ings?$/u.test(token.lower)) return false;
  const before = tokens[token.index - 1];
  const after = tokens[token.index + 1];
  return before?.upos === 'DET' || after?.lower === 'of' || before?.xpos === 'PRP$';
};
