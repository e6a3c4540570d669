// Tokens and sentences of running text, ours and wink-nlp's, against a treebank (F1 of exact spans).
//   npm run build && npm exec --yes --package=wink-nlp@2.4.0 --package=wink-eng-lite-web-model@1.8.1 -- \
//     node tools/eval/compare-tokens.mjs TREEBANK_DIR
// wink is measured as it is, and with the repairs of sentence ends that it is known to need, one after
// another. It is no dependency of the project: npm exec lends it. What came of it:
// docs/decisions/own-tokenizer.md.
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { tokenWords } from '../../dist/coders/offline/en/language/words.js';
import { findSentences } from '../../dist/coders/offline/language/tokens/find-sentences.js';
import { findTokens } from '../../dist/coders/offline/language/tokens/find-tokens.js';
import { readRunningText } from '../train/read-running-text.mjs';
import { divideGum } from '../train/treebank.mjs';

const PACKAGES = ['wink-nlp', 'wink-eng-lite-web-model'];
const [treebank] = process.argv.slice(2);
if (treebank === undefined) {
  process.stderr.write(
    'usage: compare-tokens.mjs TREEBANK_DIR, under npm exec (see its first lines)\n',
  );
  process.exit(2);
}
const nlp = loadWink();

/** [name, text → token and sentence spans][]; each repair is added to those before. */
const WAYS = [
  ['ours', readOurs],
  ['wink-nlp as it is', (text) => cutLines([[0, text]], [])],
  ['wink-nlp, newlines first', (text) => cutLines(linesOf(text), [])],
  ['… and no end after a title or an ordinal', withRepairs(isAbbreviated)],
  ['… and none between a quotation and its verb', withRepairs(isAbbreviated, beforeSpeech)],
  ['… and none before a small letter', withRepairs(isAbbreviated, beforeSpeech, isSmall)],
  [
    '… and none inside a quotation',
    withRepairs(isAbbreviated, beforeSpeech, isSmall, insideQuotation),
  ],
];
const { held } = divideGum(treebank);
const sets = {
  'EWT dev': readRunningText(join(treebank, 'ewt', 'dev.conllu')),
  'GUM news, held out': held.flatMap(({ path }) => readRunningText(path)),
};
const names = Object.keys(sets);
process.stdout.write(`| tokens / sentences F1 | ${names.join(' | ')} |\n`);
process.stdout.write(`| --- |${' --- |'.repeat(names.length)}\n`);
for (const [way, read] of WAYS) {
  const cells = names.map((name) => {
    const readings = sets[name].map((gold) => ({ gold, read: read(gold.text) }));
    return ['tokens', 'sentences'].map((part) => f1(readings, part).toFixed(1)).join(' / ');
  });
  process.stdout.write(`| ${way} | ${cells.join(' | ')} |\n`);
}

/** The packages that npm exec put next to the first folder in PATH. */
function loadWink() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const folder of folders.filter((one) => one.endsWith('.bin'))) {
    const require = createRequire(join(folder, '..', 'none.js'));
    try {
      const [wink, model] = PACKAGES.map((name) => require(name));
      return wink(model, ['sbd']);
    } catch (problem) {
      if (problem.code !== 'MODULE_NOT_FOUND') throw problem;
    }
  }
  process.stderr.write('wink-nlp is not there: run this under npm exec (see its first lines)\n');
  process.exit(2);
}

function readOurs(text) {
  const tokens = findTokens(text, tokenWords);
  const sentences = findSentences(text, tokens, tokenWords).map(({ first, last }) => [
    tokens[first][0],
    tokens[last - 1][1],
  ]);
  return { tokens, sentences };
}

/** [offset, line][] */
function linesOf(text) {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => [index, line]);
}

/** wink's reading of each line; sentences are joined where a repair says that none ends. */
function cutLines(lines, repairs) {
  const tokens = [];
  const sentences = [];
  for (const [offset, line] of lines) {
    const document = nlp.readDoc(line);
    const words = document.tokens().out();
    const gaps = document.tokens().out(nlp.its.precedingSpaces);
    const spans = [];
    let at = offset;
    for (const [index, word] of words.entries()) {
      at += gaps[index].length;
      spans.push([at, at + word.length]);
      at += word.length;
    }
    const ends = document
      .sentences()
      .out(nlp.its.span)
      .map(([, last]) => last + 1);
    let first = 0;
    for (const end of moveMarks(ends, words, gaps)) {
      if (end < words.length && repairs.some((joins) => joins(words, end, first))) continue;
      if (end > first) sentences.push([spans[first][0], spans[end - 1][1]]);
      first = end;
    }
    tokens.push(...spans);
  }
  const isWord = ([start, end]) => end > start;
  return { tokens: tokens.filter(isWord), sentences };
}

/** Moves a closing mark that wink puts in the next sentence back to its own. */
function moveMarks(ends, words, gaps) {
  return ends.map((end) =>
    /^["”’')\]]$/u.test(words[end] ?? '') && gaps[end] === '' ? end + 1 : end,
  );
}

function withRepairs(...repairs) {
  return (text) => cutLines(linesOf(text), repairs);
}

/** "U.S. | officials". */
function isSmall(words, end) {
  return /^\p{Ll}/u.test(words[end]);
}

/** "Maj. | Gen.", "1st. | Bn.". */
function isAbbreviated(words, end) {
  const [before, last] = [words[end - 2] ?? '', words[end - 1]];
  const word = last === '.' ? before : last.replace(/\.$/u, '');
  return tokenWords.titles.has(word.toLowerCase()) || /^\d+(?:st|nd|rd|th)$/u.test(word);
}

/** `"Why?" | she asked`. */
function beforeSpeech(words, end) {
  if (!/^["”’']$/u.test(words[end - 1]) || words[end - 2] === '.') return false;
  return words.slice(end, end + 4).some((word) => tokenWords.speech.has(word.toLowerCase()));
}

/** More marks have been opened than closed since the sentence began. */
function insideQuotation(words, end, first) {
  let open = 0;
  for (const word of words.slice(first, end)) {
    if (word === '“' || (word === '"' && open === 0)) open = 1;
    else if (word === '”' || word === '"') open = 0;
  }
  return open === 1;
}

/** F1 in per cent of spans with equal start and end, over all texts. */
function f1(readings, part) {
  let [both, all] = [0, 0];
  for (const { gold, read } of readings) {
    const right = new Set(gold[part].map(String));
    both += read[part].filter((span) => right.has(String(span))).length;
    all += gold[part].length + read[part].length;
  }
  return (200 * both) / all;
}
