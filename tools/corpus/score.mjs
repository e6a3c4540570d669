// Reads texts of the corpus with the offline coder and compares it with their coding: agreement, the
// faults that do harm, and what each stage found. What each row means: docs/quality.md.
//   npm run corpus -- [learn] [tune] [held] [--show]       without a part: learn and tune
// --show lists the faults that do harm, with their words; never of `held`, of which only figures
// are looked at.
import { compareAnnotations } from '../../dist/text/agreement/compare-annotations.js';
import { readCoded } from '../scores/read-coded.mjs';
import { faultRows, stageRows } from '../scores/rows-of-tally.mjs';
import { scoreReadings } from '../scores/score-reading.mjs';
import { PARTS } from './part-of.mjs';
import { readCorpus } from './read-corpus.mjs';
import { agreementTable, sumAgreements } from './sum-agreements.mjs';

const args = process.argv.slice(2);
const show = args.includes('--show');
const asked = args.filter((arg) => arg !== '--show');
const parts = asked.length > 0 ? asked : ['learn', 'tune'];
const unknown = parts.find((part) => !PARTS.includes(part));
if (unknown || (show && parts.includes('held'))) {
  process.stderr.write(
    'usage: npm run corpus -- [learn] [tune] [held] [--show]; held is not shown\n',
  );
  process.exit(2);
}

const texts = await readCoded(readCorpus(parts));
const agreements = texts.map(({ text, coding, reading }) =>
  compareAnnotations(text, coding, reading),
);
const tally = scoreReadings(texts);
process.stdout.write(`${texts.length} texts (${parts.join(', ')})\n\n`);
process.stdout.write(`${agreementTable(sumAgreements(agreements), 'coding', 'reading')}\n\n`);
for (const [row, figure] of [...faultRows(tally), ...stageRows(tally)])
  process.stdout.write(`- ${row}: ${figure}\n`);
if (show) process.stdout.write(`\n${tally.shown.join('\n')}\n`);
