// Measures the offline coder on development sets, beside the figures of the last release.
//   npm run eval -- FOLDER [--write] [--rules] [--raw] [--confusion] [--release VERSION]
// FOLDER holds dates/, entities/ and attribution/, each with gold .jsonl files and its scorer
// (Python 3), and graph/ with texts that are coded whole; the corpus is one more such set.
// --write puts the tables into docs/quality.md, where it says what each figure means.
// --rules prints how often each rule fired and was right. --confusion prints which event type was
// read for which of the set's, --raw the scorers' own output. --release keeps today's figures as
// those of a release.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { faultRows, stageRows } from '../scores/rows-of-tally.mjs';
import { scoreCodedSets } from './coded-sets.mjs';
import { codedRows, compareCoded } from './compare-coded.mjs';
import { detailsOf } from './details.mjs';
import { confusionTable } from './events.mjs';
import { figuresTable, keepFigures } from './figures-table.mjs';
import { costRows } from './measure-cost.mjs';
import { scorePythonSets } from './python-sets.mjs';
import { rowsOf } from './rows.mjs';
import { rulesTable } from './rules-table.mjs';

const [folder, ...flags] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  process.stderr.write(
    'usage: npm run eval -- FOLDER [--write]; FOLDER holds dates, entities, attribution, graph\n',
  );
  process.exit(2);
}

const coded = await scoreCodedSets(folder);
const { scores, hits } = await scorePythonSets(folder);
const compared = await compareCoded();
const rows = [...rowsOf(scores), ...codedRows(compared), ...(await costRows(folder))];
const ofCoded = (rowsOfTally) => coded.map(([name, tally]) => [name, rowsOfTally(tally)]);
const tables = [
  ['what counts', ofCoded(faultRows)],
  ['stage', ofCoded(stageRows)],
  ['task (development set)', [['figure', rows]]],
];
const figures = [
  ...tables.map(([what, sets]) => figuresTable(what, sets)),
  detailsOf(scores, compared),
].join('\n\n');

process.stdout.write(`${figures}\n`);
if (flags.includes('--rules')) {
  const found = rulesTable(coded.map(([, tally]) => tally));
  process.stdout.write(`\n${found}\n\n${hits.table()}\n`);
}
if (flags.includes('--raw')) process.stdout.write(`\n${JSON.stringify(scores, null, 1)}\n`);
if (flags.includes('--confusion'))
  process.stdout.write(`\n${confusionTable(scores.events.confusion)}\n`);
if (flags.includes('--release')) keepFigures(flags[flags.indexOf('--release') + 1], tables);
if (flags.includes('--write')) {
  const file = 'docs/quality.md';
  const page = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    page.replace(/(<!-- figures -->\n)[\s\S]*?(<!-- end -->)/, `$1\n${figures}\n\n$2`),
  );
}
