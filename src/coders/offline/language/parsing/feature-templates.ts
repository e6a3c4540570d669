import { writeKeys } from '../hash.ts';
import { FEATURES, type ParseState, WIDTH } from './parse-state.ts';

/** The letters that templates use for the features of a word, in the order of a row of the state. */
const LETTERS = ['w', 'x', 't', 'l', 'vl', 'vr', 'ls', 'rs'] as const;

/** Feature templates, compiled. */
export interface FeatureTemplates {
  readonly count: number;
  /** The words that they speak of, to be set for each decision. */
  readonly words: Int32Array;
  /** The values that they join: the features of each word, then the numbers that belong to no word. */
  readonly values: Int32Array;
  /** As `writeKeys` reads them. */
  readonly joined: Int32Array;
}

/**
 * "s0.w b0.t d" joins the word of s0, the tag of b0 and the number d. Templates are numbered from
 * `first` in the order of the list; trained weights depend on these numbers.
 */
export const compileTemplates = (
  first: number,
  words: readonly string[],
  numbers: readonly string[],
  templates: readonly string[],
): FeatureTemplates => {
  const names = words.flatMap((word) => LETTERS.map((letter) => `${word}.${letter}`));
  const places = new Map([...names, ...numbers].map((name, place) => [name, place]));
  const joined = templates.map((template, index) => {
    const parts = template.split(' ').map((name) => {
      const place = places.get(name);
      if (place === undefined) throw new Error(`no value of a template is called "${name}"`);
      return place;
    });
    return [parts.length, first + index + 1, ...parts];
  });
  // Those of one length together: the processor then guesses where a template ends.
  joined.sort((a, b) => a.length - b.length);
  return {
    count: templates.length,
    words: new Int32Array(words.length),
    values: new Int32Array(places.size),
    joined: Int32Array.from(joined.flat()),
  };
};

/**
 * Looks up the words in the state, adds the two numbers that belong to no word, and hashes what the
 * templates join into keys; returns how many.
 */
export const writeTemplates = (
  { words, values, joined }: FeatureTemplates,
  { rows }: ParseState,
  first: number,
  second: number,
  keys: Int32Array,
): number => {
  let place = 0;
  for (let at = 0; at < words.length; at += 1) {
    const row = (words[at] as number) * WIDTH;
    for (let feature = 0; feature < FEATURES; feature += 1)
      values[place++] = rows[row + feature] as number;
  }
  values[place] = first;
  values[place + 1] = second;
  return writeKeys(joined, values, keys);
};
