import type { Span } from '../../../../model/span.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document, Token } from '../../language/document.ts';
import { anyOf } from '../any-of.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';
import { headOfWords, partsOfWords, tokensIn } from './head-of-words.ts';
import { assemblyWords } from './words.ts';

/** Words for people by trade, office or role; other uses of these words are excluded below. */
const HUMAN = new RegExp(
  `^(?:${anyOf(assemblyWords.humanNouns)}|\\p{Ll}+(?:man|men|woman|women|person)|\\p{Ll}{2,}${anyOf(assemblyWords.humanEndings)}s?)$`,
  'u',
);
const THINGS = new RegExp(`^${anyOf(assemblyWords.things)}s?$`, 'u');

export interface NewSpeakers {
  readonly entities: Entity[];
  readonly mentions: Mention[];
}

/**
 * Speakers described by a word that the mention stage did not resolve ("one of the plaintiffs",
 * "his employer"). Each becomes a new unnamed entity.
 */
export function newSpeakers(
  document: Document,
  attributions: readonly Attribution[],
  finder: EntityFinder,
): NewSpeakers {
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const { source, antecedent, rule, confidence } of attributions) {
    const words = antecedent ?? source[0];
    if (!words || /^(?:show|find|suggest)/u.test(rule)) continue;
    const inName = (at: number) =>
      finder.within(words).some(({ start, end }) => start < at && end > at + 1);
    for (const part of partsOfWords(document.text, words, inName)) {
      if (finder.mentionAt(part) === null && isNamedPerson(document, part)) {
        const named = namedSpeaker(document.text, part, entities.length + 1, confidence);
        entities.push(named.entity);
        mentions.push(named.mention);
        continue;
      }
      const head = headOfWords(document, part);
      if (!head || !isPerson(head) || isDefinite(document, part)) continue;
      if (finder.mentionAt([head.start, head.end])) continue;
      const start =
        tokensIn(document, part).find(({ upos }) => upos !== 'DET')?.start ?? head.start;
      const id = `s${entities.length + 1}`;
      const plural = head.xpos === 'NNS';
      const common = { confidence: Math.min(0.6, confidence), rule: 'speaker' };
      const label = document.text.slice(start, head.end);
      entities.push(
        plural
          ? {
              kind: 'group',
              id,
              name: null,
              label,
              identity: 'unnamed',
              protected: false,
              count: null,
              ...common,
            }
          : {
              kind: 'person',
              id,
              name: null,
              label,
              identity: 'unnamed',
              protected: false,
              role: null,
              ...common,
            },
      );
      mentions.push({
        id: `w${mentions.length + 1}`,
        start,
        end: head.end,
        kind: plural ? 'group' : 'person',
        entity: id,
        form: 'nominal',
        metonym: false,
        ...common,
      });
    }
  }
  return { entities, mentions };
}

/** Tokens of a name: "Fazel Mohammad Sabawoon". */
const LONGEST_NAME = 4;
/** Tokens from a name to the noun that says who that is: ", the deputy head of". */
const REACH = 8;

/** "Fazel Mohammad Sabawoon, spokesman for": capitals that are no known name, and a trade or post beside them. */
function isNamedPerson(document: Document, part: Span): boolean {
  const tokens = tokensIn(document, part);
  const isName = tokens.every(({ text }) => /^\p{Lu}[\p{L}.’'-]*$/u.test(text));
  if (!isName || tokens.length < 2 || tokens.length > LONGEST_NAME) return false;
  const next = (tokens.at(-1)?.index ?? 0) + 1;
  if (document.tokens[next]?.text !== ',') return false;
  for (const token of document.tokens.slice(next + 1, next + REACH)) {
    if (/^(?:ADP|PUNCT|VERB|AUX|SCONJ)$/u.test(token.upos)) return false;
    if (isPerson(token)) return true;
  }
  return false;
}

const namedSpeaker = (
  text: string,
  [start, end]: Span,
  number: number,
  sure: number,
): { readonly entity: Entity; readonly mention: Mention } => {
  const common = { confidence: Math.min(0.6, sure), rule: 'speaker-name' };
  return {
    entity: {
      ...{ kind: 'person', id: `s${number}`, name: text.slice(start, end), label: null },
      ...{ identity: 'named', protected: false, role: null },
      ...common,
    },
    mention: {
      ...{ id: `w${number}`, start, end, kind: 'person', entity: `s${number}` },
      ...{ form: 'name', metonym: false },
      ...common,
    },
  };
};

const isPerson = ({ lower, upos }: Token): boolean =>
  (upos === 'NOUN' || lower === 'one') && HUMAN.test(lower) && !THINGS.test(lower);

/** "the employer" may be someone mentioned earlier. */
const isDefinite = ({ text }: Document, [start, end]: Span): boolean =>
  /^(?:the|this|that|these|those)\s/iu.test(text.slice(start, end));
