import { groupBy } from '../../../../model/group-by.ts';
import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document, Token } from '../../language/document.ts';
import type { EntityFinder } from './entity-finder.ts';
import type { FoundSpeaker } from './found-speaker.ts';
import { tokensIn } from './head-of-words.ts';
import { isTrade } from './speaker-kind.ts';

/** Tokens of a name: "Fazel Mohammad Sabawoon". */
const LONGEST_NAME = 4;
/** Tokens from a name to the noun that says who that is: ", the deputy head of". */
const REACH = 8;

/** Names of people who speak that the mention stage left alone: with a body or post, or told of before. */
export function namedSpeaker(
  document: Document,
  part: Span,
  head: Token,
  bearers: Bearers,
  isQuoted: boolean,
): FoundSpeaker | null {
  const name = nameAt(document, part, head);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.length > LONGEST_NAME) return null;
  const words: Span = [first.start, last.end];
  const found = { kind: 'person', words, name: document.text.slice(...words) } as const;
  if (name.length === 1) {
    const known = bearerOf(bearers, found.name, first.start);
    return known === null ? null : { ...found, known };
  }
  // bodies are not quoted by a name of two or three words that has nothing of a body
  return isQuoted || isOfBody(document, last) || hasPost(document, last) ? found : null;
}

/** The words of a name from the start of a phrase to its head; none if the phrase has others. */
function nameAt(document: Document, part: Span, head: Token): readonly Token[] {
  const tokens = tokensIn(document, part).filter(({ index }) => index <= head.index);
  return tokens.every(({ text }) => /^\p{Lu}[\p{L}.’'-]*$/u.test(text)) ? tokens : [];
}

/** People by the last word of a name that the text gives them, with where it stands. */
export type Bearers = ReadonlyMap<
  string,
  readonly { readonly at: number; readonly entity: Entity }[]
>;

/** One pass over the mentions, so that looking for a bearer costs no more in a long text. */
export const bearersOfNames = (text: string, finder: EntityFinder): Bearers =>
  groupBy(
    finder.within([0, text.length]).flatMap((mention) => {
      const entity = finder.entityOf(mention);
      const words = text.slice(mention.start, mention.end).split(' ');
      const surname = words.length > 1 ? words.at(-1) : undefined;
      return entity?.kind === 'person' && surname ? [{ at: mention.start, entity, surname }] : [];
    }),
    ({ surname }) => surname,
  );

/** "Sadov" after "Marat Sadov": the one person of that surname. */
function bearerOf(bearers: Bearers, surname: string, before: number): Entity | null {
  const found = new Set<Entity>();
  for (const { at, entity } of bearers.get(surname) ?? []) {
    if (at >= before || found.size > 1) break;
    found.add(entity);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** "Hanne Brekke of the Fjord Institute said" */
function isOfBody({ tokens }: Document, { index }: Token): boolean {
  const [link, the, name] = tokens.slice(index + 1, index + 4);
  if (!link || !/^(?:of|from|at|with)$/u.test(link.lower)) return false;
  return the?.lower === 'the' && /^\p{Lu}/u.test(name?.text ?? '');
}

/** "Fazel Mohammad Sabawoon, spokesman for": a trade or post beside the name. */
function hasPost({ tokens }: Document, { index }: Token): boolean {
  if (tokens[index + 1]?.text !== ',') return false;
  for (const token of tokens.slice(index + 2, index + 1 + REACH)) {
    if (/^(?:ADP|PUNCT|VERB|AUX|SCONJ)$/u.test(token.upos)) return false;
    if (isTrade(token)) return true;
  }
  return false;
}
