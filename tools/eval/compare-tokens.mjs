// Tokens and sentences of running text, ours and wink-nlp's, against treebanks: docs/decisions/own-tokenizer.md.
//   npm install --prefix WINK wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
//   npm run build && node tools/eval/compare-tokens.mjs TREEBANK WINK
// TREEBANK as for npm run train; WINK any empty folder. wink-nlp is no dependency: nothing else needs it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { findSentences } from '../../dist/extract/ground/find-sentences.js';
import { findTokens } from '../../dist/extract/ground/find-tokens.js';
import { openGum } from '../train/treebank.mjs';

const [treebank, wink] = process.argv.slice(2);
if (!treebank || !wink) {
  process.stderr.write('usage: node tools/eval/compare-tokens.mjs TREEBANK WINK\n');
  process.exit(2);
}
const require = createRequire(join(resolve(wink), 'any.js'));
const winkNlp = require('wink-nlp');
const nlp = winkNlp(require('wink-eng-lite-web-model'), ['sbd']);
const { its } = nlp;

/** Documents of a CoNLL-U file as running text, with the spans of their tokens and sentences. */
const readGold = (file) => {
  const documents = [];
  let current;
  let tokens = [];
  let at = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newdoc') || current === undefined) {
      current = { text: '', tokens: [], sentences: [] };
      documents.push(current);
    }
    if (line.startsWith('# newpar') && current.text !== '')
      current.text = `${current.text.trimEnd()}\n\n`;
    if (line.startsWith('# text = ')) {
      at = current.text.length;
      current.text += `${line.slice(9).trim()} `;
    }
    const [id, form] = line.split('\t');
    if (/^\d+$/u.test(id)) {
      while (/\s/u.test(current.text[at] ?? '')) at += 1;
      tokens.push([at, at + form.length]);
      at += form.length;
    }
    if (line === '' && tokens.length > 0) {
      current.tokens.push(...tokens);
      current.sentences.push([tokens[0][0], tokens.at(-1)[1]]);
      tokens = [];
    }
  }
  return documents;
};

const ours = (text) => {
  const tokens = findTokens(text);
  const sentences = findSentences(text, tokens).map(({ first, last }) => [
    tokens[first][0],
    tokens[last - 1][1],
  ]);
  return { tokens, sentences };
};

const winks = (text) => {
  const document = nlp.readDoc(text);
  const spaces = document.tokens().out(its.precedingSpaces);
  let at = 0;
  const tokens = document
    .tokens()
    .out(its.value)
    .map((word, index) => {
      const start = at + spaces[index].length;
      at = start + word.length;
      return [start, at];
    });
  // a line end is a token of its own there, and none of a treebank's
  const isWord = ([start, end]) => text.slice(start, end).trim() !== '';
  const sentences = document
    .sentences()
    .out(its.span)
    .map(([first, last]) => tokens.slice(first, last + 1).filter(isWord))
    .filter((inside) => inside.length > 0)
    .map((inside) => [inside[0][0], inside.at(-1)[1]]);
  return { tokens: tokens.filter(isWord), sentences };
};

/** Sentence ends mended in the simplest way: each paragraph by itself. */
const winksByParagraph = (text) => {
  const found = { tokens: [], sentences: [] };
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/gu)) {
    const { tokens, sentences } = winks(paragraph);
    const moved = ([start, end]) => [start + index, end + index];
    found.tokens.push(...tokens.map(moved));
    found.sentences.push(...sentences.map(moved));
  }
  return found;
};

const f1 = (documents, read, what) => {
  let [right, said, gold] = [0, 0, 0];
  for (const document of documents) {
    const wanted = new Set(document[what].map(String));
    const found = read(document.text)[what];
    right += found.filter((span) => wanted.has(String(span))).length;
    said += found.length;
    gold += wanted.size;
  }
  return ((200 * right) / (said + gold)).toFixed(1);
};

const gum = openGum(treebank).files.filter((name) => name.startsWith('GUM_news_'));
const sets = {
  'EWT dev': readGold(join(treebank, 'ewt', 'dev.conllu')),
  'GUM news, held out': gum
    .filter((_, at) => at % 3 === 0)
    .flatMap((name) => readGold(join(treebank, 'gum', name))),
};
/** Sentences of the field, which no treebank has: ranks, units, quotations. One must be cut as it stands here. */
const FIELD = [
  ['Maj. Gen. Orlov fled.', 'The 1st. Bn. stayed.'],
  ['U.S. officials denied it.', 'He left the U.S.', 'The talks failed.'],
  ['"Why?" he asked.', '"Why?" Maj. Orlov asked.', '"Go!"', 'The men ran.'],
  ['“We left.', 'They stayed.”', 'Nobody spoke.'],
  ['They waited until 9 p.m.', 'Then shells fell.'],
  ['It cost 4.5 million.', 'No. 5 was hit.', 'Yes...', 'It was.'],
  ['Col. Ivan Petrov of the 3rd Bn., 12th Bde., spoke.', 'He left.'],
  ['Lt. Col. A. Sidorov died.', 'Sgt. Maj. Orlov lived.'],
  ['The T-72B3 and Su-35 were hit.', 'Unit No. 74455 denied it.'],
];
const whole = (read) =>
  FIELD.filter((wanted) => {
    const text = wanted.join(' ');
    return (
      read(text)
        .sentences.map((span) => text.slice(...span))
        .join('|') === wanted.join('|')
    );
  }).length;

process.stdout.write('F1 of tokens / sentences on running text\n');
for (const [name, documents] of Object.entries(sets)) {
  const words = documents.reduce((sum, { tokens }) => sum + tokens.length, 0);
  process.stdout.write(`${name} (${documents.length} documents, ${words} words)\n`);
  for (const [who, read] of Object.entries({
    ours,
    'wink-nlp': winks,
    'wink-nlp, paragraph by paragraph': winksByParagraph,
  })) {
    const started = performance.now();
    const shown = `${f1(documents, read, 'tokens')} / ${f1(documents, read, 'sentences')}`;
    const speed = Math.round((2 * words) / (performance.now() - started));
    process.stdout.write(`  ${who}: ${shown} (${speed} thousand words a second)\n`);
  }
}
process.stdout.write(
  `Short texts with ranks, units and quotations cut without a slip, of ${FIELD.length}\n`,
);
process.stdout.write(`  ours: ${whole(ours)}\n  wink-nlp: ${whole(winks)}\n`);
