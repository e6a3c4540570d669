import { writeFileSync } from 'node:fs';
import { measureSyntax } from './measure-syntax.mjs';
import { trainLemmas } from './train-lemmas.mjs';
import { trainSyntax, unpackSyntax } from './train-syntax.mjs';
import { readTreebank } from './treebank.mjs';

/**
 * `node tools/train/train.mjs TREEBANK_DIR [OUT_DIR]`, after `npm run build`. TREEBANK_DIR holds
 * `ewt/train.conllu`, `ewt/dev.conllu` and, if there, `gum/GUM_*.conllu`. Deterministic: the same
 * treebank gives the same bytes. What the figures mean: src/coders/offline/en/weights/model-card.md.
 */
const [folder, out = 'src/coders/offline/en/weights'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node tools/train/train.mjs TREEBANK_DIR [OUT_DIR]\n');
  process.exit(2);
}
const log = (line) => process.stderr.write(`${line}\n`);
const { train, held } = readTreebank(folder);
log(`${train.length} sentences`);
const lemmas = trainLemmas(train);
const syntax = trainSyntax(train, { log });
for (const [name, content] of Object.entries({ ...syntax, lemmas })) {
  writeFileSync(`${out}/${name}.json`, `${JSON.stringify(content)}\n`);
}
for (const [name, sentences] of Object.entries(held)) {
  const { right, confusions } = measureSyntax(sentences, unpackSyntax(syntax), lemmas);
  const { words, ...counts } = right;
  const shares = Object.entries(counts).map(
    ([what, count]) => `${what} ${((100 * count) / words).toFixed(2)}`,
  );
  process.stdout.write(`${name}: ${words} words; ${shares.join(', ')}\n`);
  for (const [what, count] of confusions) process.stdout.write(`  ${count} ${what}\n`);
}
