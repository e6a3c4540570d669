import { splitPieces } from '../../dist/coders/offline/en/lexicon/pieces.js';
import { key1, key2, key3 } from '../../dist/coders/offline/language/hash.js';
import { NO_WORD, wordFeatures } from '../../dist/coders/offline/language/tagging/tag-features.js';
import { readWords } from '../../dist/coders/offline/language/tagging/word-facts.js';

export const MENTION_FEATURES = 48;

const NOWHERE = { word: NO_WORD, tag: -1, listed: 0, signs: 0 };
const KINDS = ['agency', 'unit', 'publication', 'organization', 'place', 'adjective', 'people'];
const HEADS = ['agency', 'unit', 'organization', 'publication', 'place', 'person', 'event'];

/**
 * The facts the mention tagger uses about each token of a sentence: word, tag, and what the word
 * lists say of it (`listed`: the kind of name it begins or continues; `signs`: given name, title,
 * surname, head of names, verb of saying).
 */
export const mentionFacts = (text, tokens, lexicon) => {
  const [from, to] = [tokens[0].start, tokens.at(-1).end];
  const part = text.slice(from, to);
  const pieces = splitPieces(part);
  const listed = pieces.map(() => 0);
  const titled = pieces.map(() => 0);
  for (let at = 0; at < pieces.length; at += 1) {
    const match = lexicon.names.find(part, pieces, at);
    const kind = match ? KINDS.indexOf(match.values[0].kind) + 1 : 0;
    const unsure = match?.values.every(({ needs }) => needs) ? 1 : 0;
    for (let one = at; match && one < match.last; one += 1) {
      if (listed[one] === 0) listed[one] = kind * 4 + unsure * 2 + (one > at ? 1 : 0);
    }
    const title = lexicon.titles.find(part, pieces, at);
    if (title) titled.fill(1, at, title.last);
  }
  const words = readWords(tokens.map(({ word }) => word));
  let piece = 0;
  return tokens.map(({ start, tag }, at) => {
    while (piece < pieces.length && pieces[piece].end + from <= start) piece += 1;
    const key = pieces[piece]?.key ?? '';
    const signs =
      (lexicon.givenNames.has(key) ? 1 : 0) |
      (titled[piece] ? 2 : 0) |
      (lexicon.knownSurnames.has(key) ? 4 : 0) |
      (lexicon.verbs.has(key) ? 8 : 0) |
      ((HEADS.indexOf(lexicon.heads.get(key)) + 1) << 4);
    return { word: words[at], tag, listed: listed[piece] ?? 0, signs };
  });
};

/** Writes the feature keys of token `at`; `label1` and `label2` are the labels before it. */
export const mentionFeatures = (facts, at, label1, label2, keys) => {
  const here = facts[at] ?? NOWHERE;
  const before = facts[at - 1] ?? NOWHERE;
  const before2 = facts[at - 2] ?? NOWHERE;
  const after = facts[at + 1] ?? NOWHERE;
  const after2 = facts[at + 2] ?? NOWHERE;
  const first = at === 0 ? 1 : 0;
  const { word } = here;
  let n = wordFeatures(word, keys);
  keys[n++] = key3(8, word.shape, first, here.tag);
  keys[n++] = key1(9, label1);
  keys[n++] = key2(10, label1, label2);
  keys[n++] = key2(11, label1, word.lower);
  keys[n++] = key1(12, before.word.lower);
  keys[n++] = key1(13, before2.word.lower);
  keys[n++] = key1(14, after.word.lower);
  keys[n++] = key1(15, after2.word.lower);
  keys[n++] = key2(16, before.word.lower, word.shape);
  keys[n++] = key2(17, word.shape, after.word.lower);
  keys[n++] = key2(18, word.shape, after.word.shape);
  keys[n++] = key2(19, word.shape, before.word.shape);
  keys[n++] = key1(20, here.tag);
  keys[n++] = key2(21, before.tag, here.tag);
  keys[n++] = key2(22, here.tag, after.tag);
  keys[n++] = key3(23, before.tag, here.tag, after.tag);
  keys[n++] = key3(24, label1, here.tag, word.shape);
  keys[n++] = key1(25, here.listed);
  keys[n++] = key2(26, here.listed, label1);
  keys[n++] = key2(27, here.listed, here.tag);
  keys[n++] = key2(28, here.listed, after.listed);
  keys[n++] = key2(29, before.listed, here.listed);
  keys[n++] = key1(30, here.signs);
  keys[n++] = key2(31, here.signs, label1);
  keys[n++] = key2(32, here.signs, here.tag);
  keys[n++] = key2(33, before.signs, here.tag);
  keys[n++] = key2(34, after.signs, here.tag);
  keys[n++] = key3(35, before.signs, here.signs, after.signs);
  keys[n++] = key2(36, label1, after.word.lower);
  keys[n++] = key2(37, label1, before.word.lower);
  keys[n++] = key3(38, after.signs, after.word.shape, label1);
  keys[n++] = key3(39, after2.signs, after.tag, here.tag);
  keys[n++] = key3(40, before.word.lower, before2.word.lower, here.tag);
  keys[n++] = key3(41, after.word.lower, after2.word.lower, here.tag);
  keys[n++] = key3(42, here.listed, here.signs, word.shape);
  return n;
};
