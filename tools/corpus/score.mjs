// Reads texts of the corpus with the offline coder and compares it with their coding.
//   npm run corpus -- [learn] [tune] [held] [--show]       without a part: learn and tune
// --show lists the faults that do harm, with their words; never of `held`, of which only figures
// are looked at.
import { annotate } from '../../dist/coders/offline/annotate.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { createReport } from '../../dist/model/problem.js';
import { compareAnnotations } from '../../dist/text/agreement/compare-annotations.js';
import { countFaults } from './count-faults.mjs';
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

const agreements = [];
const totals = new Map();
const shown = [];
const texts = readCorpus(parts);
for (const { source, annotations } of texts) {
  const { id } = source.front;
  const reading = await annotate(textOfSource(source), createReport());
  agreements.push(compareAnnotations(source.text, annotations, reading));
  for (const [fault, found] of Object.entries(countFaults(source.text, annotations, reading))) {
    const total = totals.get(fault) ?? { count: 0, all: 0 };
    totals.set(fault, { count: total.count + found.count, all: total.all + found.all });
    for (const words of found.shown) shown.push(`${id}, ${fault}: ${words.replaceAll('\n', ' ')}`);
  }
}
process.stdout.write(`${texts.length} texts (${parts.join(', ')})\n\n`);
process.stdout.write(`${agreementTable(sumAgreements(agreements), 'coding', 'reading')}\n\n`);
for (const [fault, { count, all }] of totals)
  process.stdout.write(`- ${fault}: ${count} of ${all}\n`);
if (show) process.stdout.write(`\n${shown.join('\n')}\n`);
