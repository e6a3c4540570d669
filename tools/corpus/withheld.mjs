// Which names a public graph withholds although nobody read them, in texts of the corpus that the
// offline coder has read: how many, and how many are people's by the coding.
//   node tools/corpus/withheld.mjs [learn] [tune] [held] [--show]    without a part: learn and tune
// --show lists the words that are no person's; never of `held`.
import { ordinaryWords } from '../../dist/coders/offline/en/lexicon/ordinary-words.js';
import { figureNames, wholeName } from '../../dist/graph/protected/public-figures.js';
import { graphOf } from '../../dist/graph/serialize.js';
import { loadSource } from '../../dist/loaders/load-source.js';
import { reportNames } from '../../dist/publish/report-names.js';
import { readCoded } from '../scores/read-coded.mjs';
import { PARTS } from './part-of.mjs';
import { readCorpus } from './read-corpus.mjs';

const args = process.argv.slice(2);
const show = args.includes('--show');
const asked = args.filter((arg) => arg !== '--show');
const parts = asked.length > 0 ? asked : ['learn', 'tune'];
if (parts.some((part) => !PARTS.includes(part)) || (show && parts.includes('held'))) {
  process.stderr.write('usage: node tools/corpus/withheld.mjs [learn] [tune] [held] [--show]\n');
  process.exit(2);
}

const articles = readCorpus(parts);
const readings = await readCoded(articles);
const ordinary = ordinaryWords();
const found = readings.flatMap(({ id, text, coding, reading }, at) => {
  const graph = graphOf(loadSource(articles[at].source, reading));
  const kinds = new Map(coding.entities.map((entity) => [entity.id, entity.kind]));
  const namesOfPeople = coding.mentions
    .filter(({ form, entity }) => form === 'name' && kinds.get(entity) === 'person')
    .map(({ start, end }) => ` ${wholeName(text.slice(start, end))} `);
  const isPerson = (name) =>
    namesOfPeople.some((one) => one.includes(` ${name.split(' ').at(-1)} `));
  return reportNames(graph, 'public', ordinary, figureNames()).unread.map(({ name }) => ({
    id,
    name,
    isPerson: isPerson(name),
  }));
});
const people = found.filter(({ isPerson }) => isPerson).length;
process.stdout.write(
  `${readings.length} texts (${parts.join(', ')})\n` +
    `- names that nobody read, withheld: ${found.length} (${(found.length / readings.length).toFixed(2)} a text)\n` +
    `- of them a person's by the coding: ${people}\n`,
);
if (show)
  for (const { id, name, isPerson } of found)
    if (!isPerson) process.stdout.write(`${id}: ${name}\n`);
