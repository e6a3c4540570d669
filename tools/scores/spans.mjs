/** Whether two spans share a character. */
export const meet = ([start, end], [from, to]) => start < to && from < end;

/** Whether two lists of spans share a character. */
export const overlaps = (some, others) => some.some((one) => others.some((two) => meet(one, two)));

export const isSame = ([start, end], [from, to]) => start === from && end === to;

export const isWithin = ([start, end], [from, to]) => from <= start && end <= to;

/** The shared share of the stretch from the first begin to the last end, 0–1. */
export function likeness([start, end], [from, to]) {
  const shared = Math.min(end, to) - Math.max(start, from);
  return shared <= 0 ? 0 : shared / (Math.max(end, to) - Math.min(start, from));
}

const LEAD = /^(?:(?:the|an?|his|her|its|their|our|my|your)\s+|[^\p{L}\p{N}_]+)+/iu;
const TAIL = /(?:['’]s|[^\p{L}\p{N}_])+$/iu;

/** Without articles, possessives and marks around the words; all of it if nothing else is left. */
export function trimmed(text, [start, end]) {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const tail = TAIL.exec(words.slice(lead))?.[0].length ?? 0;
  return lead + tail >= words.length ? [start, end] : [start + lead, end - tail];
}

/** The words of a text by number, to compare passages word by word. */
export function wordFinder(text) {
  const words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
  return (spans) =>
    new Set(words.flatMap((word, at) => (spans.some((span) => meet(word, span)) ? [at] : [])));
}

export const sharedOf = (some, others) => [...some].filter((one) => others.has(one)).length;

/** How alike two sets of words are: twice the shared ones by all (Dice). */
export function alike(some, others) {
  const shared = sharedOf(some, others);
  return shared === 0 ? 0 : (2 * shared) / (some.size + others.size);
}
