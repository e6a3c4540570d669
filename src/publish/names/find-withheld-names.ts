import { findAddresses } from './find-addresses.ts';
import { findCallSigns } from './find-call-signs.ts';
import { findJoined, findSpaced } from './find-parted.ts';
import { findUncertain } from './find-uncertain.ts';
import { findWholes, placeOf, type Whole } from './find-wholes.ts';
import { findWords, isWithin } from './find-words.ts';
import { type GrownName, growName } from './grow-name.ts';
import type { LookUp } from './look-up.ts';
import type { NameIndex } from './name-index.ts';
import { type FoundNames, ownOf, type Scan, type SearchScope, scanOf } from './scan.ts';

/** What the words around the names of this article tell, in Latin letters. */
export interface Learned {
  /** Nicknames, call signs, patronymics. */
  readonly words: readonly string[];
  /** A given name that was known, with the surname that was not. */
  readonly names: readonly string[];
}

export interface NameHits extends FoundNames {
  readonly learned: Learned;
}

/** Every form of every withheld name in a text, in one pass over its words. */
export function findWithheldNames(
  text: string,
  index: NameIndex,
  lookUp: LookUp,
  scope: SearchScope,
): NameHits {
  if (index.words.size === 0)
    return { certain: [], uncertain: [], learned: { words: [], names: [] } };
  const scan = scanOf(text, index, lookUp, scope);
  const pairs = findWholes(scan);
  const inWhole = new Set(pairs.wholes.flatMap(({ from, to }) => range(from, to)));
  const words = findWords(scan, (at) => inWhole.has(at));
  const single = [...words.own, ...words.elsewhere].map((at) => ({ from: at, to: at }));
  const own = [...pairs.wholes, ...words.own.map((at) => ({ from: at, to: at }))];
  const grown = own.filter((whole) => isOwn(scan, whole)).map((whole) => growName(scan, whole));
  const signs = findCallSigns(scan, grown);
  const told = [
    ...pairs.wholes,
    ...single,
    ...grown,
    ...signs.map((at) => ({ from: at, to: at })),
  ].map((whole) => withGlued(scan, whole));
  const named = new Set(told.flatMap(({ from, to }) => range(from, to)));
  const certain = [
    ...told.map((whole) => placeOf(scan, whole)),
    ...findJoined(scan),
    ...findSpaced(scan),
    ...gluedNames(scan),
    ...findAddresses(scan, (at) => named.has(at)),
  ];
  const covered = [...certain].sort((a, b) => a.start - b.start);
  return {
    certain,
    uncertain: [
      ...pairs.uncertain,
      ...words.uncertain,
      // What is withheld whole holds nothing uncertain any more.
      ...findUncertain(scan).filter((spot) => !isWithin(spot, covered)),
    ],
    learned: learnedOf(scan, grown, signs),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

const isOwn = (scan: Scan, { from, to }: Whole): boolean =>
  range(from, to).some((at) => ownOf(scan, at).length > 0);

/** "FreeMarchuk2024" is one word for whoever reads it. */
function withGlued({ tokens }: Scan, { from, to }: Whole): Whole {
  let [first, last] = [from, to];
  while (tokens[first]?.glued) first -= 1;
  while (tokens[last + 1]?.glued) last += 1;
  return { from: first, to: last };
}

/** Letters of a whole name that a longer word may hold, and that alone may be one. */
const [INSIDE, ALONE] = [8, 6];

/** "olenamarchuk", "saveolenamarchuk". */
const gluedNames = (scan: Scan) =>
  scan.tokens.flatMap((token, at) =>
    (scan.readings[at]?.glued ?? []).some(
      ({ isWord, letters }) =>
        !isWord &&
        letters.length >= (letters === token.latin ? ALONE : INSIDE) &&
        !scan.index.isOrdinary(token.latin),
    )
      ? [placeOf(scan, withGlued(scan, { from: at, to: at }))]
      : [],
  );

const learnedOf = (
  { tokens }: Scan,
  grown: readonly GrownName[],
  signs: readonly number[],
): Learned => {
  const latin = (at: number): string => tokens[at]?.latin ?? '';
  return {
    words: [...grown.flatMap(({ learned }) => learned), ...signs].map(latin),
    names: grown.flatMap(({ learned, known, to }) =>
      learned.includes(to) ? [`${latin(known)} ${latin(to)}`] : [],
    ),
  };
};
