import type { NodeOf } from '../../model/graph.ts';
import type { LabelComparedBy } from '../../model/kinds/kinds.ts';
import echelons from './echelons.json' with { type: 'json' };
import generic from './generic-words.json' with { type: 'json' };
import { plainName } from './name-forms.ts';

/** What distinguishes units, each part in one spelling; null if the name does not say. */
export interface UnitParts {
  readonly number: string | null;
  readonly echelon: string | null;
  readonly branch: string | null;
  /** Sorted; "Separate Guards" is two honorifics. */
  readonly honorifics: readonly string[];
  /** A name of its own: "magura" of 47th Brigade “Magura”. */
  readonly title: string | null;
}

/** The coder's designation if there is one, else the parts read from the name. */
export function unitPartsOf(
  name: string,
  given: NodeOf<LabelComparedBy<'designation'>>['designation'],
): UnitParts {
  const read = readName(name);
  if (!given) return read;
  const { number, echelon, branch, honorific } = given;
  const words = honorific === undefined ? [] : plainName(honorific).split(' ');
  return {
    number: number === undefined ? null : plainNumber(number),
    echelon: echelon === undefined ? null : spelled(plainName(echelon)),
    branch: branch === undefined ? null : branchOf(plainName(branch).split(' ')),
    honorifics: honorificsOf(words),
    title: words.filter((word) => !HONORIFICS.has(spelled(word))).join(' ') || read.title,
  };
}

const SPELLING = new Map(
  Object.entries(echelons.spellings).flatMap(([kept, others]) =>
    others.map((other) => [other, kept]),
  ),
);
const ECHELONS = new Set(echelons.echelons);
const HONORIFICS = new Set(echelons.honorifics);

const spelled = (word: string): string => SPELLING.get(word) ?? word;
const plainNumber = (number: string): string =>
  number
    .toLowerCase()
    .replace(/(?<=\d)(?:st|nd|rd|th|-?[йяi])$/u, '')
    .trim();
const honorificsOf = (words: readonly string[]): string[] =>
  [...new Set(words.map(spelled).filter((word) => HONORIFICS.has(word)))].sort();
const branchOf = (words: readonly string[]): string | null => words.map(spelled).join(' ') || null;

/**
 * "74th Separate Guards Motor Rifle Brigade": a number, honorifics, a branch, and an echelon at the
 * end.
 */
function readName(name: string): UnitParts {
  const title = QUOTED.exec(name)?.[1];
  const words = plainName(name.replace(QUOTED, ''))
    .split(' ')
    .flatMap((word) => spelled(word).split(' '));
  const [first = '', second = '', ...others] = words;
  // In "14-та" and "3-й", the second part is the ending of an ordinal.
  const rest = /^\p{Script=Cyrillic}{1,3}$/u.test(second)
    ? others
    : [second, ...others].filter(Boolean);
  const number = /^\d+(?:st|nd|rd|th)?$/.test(first) ? plainNumber(first) : null;
  if (number === null) return readTitled(name);
  const at = rest.findIndex((word) => ECHELONS.has(word));
  const before = at < 0 ? rest : rest.slice(0, at);
  return {
    number,
    echelon: at < 0 ? null : (rest[at] ?? null),
    branch: branchOf(before.filter((word) => !HONORIFICS.has(word))),
    honorifics: honorificsOf(before),
    title: title === undefined ? null : plainName(title),
  };
}

const QUOTED = /["“”«„]([^"“”«»„]{2,40})["“”»]/u;

/** "the Magura Brigade", "Battalion “Donbas”": a title and an echelon, without a number. */
function readTitled(name: string): UnitParts {
  const bare = { number: null, branch: null, honorifics: [] };
  const words = plainName(name).split(' ').map(spelled);
  const at = words.findIndex((word) => ECHELONS.has(word));
  const [title = '', ...others] = words.filter((_, index) => index !== at);
  const isTitle = at >= 0 && others.length === 0 && title !== '' && !COMMON.has(title);
  return isTitle
    ? { ...bare, echelon: words[at] ?? null, title }
    : { ...bare, echelon: null, title: null };
}
/** Words that many units have; none of them is a title. */
const COMMON = new Set([...generic.words, ...echelons.honorifics]);
