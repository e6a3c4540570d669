import type { Entity } from '../../../../model/standoff.ts';
import type { Document, Token } from '../../language/document.ts';
import type { EntityFinder } from './entity-finder.ts';
import { AUTHORS } from './works-and-authors.ts';

/** Characters. A description refers back about ten sentences at most. */
const REACH = 1500;

/**
 * "The force" after "the UN observer force", "the front" after "the Dry River Front": the one thing
 * that was called so before; null if there are several.
 */
export function describedBefore(
  { text }: Document,
  { start, lower }: Token,
  finder: EntityFinder,
): Entity | null {
  const found = new Set<Entity>();
  for (const mention of finder.within([Math.max(0, start - REACH), start])) {
    if (mention.form === 'pronoun') continue;
    const entity = finder.entityOf(mention);
    if (entity === null || !(AUTHORS.has(entity.kind) || entity.kind === 'work')) continue;
    if (mention.form === 'name' && entity.kind === 'person') continue;
    if (lastWord(text.slice(mention.start, mention.end)) === lower) found.add(entity);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

const lastWord = (words: string): string => words.toLowerCase().split(/[\s-]/u).at(-1) ?? '';
