import { readEnglishDocument } from '../../../../../src/coders/offline/en/language/read-english-document.ts';
import { loadLexicon } from '../../../../../src/coders/offline/en/lexicon/lexicon.ts';
import { findMentions } from '../../../../../src/coders/offline/en/mentions/find-mentions.ts';
import { gatherEntities } from '../../../../../src/coders/offline/en/mentions/gather-entities.ts';

/** A text's mentions as "kind: words", and its entities. */
export function read(text: string) {
  const source = { id: 'a', text, published: null, title: null, publication: null };
  const document = readEnglishDocument(source);
  const found = findMentions(document, loadLexicon());
  const words = ({ start, end, kind }: { start: number; end: number; kind: string }) =>
    `${kind}: ${text.slice(start, end)}`;
  return {
    found,
    mentions: found.mentions.map(words),
    candidates: found.candidates.map(({ start, end }) => text.slice(start, end)),
    gathered: gatherEntities(found),
  };
}

/** Each entity's mentions, in the order of the text. */
export function entitiesOf(text: string): string[] {
  const { gathered } = read(text);
  return gathered.entities.map(({ id }) =>
    gathered.mentions
      .filter(({ entity }) => entity === id)
      .map(({ start, end }) => text.slice(start, end))
      .join(' | '),
  );
}
