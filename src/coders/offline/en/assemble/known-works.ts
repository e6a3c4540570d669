import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { treeOf } from '../../language/tree.ts';
import { attributionWords } from '../attribution/word-lists.ts';
import type { EntityFinder } from './entity-finder.ts';
import { tokensIn } from './head-of-words.ts';
import { AUTHORS, type Hands, handsOf, isOwnWord } from './works-and-authors.ts';

/** A work of which the text has said whose it is. */
export interface KnownWork {
  readonly start: number;
  readonly work: Entity;
  /** From its origin to whoever released it, by id. */
  readonly chain: readonly string[];
}

/** The works of a text, each with whoever is named beside it as its author or publisher, in text order. */
export function worksWithHands(
  document: Document,
  finder: EntityFinder,
  isLink: (entity: Entity) => boolean,
): readonly KnownWork[] {
  const tree = treeOf(document);
  const ids = (all: readonly Entity[]) => all.filter(isLink).map(({ id }) => id);
  return finder.within([0, document.text.length]).flatMap((mention): KnownWork[] => {
    const work = finder.entityOf(mention);
    if (work?.kind !== 'work') return [];
    const beside = handsOf(document, [mention.start, mention.end], finder);
    const hands = hasNone(beside) ? issuerOf(document, tree, mention, work, finder) : beside;
    const chain = [...ids(hands.authors), work.id, ...ids(hands.publishers)];
    return chain.length > 1 ? [{ start: mention.start, work, chain }] : [];
  });
}

export const hasNone = ({ authors, publishers }: Hands): boolean =>
  authors.length + publishers.length === 0;

/** "The front issued a communiqué": the subject of the verb of which a work is the object. */
function issuerOf(
  document: Document,
  tree: ReturnType<typeof treeOf>,
  { start, end }: Mention,
  work: Entity,
  finder: EntityFinder,
): Hands {
  const none = { authors: [], publishers: [] };
  const noun = tokensIn(document, [start, end]).at(-1);
  if (
    noun?.deprel !== 'obj' ||
    !attributionWords.publishingVerbs.has(tree.tokens[noun.head]?.lemma ?? '')
  )
    return none;
  const subject = tree.children(noun.head).find((child) => tree.deprel(child) === 'nsubj');
  const token = subject === undefined ? undefined : tree.tokens[subject];
  const issuer = token ? finder.entityOf(finder.mentionAt([token.start, token.end])) : null;
  if (!issuer || !AUTHORS.has(issuer.kind)) return none;
  return isOwnWord(work)
    ? { authors: [issuer], publishers: [] }
    : { ...none, publishers: [issuer] };
}
