import type { EntityKind } from '../../../../model/kinds/kinds.ts';
import { ownValue } from '../../../../model/own-value.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document, Sentence, Token } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import { genderOfNoun, genderOfTitle } from '../lexicon/gender.ts';
import { dangerWords } from '../protect/words.ts';
import type { EntityFinder } from './entity-finder.ts';

/**
 * Entity kinds that a pronoun can refer to, likeliest first. First- and second-person pronouns are
 * not resolved here.
 */
export const PRONOUN_KINDS: Readonly<Record<string, readonly (readonly EntityKind[])[]>> = {
  he: [['person']],
  him: [['person']],
  his: [['person']],
  she: [['person']],
  her: [['person']],
  they: [['group'], ['unit', 'agency', 'organization']],
  them: [['group'], ['unit', 'agency', 'organization']],
  their: [['group'], ['unit', 'agency', 'organization']],
  it: [['agency', 'unit', 'organization', 'publication'], ['work']],
  its: [['agency', 'unit', 'organization', 'publication']],
};

export const isPronoun = (word: string): boolean =>
  Object.hasOwn(PRONOUN_KINDS, word.toLowerCase());

export const mayStandFor = (word: string, entity: Entity | null): boolean =>
  entity !== null &&
  (ownValue(PRONOUN_KINDS, word.toLowerCase()) ?? []).some((kinds) => kinds.includes(entity.kind));

/** Whether an entity is of the kind that a pronoun means first: "they" means people before a body. */
export const isLikeliest = (word: string, { kind }: Entity): boolean =>
  ownValue(PRONOUN_KINDS, word.toLowerCase())?.[0]?.includes(kind) === true;

/** The entity that the pronoun at these offsets refers to; null if it is ambiguous. */
export type ResolvePronoun = (start: number, end: number) => Entity | null;

/** All entities that fit the pronoun at these offsets equally well. */
export type FindAntecedents = (start: number, end: number) => readonly Entity[];

/** The entity of a pronoun, if only one fits. */
export const onlyAntecedent =
  (antecedents: FindAntecedents): ResolvePronoun =>
  (start, end) => {
    const [only, ...others] = antecedents(start, end);
    return only && others.length === 0 ? only : null;
  };

/**
 * Looks in the sentence before the pronoun, then in the previous sentence. Subjects come first, and
 * groups of people before bodies.
 */
export function createAntecedentFinder(document: Document, finder: EntityFinder): FindAntecedents {
  const { text, tokens, sentences } = document;
  return (start, end) => {
    const kinds = ownValue(PRONOUN_KINDS, text.slice(start, end).toLowerCase());
    const here = lastUpTo(sentences, start);
    if (!kinds || !here) return [];
    const own = tokens.slice(here.first, here.last).find((token) => token.start === start);
    const governor = own ? own.head : -1;
    const isObject = /^(?:obj|iobj|obl)/.test(own?.deprel ?? '');
    const isAgainstUs = own !== undefined && actsOnSpeaker(document, own);
    const stretches: readonly (readonly [Sentence, number])[] = [
      [here, start],
      ...[sentences[here.index - 1]].flatMap((one) => (one ? [[one, one.end] as const] : [])),
    ];
    for (const [sentence, until] of stretches) {
      const mentions = finder
        .within([sentence.start, until])
        .filter((mention) => mention.form !== 'pronoun' && mention.end <= start)
        .filter((mention) => !isOtherGender(mention, text, text.slice(start, end)))
        .filter((mention) => sentence !== here || !isAccuser(mention, tokens, sentence, start));
      if (isAgainstUs && mentions.some((mention) => suffers(mention, text))) return [];
      const accused = mentions.filter((mention) => isAccused(mention, tokens, sentence, start));
      if (sentence === here && accused.length > 0) return ofLikeliestKinds(accused, kinds, finder);
      const others = mentions.filter((mention) => !sharesVerb(mention, tokens, sentence, governor));
      const subjects = others.filter((mention) => isSubject(mention, tokens, sentence));
      const nearest =
        isObject || isOpen(others, kinds) ? [] : ofLikeliestKinds(subjects, kinds, finder);
      const found = nearest.length > 0 ? nearest : ofLikeliestKinds(others, kinds, finder);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** "The army is at war with the militias. They took the town": of two bodies "they" may mean either, whichever acts. */
const isOpen = (mentions: readonly Mention[], kinds: readonly (readonly EntityKind[])[]): boolean =>
  kinds[0]?.includes('group') === true && !mentions.some(({ kind }) => kind === 'group');

/** `The prisoners arrived. "They beat us," said one`: nobody is named who did it. */
const actsOnSpeaker = (
  { tokens, sentences }: Document,
  { head, deprel, start }: Token,
): boolean => {
  const sentence = lastUpTo(sentences, start);
  if (!sentence || !/^nsubj/u.test(deprel)) return false;
  return tokens
    .slice(sentence.first, sentence.last)
    .some((one) => one.head === head && /^i?obj/u.test(one.deprel) && ME.has(one.lower));
};
const ME: ReadonlySet<string> = new Set(['me', 'us']);

const suffers = ({ start, end }: Mention, text: string): boolean => {
  const noun = text.slice(start, end).toLowerCase().split(/\s/u).at(-1) ?? '';
  return dangerWords.captives.has(noun) || dangerWords.victims.has(noun);
};

const SAME_GENDER = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
]);

/** "Her brother was held, she said": she is not the brother. */
export function isOtherGender({ start, end }: Mention, text: string, pronoun: string): boolean {
  const wanted = SAME_GENDER.get(pronoun.toLowerCase());
  const stated = genderOfNoun(text.slice(start, end)) ?? genderOfTitle(text, start);
  return wanted !== undefined && stated !== null && wanted !== stated;
}

const ACCUSING = /^(?:accus|blam|condemn)/u;

/** "The government accused the rebels of murder since they took the town": they are the accused. */
const takesPartInAccusing =
  (part: RegExp) =>
  (mention: Mention, tokens: readonly Token[], sentence: Sentence, start: number): boolean =>
    tokensOf(mention, tokens, sentence).some(({ deprel, head }) => {
      const verb = tokens[head];
      return (
        part.test(deprel) && verb !== undefined && verb.start < start && ACCUSING.test(verb.lower)
      );
    });
const isAccuser = takesPartInAccusing(/^nsubj(?!:pass$)/u);
const isAccused = takesPartInAccusing(/^i?obj$/u);

/** The entities of the likeliest kinds that are among mentions; empty if there is none. */
export function ofLikeliestKinds(
  mentions: readonly Mention[],
  kinds: readonly (readonly EntityKind[])[],
  finder: EntityFinder,
): readonly Entity[] {
  for (const wanted of kinds) {
    const found = new Set<Entity>();
    for (const mention of mentions) {
      const entity = wanted.some((kind) => kind === mention.kind) ? finder.entityOf(mention) : null;
      if (entity) found.add(entity);
    }
    if (found.size > 0) return [...found];
  }
  return [];
}

const tokensOf = ({ start, end }: Mention, tokens: readonly Token[], { first, last }: Sentence) =>
  tokens.slice(first, last).filter((token) => token.start >= start && token.end <= end);

export const isSubject = (
  mention: Mention,
  tokens: readonly Token[],
  sentence: Sentence,
): boolean =>
  tokensOf(mention, tokens, sentence).some(({ deprel, head }) =>
    // "traders and villagers": choosing only one would be wrong
    (deprel === 'conj' ? (tokens[head]?.deprel ?? '') : deprel).startsWith('nsubj'),
  );

/** "Guards beat them": a pronoun never refers to another argument of its own verb. */
const sharesVerb = (
  mention: Mention,
  tokens: readonly Token[],
  sentence: Sentence,
  governor: number,
): boolean =>
  governor >= 0 && tokensOf(mention, tokens, sentence).some(({ head }) => head === governor);
