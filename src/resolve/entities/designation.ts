import type { NodeOf } from '../../model/graph.ts';
import type { LabelComparedBy } from '../../model/kinds/kinds.ts';
import echelons from './echelons.json' with { type: 'json' };
import { plainName } from './name-forms.ts';

/** What distinguishes units, each part in one spelling; null if the name does not say. */
export interface UnitParts {
  readonly number: string | null;
  readonly echelon: string | null;
  readonly branch: string | null;
  /** Sorted; "Separate Guards" is two honorifics. */
  readonly honorifics: readonly string[];
}

/** The coder's designation if there is one, else the parts read from the name. */
export function unitPartsOf(
  name: string,
  given: NodeOf<LabelComparedBy<'designation'>>['designation'],
): UnitParts {
  if (!given) return readName(name);
  const { number, echelon, branch, honorific } = given;
  return {
    number: number === undefined ? null : plainNumber(number),
    echelon: echelon === undefined ? null : spelled(plainName(echelon)),
    branch: branch === undefined ? null : branchOf(plainName(branch).split(' ')),
    honorifics: honorific === undefined ? [] : honorificsOf(plainName(honorific).split(' ')),
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
  const words = plainName(name)
    .split(' ')
    .flatMap((word) => spelled(word).split(' '));
  const [first = '', second = '', ...others] = words;
  // In "14-та" and "3-й", the second part is the ending of an ordinal.
  const rest = /^\p{Script=Cyrillic}{1,3}$/u.test(second)
    ? others
    : [second, ...others].filter(Boolean);
  const number = /^\d+(?:st|nd|rd|th)?$/.test(first) ? plainNumber(first) : null;
  if (number === null) return { number: null, echelon: null, branch: null, honorifics: [] };
  const at = rest.findIndex((word) => ECHELONS.has(word));
  const before = at < 0 ? rest : rest.slice(0, at);
  return {
    number,
    echelon: at < 0 ? null : (rest[at] ?? null),
    branch: branchOf(before.filter((word) => !HONORIFICS.has(word))),
    honorifics: honorificsOf(before),
  };
}
