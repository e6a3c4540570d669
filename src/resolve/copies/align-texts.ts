/** How two texts go together, word by word. */
export interface Alignment {
  /** Share of the first text's runs of words that the other has. */
  readonly share: number;
  /** Share of these that come in one order in both. */
  readonly inOrder: number;
  /** How many figures both have, and what share they are of the first text's. */
  readonly figures: number;
  readonly sameFigures: number;
}

/** Words in a run. */
const RUN = 5;

/** `text` and `other` are plain words, each after a space. */
export function alignTexts(text: string, other: string): Alignment {
  const [words, others] = [text.split(' '), other.split(' ')];
  const places = new Map(runsOf(others).map((run, at) => [run, at]));
  const runs = runsOf(words);
  const met = runs.flatMap((run) => places.get(run) ?? []);
  const [figures, known] = [figuresOf(words), figuresOf(others)];
  const shared = [...figures].filter((figure) => known.has(figure)).length;
  return {
    share: met.length / Math.max(1, runs.length),
    inOrder: longestRise(met) / Math.max(1, met.length),
    figures: shared,
    sameFigures: shared / Math.max(1, figures.size),
  };
}

const runsOf = (words: readonly string[]): string[] =>
  words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));

const figuresOf = (words: readonly string[]): Set<string> =>
  new Set(words.filter((word) => /^\d/u.test(word)));

/** Length of the longest part that only rises. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    const at = ends.findIndex((end) => end >= number);
    ends[at < 0 ? ends.length : at] = number;
  }
  return ends.length;
}
