import { agreementTable, sumAgreements } from '../corpus/sum-agreements.mjs';

const print = (line = '') => process.stdout.write(`${line}\n`);

/** Everything that docs/desk.md says of the walk-through. */
export function printReport({ judged, articles, before, after }) {
  const { rows, presses, milliseconds } = judged;
  const items = new Set(rows.map(({ id }) => id)).size;
  print(`${articles.length} articles, ${items} items, ${rows.length} judgements`);
  print(`${presses} keys, ${(presses / items).toFixed(1)} an item`);
  print(
    `${(milliseconds / 1000).toFixed(0)} s of the page's own time, ${(milliseconds / rows.length / 1000).toFixed(2)} s a judgement`,
  );
  print();
  print('| judgement | items | keys, all | keys, median | keys, most |');
  print('| --- | --- | --- | --- | --- |');
  for (const verdict of new Set(rows.map(kindOf))) {
    const own = rows.filter((row) => kindOf(row) === verdict).map((row) => row.presses);
    own.sort((a, b) => a - b);
    const sum = own.reduce((a, b) => a + b, 0);
    print(`| ${verdict} | ${own.length} | ${sum} | ${own[own.length >> 1]} | ${own.at(-1)} |`);
  }
  print(`\nthe machine's reading, before\n\n${table(before)}`);
  print(`\nafter\n\n${table(after)}`);
  print(`\nleft, by part\n\n${leftTable(after)}`);
}

/** Why a correction was refused is said by the desk, each time in other words. */
const kindOf = ({ verdict }) =>
  verdict.startsWith('unsure:') ? 'unsure, after a correction that was refused' : verdict;

const table = (agreements) => agreementTable(sumAgreements(agreements), 'coding', 'reading');

/** What judging does not bring to agree. */
function leftTable(agreements) {
  const all = agreements.flatMap(({ differences }) => differences);
  const parts = [...new Set(all.map(({ part }) => part))];
  const count = (part, where) => all.filter((one) => one.part === part && one.in === where).length;
  return [
    '| part | only the coding has it | only the reading has it | both, with other values |',
    '| --- | --- | --- | --- |',
    ...parts.map(
      (part) =>
        `| ${part} | ${['first', 'second', 'both'].map((one) => count(part, one)).join(' | ')} |`,
    ),
  ].join('\n');
}
