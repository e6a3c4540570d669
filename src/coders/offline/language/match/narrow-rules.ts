import { type Line, tokenAt } from './line.ts';
import type { Resources } from './resources.ts';
import type { Pattern, Where, WordTest } from './schemas.ts';
import { expandPattern } from './short-form.ts';
import { plainTags, plainWords } from './word-test.ts';

type Values = ReadonlySet<string>;

/** A place beside or at the end of a match, where most rules accept only certain words. */
interface Place {
  /** What stands there. */
  readonly at: (line: Line, first: number, last: number) => string;
  /** What a rule accepts there; null if it may accept anything. */
  readonly accepts: (when: Where, resources: Resources<Line>) => Values | null;
}

const word =
  (pick: (when: Where) => Pattern | undefined, side: 0 | -1): Place['accepts'] =>
  (when, resources) => {
    const test = edgeOf(pick(when), side, resources);
    return test ? plainWords(test, resources) : null;
  };

const keyAt = ({ pieces }: Line, at: number): string => pieces[at]?.key ?? '';
const opening = ({ starts, whole }: Where): Pattern | undefined => starts ?? whole;

const PLACES: readonly Place[] = [
  { at: (line, first) => keyAt(line, first), accepts: word(opening, 0) },
  { at: (line, _, last) => keyAt(line, last - 1), accepts: word(({ ends }) => ends, -1) },
  { at: (line, first) => keyAt(line, first - 1), accepts: word(({ before }) => before, -1) },
  { at: (line, _, last) => keyAt(line, last), accepts: word(({ after }) => after, 0) },
  {
    at: (line, first) => tokenAt(line, first)?.upos ?? '',
    accepts: (when, resources) => {
      const test = edgeOf(opening(when), 0, resources);
      return test ? plainTags(test, resources) : null;
    },
  },
];

/** The first or last word of a pattern, if no match can do without it. */
function edgeOf(
  pattern: Pattern | undefined,
  side: 0 | -1,
  { marks }: Resources<Line>,
): WordTest | undefined {
  const test = pattern && expandPattern(pattern, marks).words.at(side);
  return test?.times?.[0] === 0 ? undefined : test;
}

/**
 * The rules of a file that the words at the edges of a match do not rule out, in their order. Most
 * rules of a long file are ruled out at most places, so they cost nothing there. Each combination of
 * words that makes a difference is worked out once.
 */
export function narrowRules<Rule extends { readonly when: Where }, Stage extends Line>(
  rules: readonly Rule[],
  resources: Resources<Stage>,
): (line: Stage, first: number, last: number) => readonly Rule[] {
  const places = PLACES.map(({ at, accepts }) => {
    const accepted = rules.map(({ when }) =>
      accepts(when, resources as unknown as Resources<Line>),
    );
    return { at, accepted, kinds: kindsOf(accepted) };
  }).filter(({ accepted }) => accepted.some((values) => values !== null));
  const known = new Map<number, readonly Rule[]>();
  return (line, first, last) => {
    let key = 0;
    for (const { at, kinds } of places)
      key = key * (kinds.size + 1) + (kinds.get(at(line, first, last)) ?? 0);
    const found = known.get(key);
    if (found) return found;
    const left = rules.filter((_, index) =>
      places.every(({ at, accepted }) => accepted[index]?.has(at(line, first, last)) ?? true),
    );
    known.set(key, left);
    return left;
  };
}

/** Numbers the values from 1; two have the same number if the same rules accept them. */
function kindsOf(accepted: readonly (Values | null)[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const value of new Set(accepted.flatMap((values) => [...(values ?? [])]))) {
    const signature = accepted.map((values) => (values?.has(value) ? 1 : 0)).join('');
    const number = numbers.get(signature) ?? numbers.size + 1;
    numbers.set(signature, number);
    kinds.set(value, number);
  }
  return kinds;
}
