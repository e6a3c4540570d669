import type { Portions } from '../../graph/portions.ts';
import type { SecretWords } from '../../graph/protected/find-protected.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Hidden } from '../find-hidden.ts';
import { NO_OTHERS } from '../find-others.ts';
import { createLearner, createNameFinder, type NameFinders } from '../names/name-finder.ts';
import type { PeopleOfPortion } from './read-people.ts';

/**
 * Made of what all texts say of the hidden people. A surname alone is looked for in all articles where
 * its bearer is protected in one.
 */
export function createFinders(
  { count }: Portions,
  { secrets, withheld, others, notNames: { ordinary } }: Hidden,
  peopleOf: (at: number) => PeopleOfPortion,
): NameFinders {
  const ofProtected = { learn: createLearner(secrets, ordinary), known: new Map(secrets) };
  const ofUnlisted = {
    learn: createLearner(withheld, ordinary),
    known: new Map<SourceId, SecretWords>(withheld),
  };
  if (secrets.size + withheld.size > 0)
    for (let at = 0; at < count; at += 1) {
      const own = peopleOf(at);
      for (const [source, text] of own.texts)
        for (const { learn, known } of [ofProtected, ofUnlisted]) {
          const more = learn(source, text, own.others.get(source) ?? NO_OTHERS);
          if (more) known.set(source, more);
        }
    }
  const shared = { others, ordinary };
  return {
    ofProtected: createNameFinder({ ...shared, secrets: ofProtected.known, tellsAlone: true }),
    ofUnlisted: createNameFinder({ ...shared, secrets: ofUnlisted.known, tellsAlone: false }),
  };
}
