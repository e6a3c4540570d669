import type { Span } from '../../../../model/span.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document, Token } from '../../language/document.ts';
import { anyOf } from '../any-of.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { type Bodies, bodiesByWords, bodyOfWork } from './body-of-work.ts';
import { describedBefore } from './described-before.ts';
import type { EntityFinder } from './entity-finder.ts';
import type { FoundSpeaker } from './found-speaker.ts';
import { headOfWords, partsOfWords, tokensIn } from './head-of-words.ts';
import { entityOfSpeaker, mentionOfSpeaker } from './items-of-speaker.ts';
import { nameBeside } from './name-beside.ts';
import { namedBody } from './named-body.ts';
import { type Bearers, bearersOfNames, namedSpeaker } from './named-speaker.ts';
import { isPronoun } from './resolve-pronoun.ts';
import { kindOfSpeaker, type SpeakerKind } from './speaker-kind.ts';
import { assemblyWords } from './words.ts';

export interface NewSpeakers {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  /** Mentions of places and things that turn out to speak: "the front said". */
  readonly replaced: ReadonlySet<Mention>;
}

/**
 * Speakers in words that the mention stage did not resolve ("one of the plaintiffs", "the ambulance
 * service", "a leaflet"): somebody described or named before, or else a new entity.
 */
export function newSpeakers(
  document: Document,
  attributions: readonly Attribution[],
  finder: EntityFinder,
): NewSpeakers {
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const replaced = new Set<Mention>();
  const taken = new Set<number>();
  const made = new Map<string, Entity>();
  const bearers = bearersOfNames(document.text, finder);
  const bodies = bodiesByWords(document.text, finder);
  for (const attribution of attributions) {
    const words = attribution.antecedent ?? attribution.source[0];
    if (!words) continue;
    const inName = (at: number) =>
      finder.within(words).some(({ start, end }) => start < at && end > at + 1);
    for (const part of partsOfWords(document.text, words, inName)) {
      const found =
        speakerIn(document, part, attribution, finder, bearers) ??
        authorIn(document, part, finder, bodies);
      if (found === null || taken.has(found.words[0])) continue;
      taken.add(found.words[0]);
      if (found.replaces) replaced.add(found.replaces);
      const sure = Math.min(0.6, attribution.confidence);
      const noun = document.text.slice(...found.words).toLowerCase();
      const again = isDefinite(document, part) ? made.get(noun) : undefined;
      const entity =
        found.known ?? again ?? entityOfSpeaker(document, found, entities.length + 1, sure);
      if (!found.known && !again) {
        entities.push(entity);
        if (!made.has(noun)) made.set(noun, entity);
      }
      mentions.push(mentionOfSpeaker(found, entity, mentions.length + 1, sure));
    }
  }
  return { entities, mentions, replaced };
}

/** "A police statement said": the police speak in it. */
function authorIn(
  document: Document,
  part: Span,
  finder: EntityFinder,
  bodies: Bodies,
): FoundSpeaker | null {
  const head = headOfWords(document, part);
  const work = head === null ? null : finder.mentionAt([head.start, head.end]);
  return head !== null && work?.kind === 'work' && work.end === head.end
    ? bodyOfWork(document, [Math.max(part[0], work.start), head.end], head, bodies)
    : null;
}

function speakerIn(
  document: Document,
  part: Span,
  { rule }: Attribution,
  finder: EntityFinder,
  bearers: Bearers,
): FoundSpeaker | null {
  if (isPronoun(document.text.slice(...part))) return null;
  const head = headOfWords(document, part);
  if (!head) return null;
  const isQuoted = QUOTED.test(rule);
  const taken = finder.mentionAt([head.start, head.end]);
  if (taken && isQuoted && taken.kind === 'place') {
    // "said Irena Duvka, Sahel director": a person with a post, and no town in the Sahel
    const person = namedSpeaker(document, part, head, bearers, false);
    if (person !== null) return { ...person, replaces: taken };
  }
  if (taken)
    return isDumb(finder.entityOf(taken)) ? instead(document, part, head, taken, finder) : null;
  if (nameBeside(document, part, finder, null)) return null;
  const named =
    namedSpeaker(document, part, head, bearers, isQuoted) ?? namedBody(document, part, head);
  if (named !== null) return named;
  if (head.upos === 'PROPN' || head.upos === 'PRON' || head.upos === 'NUM')
    return head.lower === 'one' ? described(document, part, head, { kind: 'person' }) : null;
  const words = tokensIn(document, part).filter(({ index }) => index < head.index);
  if (NOBODY.test(document.text.slice(...part))) return null;
  const again = knownBefore(document, part, head, finder);
  if (again) return again;
  const kind = kindOfSpeaker(head, words) ?? (STRONG.test(rule) ? guess(head, words) : null);
  return kind === null ? null : described(document, part, head, kind);
}

const knownBefore = (
  document: Document,
  part: Span,
  head: Token,
  finder: EntityFinder,
): FoundSpeaker | null => {
  const known = isDefinite(document, part) ? describedBefore(document, head, finder) : null;
  if (known === null) return null;
  const kind = known.kind as SpeakerKind['kind'];
  return { kind, words: [head.start, head.end], name: null, known };
};

const isDumb = (entity: Entity | null): boolean =>
  entity !== null && entity.name === null && /^(?:place|object)$/u.test(entity.kind);

/** "The front said", "the plant said": no place, where the noun is one for bodies. */
function instead(
  document: Document,
  part: Span,
  head: Token,
  replaces: Mention,
  finder: EntityFinder,
): FoundSpeaker | null {
  const words = tokensIn(document, part).filter(({ index }) => index < head.index);
  const kind = kindOfSpeaker(head, words);
  if (kind === null || kind.kind === 'person') return null;
  const again = knownBefore(document, part, head, finder);
  return { ...(again ?? described(document, part, head, kind)), replaces };
}

/** Rules for what is said in quotation marks. */
const QUOTED = /^(?:say|tell|write|report)\/quote\//u;
const NOBODY = /^(?:no|neither|none|nobody)\b/iu;
/** Cues that only people have, as a rule. */
const STRONG = new RegExp(`^${anyOf(assemblyWords.peopleOnly)}\\b`, 'u');

/** "a mullah", "lawyers' groups": whoever says something and is no known thing is people. */
const guess = ({ upos, xpos }: Token, words: readonly Token[]): SpeakerKind | null => {
  if (upos !== 'NOUN') return null;
  if (xpos === 'NNS') return { kind: 'group' };
  return words.some((one) => one.upos === 'DET' || one.xpos === 'PRP$' || one.xpos === 'POS')
    ? { kind: 'person' }
    : null;
};

const described = (
  document: Document,
  part: Span,
  head: Token,
  kind: SpeakerKind,
): FoundSpeaker => {
  const first = tokensIn(document, part).find(
    ({ upos, xpos }) => upos !== 'DET' && xpos !== 'PRP$',
  );
  return { ...kind, words: [first?.start ?? head.start, head.end], name: null };
};

const isDefinite = ({ text }: Document, [start, end]: Span): boolean =>
  /^(?:the|this|that|these|those)\s/iu.test(text.slice(start, end));
