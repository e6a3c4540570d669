import type { Relation } from '../../model/standoff.ts';
import type { QuotedRelation } from './answer-schemas.ts';
import type { WordFinder } from './find-words.ts';
import type { Refuse } from './refusals.ts';

/** Relations between entities that are there, with the words that say so. */
export const placeRelations = (
  answered: readonly QuotedRelation[],
  ids: ReadonlyMap<string, string>,
  finder: WordFinder,
  refuse: Refuse,
): Relation[] =>
  answered
    .flatMap(({ type, from, to, words }) => {
      const [first, second] = [ids.get(from), ids.get(to)];
      if (first === undefined || second === undefined) {
        refuse('no-such-item', `${type} ${from} ${to}`);
        return [];
      }
      const span = finder.find(words);
      return span ? [{ type, from: first, to: second, span: [span] }] : [];
    })
    .map((relation, at) => ({ id: `r${at + 1}`, ...relation }));
