// Prints which documents of GUM the trainer uses, and under which licence, as the model card has it.
//   node tools/train/list-texts.mjs TREEBANK_DIR
import { byText } from '../../dist/model/by-text.js';
import { readGumDocuments } from './gum-documents.mjs';
import { divideGum } from './treebank.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node tools/train/list-texts.mjs TREEBANK_DIR\n');
  process.exit(2);
}
const held = new Set(divideGum(folder).held.map(({ id }) => id));
const documents = readGumDocuments(folder);
const uses = new Map();
for (const { id, genre, licence, words } of documents) {
  const use = licence === null ? 'left out' : held.has(id) ? 'held out' : 'trained on';
  const key = [genre, licence ?? '', use].join(' | ');
  const sum = uses.get(key) ?? { documents: 0, words: 0 };
  uses.set(key, { documents: sum.documents + 1, words: sum.words + words });
}
const rows = [
  '| genre | licence of the texts | use | documents | words |',
  '| --- | --- | --- | --- | --- |',
  ...[...uses]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, sum]) => `| ${key} | ${sum.documents} | ${sum.words.toLocaleString('en-GB')} |`),
  '',
  '| document | licence | title | source |',
  '| --- | --- | --- | --- |',
  ...documents
    .filter(({ licence }) => licence !== null)
    .map(({ id, licence, title, url }) => {
      const mark = held.has(id) ? ' (held out)' : '';
      return `| ${id}${mark} | ${licence} | ${title.replaceAll('|', '/')} | <${url}> |`;
    }),
];
process.stdout.write(`${rows.join('\n')}\n`);
