/** Agreement over several texts: the items of all of them together, part by part. */
export function sumAgreements(agreements) {
  const sums = new Map();
  for (const { part, first, second, both } of agreements.flatMap(({ parts }) => parts)) {
    const sum = sums.get(part) ?? { part, first: 0, second: 0, both: 0 };
    sums.set(part, {
      part,
      first: sum.first + first,
      second: sum.second + second,
      both: sum.both + both,
    });
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    precision: sum.second && sum.both / sum.second,
    recall: sum.first && sum.both / sum.first,
    f1: sum.first + sum.second && (2 * sum.both) / (sum.first + sum.second),
  }));
}

export const agreementTable = (sums, first, second) =>
  [
    `| part | ${first} | ${second} | in both | precision | recall | F1 |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...sums.map(
      ({ part, first, second, both, ...shares }) =>
        `| ${[part, first, second, both, ...Object.values(shares).map((one) => one.toFixed(3))].join(' | ')} |`,
    ),
  ].join('\n');
