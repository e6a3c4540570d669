import { groupBy } from '../../../../model/group-by.ts';
import type { Entity } from '../../../../model/standoff.ts';
import { loadLexicon } from '../lexicon/lexicon.ts';
import { foldPiece } from '../lexicon/pieces.ts';
import type { PublicStanding } from './grounds.ts';
import type { SaidOf } from './said.ts';
import { dangerWords } from './words.ts';

/** What is publicly known of a person in an article. */
export type StandingsOf = (entity: Entity) => ReadonlySet<PublicStanding>;

/** One person may be read as two: what is said of a whole name holds of everybody who has it. */
export function readStandings(entities: readonly Entity[], saidOf: SaidOf): StandingsOf {
  const named = entities.filter(({ kind, name }) => kind === 'person' && name?.includes(' '));
  const byName = groupBy(named, ({ name }) => name);
  return (entity) =>
    new Set(
      (byName.get(entity.name) ?? [entity]).flatMap((one) => [...standingsOf(one, saidOf(one))]),
    );
}

/** By role, or by a surname that reporting uses alone. */
export function standingsOf(
  { name, aliases = [] }: Entity,
  said: ReadonlySet<string>,
): Set<PublicStanding> {
  const found = new Set<PublicStanding>();
  const has = (list: ReadonlySet<string>): boolean => [...said].some((word) => list.has(word));
  if (has(dangerWords.offices) || [name, ...aliases].some(isKnown)) found.add('office');
  if (has(dangerWords.generals)) found.add('general');
  if (has(dangerWords.lesserOffices) && !has(dangerWords.smallCommands)) found.add('lesser');
  if (has(dangerWords.professions)) found.add('profession');
  if (has(dangerWords.armed)) found.add('armed');
  return found;
}

/** Only a surname that stands alone somewhere: whoever has it and is unknown has a given name. */
const isKnown = (name: string | null | undefined): boolean =>
  !name?.includes(' ') && loadLexicon().knownSurnames.has(foldPiece(name ?? ''));
