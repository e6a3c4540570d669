import type { Entity } from '../../../../model/standoff.ts';
import type { Token } from '../../language/document.ts';
import type { PublicStanding } from './grounds.ts';
import type { DangerLine } from './line.ts';
import type { PeopleIn, Someone } from './people.ts';
import type { SaidOf } from './said.ts';
import { standingsOf } from './standing.ts';
import { dangerWords } from './words.ts';

/** Sentences back, the pronoun's own included. */
const REACH = 3;
/** Of more candidates only the subject counts. */
const MOST = 2;

/**
 * Whoever a pronoun may stand for. Nobody is named by being protected, so two candidates are both
 * taken, unlike in a role. Holders of public office give way to others.
 */
export function antecedentsOf(
  line: DangerLine,
  people: PeopleIn,
  saidOf: SaidOf,
  pronoun: number,
): readonly Someone[] {
  const own = line.tokens[pronoun];
  if (!own || dangerWords.firstPerson.has(own.lower)) return [];
  for (let back = 0; back < REACH; back += 1) {
    const sentence = line.document.sentences[own.sentence - back];
    if (!sentence) break;
    const until = back === 0 ? pronoun : sentence.last;
    const here = people(sentence.first, until).filter(({ last }) => last <= until);
    const fitting = distinct(fittingOf(line, here, saidOf, own));
    if (fitting.length > 0) return likeliest(line, fitting);
  }
  return [];
}

/** Whoever agrees with the pronoun: groups before people for "they", private people before experts. */
function fittingOf(
  line: DangerLine,
  here: readonly Someone[],
  saidOf: SaidOf,
  { lower, head }: Token,
): readonly Someone[] {
  const many = dangerWords.pluralPronouns.has(lower);
  const possible = here
    .filter(({ kind, form }) => (kind === 'person' ? true : many && form !== 'name'))
    .filter((one) => !sharesVerb(line, one, head) && !isPublic(one, saidOf));
  const groups = many ? possible.filter(({ kind }) => kind === 'group') : [];
  const others = possible.filter((one) => !hasStanding(one, saidOf, 'profession'));
  return [groups, others].find((some) => some.length > 0) ?? possible;
}

function likeliest(line: DangerLine, fitting: readonly Someone[]): readonly Someone[] {
  if (fitting.length <= MOST) return fitting;
  const subjects = fitting.filter((one) => isSubject(line, one));
  return subjects.length > 0 ? subjects.slice(0, MOST) : fitting.slice(-1);
}

const isPublic = (one: Someone, saidOf: SaidOf): boolean =>
  hasStanding(one, saidOf, 'office') || hasStanding(one, saidOf, 'lesser');

const hasStanding = ({ entity }: Someone, saidOf: SaidOf, standing: PublicStanding): boolean =>
  Boolean(entity?.name) && standingsOf(entity as Entity, saidOf(entity as Entity)).has(standing);

/** "Guards beat them": a pronoun never stands for another argument of its own verb. */
const sharesVerb = ({ tokens }: DangerLine, { first, last }: Someone, verb: number): boolean =>
  verb >= 0 && tokens.slice(first, last).some(({ head }) => head === verb);

const isSubject = ({ tokens }: DangerLine, { first, last }: Someone): boolean =>
  tokens.slice(first, last).some(({ deprel }) => deprel.startsWith('nsubj'));

const distinct = (people: readonly Someone[]): Someone[] => [
  ...new Map(people.map((one) => [one.key, one])).values(),
];
