import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import type { OnHit } from '../../language/match/line.ts';
import { wordsIn } from '../mentions/gathering.ts';
import { findAnonymous } from './find-anonymous.ts';
import { findByRules } from './find-by-rules.ts';
import { findEverybody } from './find-everybody.ts';
import { findInBullets } from './find-in-bullets.ts';
import { findInEvents } from './find-in-events.ts';
import { findInWords } from './find-in-words.ts';
import { findIntroduced } from './find-introduced.ts';
import { findPointed } from './find-pointed.ts';
import { findPrivate } from './find-private.ts';
import { findTestimony } from './find-testimony.ts';
import type { DangerFindings } from './findings.ts';
import { grounds, reaches } from './grounds.ts';
import { readLine } from './line.ts';
import { peopleIn } from './people.ts';
import { readRoles } from './read-roles.ts';
import type { ProtectedReading, ReadSoFar } from './read-so-far.ts';
import type { Ground } from './rule-schemas.ts';
import { readSaid } from './said.ts';
import { shelter } from './shelter.ts';
import { readStandings, type StandingsOf } from './standing.ts';
import { dangerWords } from './words.ts';

/**
 * Marks as protected whoever the text shows to be in danger: by role, age, what is done to them,
 * lists, testimony, what they asked for. Their names are not kept. Names that only these rules
 * know become mentions.
 */
export function protectPeople(
  document: Document,
  before: ReadSoFar,
  onHit?: OnHit,
): ProtectedReading {
  const line = readLine(document, onHit);
  const found = findEverybody(line, before);
  const withRoles = readRoles(line, before, found);
  const read = { ...before, ...withRoles };
  const people = withRoles === before ? found : findEverybody(line, read);
  for (const { first } of people) line.begins[first] = 1;
  const entityOf = new Map(read.entities.map((entity) => [entity.id, entity]));
  const saidOf = readSaid(line, people);

  const findings: DangerFindings = new Map();
  findInWords(line, people, findings);
  findInEvents(read, findings);
  const speakerAt = findTestimony(line, read.claims, entityOf, saidOf, findings);
  findAnonymous(line, people, read.claims, saidOf, findings);
  findInBullets(line, people, findings);
  findPrivate(line, people, saidOf, findings);
  const inRange = peopleIn(people);
  const pointed = findByRules(line, people, inRange, saidOf, speakerAt, findings);
  findPointed(line, inRange, pointed, findings);
  findIntroduced(line, people, inRange, findings);

  const toldHarm =
    read.events.some(({ type }) => grounds.ofEvents[type] !== undefined) ||
    [...findings.values()].some((found) => found.has('captive') || found.has('victim'));
  const toldCaptivity = line.tokens.some(({ lower }) => dangerWords.captivity.has(lower));
  const standings = readStandings(read.entities, saidOf);
  const endangered = new Set(
    [...findings].flatMap(([key, found]) =>
      isEndangered(entityOf.get(key), found, standings, { toldHarm, toldCaptivity }) &&
      !fellInBattle(entityOf.get(key), found)
        ? [key]
        : [],
    ),
  );
  // one of the prisoners is a prisoner
  for (const { type, from, to } of read.relations)
    if (type === 'MEMBER_OF' && endangered.has(to)) endangered.add(from);
  addNamesakes(read.entities, endangered);
  return shelter(line, read, people, endangered);
}

function isEndangered(
  entity: Entity | undefined,
  found: ReadonlySet<Ground>,
  standingsOf: StandingsOf,
  { toldHarm, toldCaptivity }: { toldHarm: boolean; toldCaptivity: boolean },
): boolean {
  const isKnown = entity && (entity.name || found.has('source'));
  const standings = new Set(isKnown ? standingsOf(entity) : []);
  for (const one of ['spared', 'tried', 'byname'] as const) if (found.has(one)) standings.add(one);
  if (found.has('modest')) {
    standings.delete('office');
    standings.delete('lesser');
    standings.add('profession');
  }
  return [...found].some((ground) => {
    // Where captives are told of, whoever is freed may be one of them, tried or not.
    const meant = ground === 'freed' && toldCaptivity ? 'captive' : ground;
    return (toldHarm || !grounds.onlyWhereHarm.includes(ground)) && reaches(meant, standings);
  });
}

/** Soldiers and other armed people of whom no name is given, and nothing worse than that they were hurt or killed. */
const fellInBattle = (entity: Entity | undefined, found: ReadonlySet<Ground>): boolean =>
  Boolean(entity && !entity.name) &&
  [...found].every((ground) => ground === 'victim') &&
  wordsIn(entity?.label ?? '').some((word) => dangerWords.combatants.has(word));

/** One person read as two under the same name. */
function addNamesakes(entities: readonly Entity[], endangered: Set<string>): void {
  const people = entities.filter(({ kind, name }) => kind === 'person' && name);
  const names = new Set(people.flatMap(({ id, name }) => (endangered.has(id) ? [name] : [])));
  for (const { id, name } of people) if (names.has(name)) endangered.add(id);
}
