import type { Entity } from '../../../../model/standoff.ts';
import { loadLexicon } from '../lexicon/lexicon.ts';
import { foldPiece } from '../lexicon/pieces.ts';
import type { PublicStanding } from './grounds.ts';
import { dangerWords } from './words.ts';

/** What is publicly known of a person: by role, or by a surname that reporting uses alone. */
export function standingsOf({ name }: Entity, said: ReadonlySet<string>): Set<PublicStanding> {
  const standings = new Set<PublicStanding>();
  const has = (list: ReadonlySet<string>): boolean => [...said].some((word) => list.has(word));
  if (has(dangerWords.offices) || isKnown(name)) standings.add('office');
  if (has(dangerWords.lesserOffices) && !has(dangerWords.smallCommands)) standings.add('lesser');
  if (has(dangerWords.professions)) standings.add('profession');
  return standings;
}

const isKnown = (name: string | null | undefined): boolean =>
  loadLexicon().knownSurnames.has(foldPiece(name?.split(' ').at(-1) ?? ''));
