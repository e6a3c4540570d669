import type { EntityKind } from '../../../../model/kinds/kinds.ts';
import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document, Token } from '../../language/document.ts';
import { loadLexicon } from '../lexicon/lexicon.ts';
import type { NameTrie } from '../lexicon/name-trie.ts';
import { splitPieces } from '../lexicon/pieces.ts';
import type { EntityFinder } from './entity-finder.ts';
import type { FoundSpeaker } from './found-speaker.ts';
import { tokensIn } from './head-of-words.ts';
import { kindOfSpeaker, type SpeakerKind } from './speaker-kind.ts';

const BODIES: ReadonlySet<EntityKind> = new Set(['agency', 'organization', 'unit', 'publication']);

/** Bodies by the words that the text has for them, in lower case. */
export type Bodies = ReadonlyMap<string, Entity>;

/** One pass over the mentions, so that looking for a body costs no more in a long text. */
export const bodiesByWords = (text: string, finder: EntityFinder): Bodies => {
  const bodies = new Map<string, Entity>();
  for (const mention of finder.within([0, text.length])) {
    const entity = finder.entityOf(mention);
    const words = text.slice(mention.start, mention.end).toLowerCase();
    if (entity && BODIES.has(entity.kind) && !bodies.has(words)) bodies.set(words, entity);
  }
  return bodies;
};

/** "a police statement", "the UN report": the body whose name or noun stands before a work. */
export function bodyOfWork(
  document: Document,
  part: Span,
  head: Token,
  bodies: Bodies,
): FoundSpeaker | null {
  const before = tokensIn(document, part).filter(
    ({ index, upos }) => index < head.index && upos !== 'DET',
  );
  const last = before.at(-1);
  if (last === undefined || last.index !== head.index - 1) return null;
  for (const first of before) {
    const words: Span = [first.start, last.end];
    const known = bodies.get(document.text.slice(...words).toLowerCase());
    if (known) return { kind: known.kind as SpeakerKind['kind'], words, name: null, known };
    const kind = kindIn(loadLexicon().names, document.text.slice(...words));
    if (kind) return { kind, words, name: document.text.slice(...words) };
  }
  const kind = kindOfSpeaker(last, before)?.kind ?? kindIn(loadLexicon().nouns, last.lower);
  return kind && BODIES.has(kind) ? { kind, words: [last.start, last.end], name: null } : null;
}

/** The kind of a body that is on a list in exactly these words. */
function kindIn<Value extends { readonly kind: string; readonly needs?: string | null }>(
  list: Pick<NameTrie<Value>, 'find'>,
  words: string,
): SpeakerKind['kind'] | null {
  const pieces = splitPieces(words);
  const match = list.find(words, pieces, 0);
  if (match === null || match.last !== pieces.length) return null;
  const listed = match.values.find(({ kind, needs }) => !needs && BODIES.has(kind as EntityKind));
  return (listed?.kind as SpeakerKind['kind'] | undefined) ?? null;
}
