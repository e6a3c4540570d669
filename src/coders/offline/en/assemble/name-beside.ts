import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import type { EntityFinder } from './entity-finder.ts';
import { headOfWords, tokensIn } from './head-of-words.ts';

const SPEAKING: ReadonlySet<Entity['kind']> = new Set([
  'unit',
  'agency',
  'organization',
  'person',
  'publication',
]);

/**
 * "A local group, the Doro Committee, said", "the speaker, Ruslan Vey, said": the name after a
 * description; null in "the mother of one of them, Ruslan", where it may be that one's.
 */
export function nameBeside(
  document: Document,
  words: Span,
  finder: EntityFinder,
  described: Entity | null,
): Entity | null {
  const end = words[1];
  const gap = /^, (?:the |an? )?(?=\p{Lu})/u.exec(document.text.slice(end, end + 8))?.[0];
  if (gap === undefined || namesOthers(document, words, finder)) return null;
  const beside = finder.mentionAt([end + gap.length, end + gap.length + 1]);
  const entity = beside?.form === 'name' ? finder.entityOf(beside) : null;
  if (!entity || !SPEAKING.has(entity.kind)) return null;
  return described === null || described.kind === entity.kind ? entity : null;
}

/** Whether the words after the head name people: "of one of them", "of a miner". */
function namesOthers(document: Document, words: Span, finder: EntityFinder): boolean {
  const head = headOfWords(document, words);
  if (!head || head.end === words[1]) return false;
  const rest: Span = [head.end, words[1]];
  return (
    tokensIn(document, rest).some(({ upos }) => upos === 'PRON' || upos === 'NUM') ||
    finder.within(rest).some(({ kind }) => kind === 'person' || kind === 'group')
  );
}
