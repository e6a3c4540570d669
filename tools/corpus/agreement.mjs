// How far two codings of one text agree, over all texts that were coded twice (corpus/second).
//   node tools/corpus/agreement.mjs [--show]
// --show lists where they differ, text by text.
import { compareAnnotations } from '../../dist/text/agreement/compare-annotations.js';
import { judgedAlike } from './judged-alike.mjs';
import { readTwiceCoded } from './read-corpus.mjs';
import { agreementTable, sumAgreements } from './sum-agreements.mjs';

const twice = readTwiceCoded();
const compared = twice.map(({ source, first, second }) => ({
  id: source.front.id,
  agreement: compareAnnotations(source.text, first, second),
}));
const sums = sumAgreements(compared.map(({ agreement }) => agreement));
process.stdout.write(`${twice.length} texts coded twice\n\n`);
process.stdout.write(`${agreementTable(sums, 'first coding', 'second coding')}\n\n`);
process.stdout.write('Of the items in both, the share that the codings read alike:\n\n');
for (const [what, { alike, all }] of Object.entries(judgedAlike(twice)))
  process.stdout.write(`- ${what}: ${all === 0 ? 'none' : (alike / all).toFixed(3)} (of ${all})\n`);
if (process.argv.includes('--show')) {
  for (const { id, agreement } of compared) {
    for (const { part, words, first, second } of agreement.differences)
      process.stdout.write(
        `\n${id}, ${part}: ${words}\n    ${first ?? '–'}\n    ${second ?? '–'}\n`,
      );
  }
}
