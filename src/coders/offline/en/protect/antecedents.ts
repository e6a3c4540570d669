import type { Entity } from '../../../../model/standoff.ts';
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
  const { tokens, document } = line;
  const own = tokens[pronoun];
  if (!own || dangerWords.firstPerson.has(own.lower)) return [];
  const many = dangerWords.pluralPronouns.has(own.lower);
  for (let back = 0; back < REACH; back += 1) {
    const sentence = document.sentences[own.sentence - back];
    if (!sentence) break;
    const until = back === 0 ? pronoun : sentence.last;
    const here = people(sentence.first, until).filter(
      ({ kind, form }) => (many || kind === 'person') && !(kind === 'group' && form === 'name'),
    );
    const possible = here.filter(
      (one) => one.last <= until && !sharesVerb(line, one, own.head) && !isPublic(one, saidOf),
    );
    const others = possible.filter((one) => !hasStanding(one, saidOf, 'profession'));
    const candidates = others.length > 0 ? others : possible;
    const groups = many ? candidates.filter(({ kind }) => kind === 'group') : [];
    const fitting = distinct(groups.length > 0 ? groups : candidates);
    if (fitting.length === 0) continue;
    if (fitting.length <= MOST) return fitting;
    const subjects = fitting.filter((one) => isSubject(line, one));
    return subjects.length > 0 ? subjects.slice(0, MOST) : fitting.slice(-1);
  }
  return [];
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
