import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { anyOf } from '../any-of.ts';
import type { EntityFinder } from './entity-finder.ts';
import { assemblyWords } from './words.ts';

/** Kinds that make works and statements. */
export const AUTHORS: ReadonlySet<Entity['kind']> = new Set([
  'person',
  'group',
  'unit',
  'agency',
  'organization',
  'publication',
]);
const RELEASED = new RegExp(`\\b${anyOf(assemblyWords.releasing)}\\b`, 'u');
const BY = /\b(?:by|in|from)\s+(?:the\s+)?$/u;

/** Who made a work and who released it, as named in the phrase for the work. */
export interface Hands {
  readonly authors: readonly Entity[];
  readonly publishers: readonly Entity[];
}

/** "an investigation by the Insider", "the agency's report", "calls released by the agency". */
export function handsOf(document: Document, words: Span, finder: EntityFinder): Hands {
  const mentions = finder.within(words);
  const work = mentions.find(({ kind }) => kind === 'work');
  if (!work) return { authors: [], publishers: [] };
  const authors: Entity[] = [];
  const publishers: Entity[] = [];
  for (const mention of mentions) {
    const entity = finder.entityOf(mention);
    if (!entity || !AUTHORS.has(entity.kind)) continue;
    if (mention.end <= work.start) {
      if (/^['’]s?\s/u.test(document.text.slice(mention.end, mention.end + 3)))
        authors.push(entity);
      continue;
    }
    const between = document.text.slice(work.end, mention.start);
    if (RELEASED.test(between)) publishers.push(entity);
    else if (BY.test(between)) authors.push(entity);
  }
  return { authors: authors.slice(0, 1), publishers: publishers.slice(0, 1) };
}
