import { z } from 'zod';
import type { Span } from '../../../../model/span.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import data from './body-nouns.json' with { type: 'json' };
import type { EntityFinder } from './entity-finder.ts';
import { headOfWords } from './head-of-words.ts';
import { isSubject } from './resolve-pronoun.ts';
import { assemblyWords } from './words.ts';

/** Entity kind → nouns that a later sentence may use for a body of that kind. */
export const BodyNouns = z.strictObject({
  organization: z.array(z.string()),
  unit: z.array(z.string()),
  agency: z.array(z.string()),
  publication: z.array(z.string()),
});
const KINDS = new Map(Object.entries(BodyNouns.parse(data)));

export interface Candidate {
  readonly entity: Entity;
  readonly score: number;
}

/** Characters. A short description refers back about ten sentences at most. */
const REACH = 1500;
const SURE = 0.55;
/** Regular forces ("army", "brigade") are called that, so "the group" is never one of them. */
const REGULAR = new RegExp(`\\b${anyOf(assemblyWords.regularForces)}\\b`, 'iu');
const DEFINITE = /^(?:the|this|that)\s/iu;

/**
 * Bodies that "the group", "the New York-based watchdog" or "the ministry" may mean, likeliest
 * first. A body whose name contains the word, or that spoke or acted last, scores higher.
 */
export function bodiesMeant(
  document: Document,
  words: Span,
  finder: EntityFinder,
  last: Entity | null,
): readonly Candidate[] {
  const [start, end] = words;
  const head = headOfWords(document, words);
  const printed = document.text.slice(start, end);
  if (!head || !DEFINITE.test(printed)) return [];
  const noun = head.lower;
  const here = lastUpTo(document.sentences, start);
  const scores = new Map<string, Candidate>();
  for (const mention of finder.within([Math.max(0, start - REACH), start])) {
    const entity = finder.entityOf(mention);
    if (!entity?.name || !isMeantBy(noun, entity) || !sharesNames(printed, entity.name)) continue;
    if (!isOfManner(printed, entity)) continue;
    const sentence = here && lastUpTo(document.sentences, mention.start);
    const near = here && sentence ? here.index - sentence.index : 99;
    const acts = sentence !== undefined && isSubject(mention, document.tokens, sentence);
    scores.delete(entity.id);
    scores.set(entity.id, { entity, score: scoreOf(noun, mention, entity, near, acts, last) });
  }
  return [...scores.values()].reverse().sort((a, b) => b.score - a.score);
}

/** "the Velika Civil Defense rescue group" has names of its own, which another body lacks. */
function sharesNames(printed: string, name: string): boolean {
  const own = printed.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return own.length < 3 || own.some((word) => hasWord(name, word.toLowerCase()));
}

const CIVIL = new RegExp(`\\b${anyOf(assemblyWords.civilBodies)}\\b`, 'iu');
const ARMED = new RegExp(`\\b${anyOf(assemblyWords.armedBodies)}\\b`, 'iu');

/** "this aid group" is no armed body, "the rebel group" no civil one. */
const isOfManner = (printed: string, { kind }: Entity): boolean =>
  !(CIVIL.test(printed) && kind === 'unit') &&
  !(ARMED.test(printed) && (kind === 'agency' || kind === 'publication'));

export const isBodyNoun = (noun: string, kind: Entity['kind']): boolean =>
  KINDS.get(kind)?.includes(noun) === true;

export const surestBody = (candidates: readonly Candidate[]): Entity | null =>
  candidates[0] && candidates[0].score >= SURE ? candidates[0].entity : null;

function isMeantBy(noun: string, entity: Entity): boolean {
  if (!KINDS.get(entity.kind)?.includes(noun)) return false;
  const name = entity.name ?? '';
  return entity.kind !== 'unit' || noun === 'army'
    ? hasWord(name, noun) || noun !== 'army'
    : !REGULAR.test(name);
}

function scoreOf(
  noun: string,
  mention: Mention,
  { id, name, kind }: Entity,
  near: number,
  acts: boolean,
  last: Entity | null,
): number {
  if (mention.metonym) return 0.1;
  if (hasWord(name ?? '', noun)) return 0.85;
  // a ministry is not "the court": a name with another noun for a body is unlikely
  if (
    kind === 'agency' &&
    (KINDS.get('agency') ?? []).some((word) => hasWord(name ?? '', word)) &&
    noun !== 'agency' &&
    noun !== 'body'
  )
    return 0.2;
  const spoke = last?.id === id ? 0.25 : 0;
  return Math.min(0.8, 0.3 + spoke + (near <= 2 ? 0.1 : 0) + (acts && near <= 2 ? 0.2 : 0));
}

const hasWord = (name: string, noun: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun);
