import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import type { EntityFinder } from './entity-finder.ts';
import { headOfWords } from './head-of-words.ts';

/** The entity of the head of some words: of "statement" in "a statement on Friday". */
export function entityAt(document: Document, words: Span, finder: EntityFinder): Entity | null {
  const head = headOfWords(document, words);
  return finder.entityOf(finder.mentionAt(head ? [head.start, head.end] : words));
}
