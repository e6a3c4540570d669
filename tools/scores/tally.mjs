/**
 * Counts over many articles, by name of measure: `found` what gold has, what was read, and what is
 * in both; `share` how many of all; `fault` the same for what does harm, with the words to show.
 */
export function createTally() {
  const counts = new Map();
  const shown = [];
  let article = { id: '', text: '' };
  const rules = new Map();
  const add = (name, given) => {
    const sum = counts.get(name) ?? {};
    for (const [key, count] of Object.entries(given)) sum[key] = (sum[key] ?? 0) + count;
    counts.set(name, sum);
  };
  return {
    /** The article that what follows is counted in. */
    begin: (id, text) => {
      article = { id, text };
    },
    found: (name, { gold = 0, read = 0, right = 0 }) => add(name, { gold, read, right }),
    share: (name, isIt) => add(name, { count: Number(Boolean(isIt)), all: 1 }),
    fault: (name, isIt, span) => {
      add(name, { count: Number(Boolean(isIt)), all: 1 });
      if (isIt) shown.push(`${article.id}, ${name}: ${around(article.text, span)}`);
    },
    /** Sums whose ratio is the measure, such as B-cubed precision and recall. */
    sums: (name, given) => add(name, given),
    verdict: (stage, { rule }, isRight) => {
      if (!rule) return;
      const key = `${stage}/${rule}`;
      const sum = rules.get(key) ?? { fired: 0, right: 0 };
      rules.set(key, { fired: sum.fired + 1, right: sum.right + Number(Boolean(isRight)) });
    },
    rules,
    get: (name) => counts.get(name) ?? {},
    shown,
  };
}

/** The words of a span, with some around them. */
const around = (text, [start, end]) =>
  `${text.slice(Math.max(0, start - 40), start)}>>${text.slice(start, end)}<<${text.slice(end, end + 40)}`.replaceAll(
    '\n',
    ' ',
  );

const ratio = (part, whole) => (whole ? part / whole : 0);
export const precisionOf = ({ right, read }) => ratio(right, read);
export const recallOf = ({ right, gold }) => ratio(right, gold);
export const f1Of = ({ right, read, gold }) => ratio(2 * right, read + gold);
export const shareOf = ({ count, all }) => ratio(count, all);
