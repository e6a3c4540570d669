import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { entityAt } from './entity-at.ts';
import type { EntityFinder } from './entity-finder.ts';
import { hasNone, type KnownWork, worksWithHands } from './known-works.ts';
import { isPronoun } from './resolve-pronoun.ts';
import { assemblyWords } from './words.ts';
import { handsOf, isOwnWord } from './works-and-authors.ts';

/** What claims so far have said of the works in which people speak. */
export interface WorkMemory {
  /** The chain of a claim, with whoever made and released the work that speaks. */
  through(
    attribution: Attribution,
    chain: readonly string[],
    speaker: Entity | undefined,
  ): string[];
}

/** Remembers, from claim to claim in the order of the text, whose each work is. */
export function createWorkMemory(
  document: Document,
  finder: EntityFinder,
  isLink: (entity: Entity) => boolean,
): WorkMemory {
  const told = worksWithHands(document, finder, isLink);
  const made: KnownWork[] = [];
  let voice: readonly string[] = [];
  let body: readonly string[] = [];
  let place: Place | null = null;
  const learn = (start: number, work: Entity, chain: readonly string[]): void => {
    made.push({ start, work, chain });
  };
  const chainOfWork = (work: Entity, words: Span): KnownWork | null =>
    made.findLast((one) => one.work.id === work.id) ??
    told.findLast((one) => one.work.id === work.id && one.start < words[0]) ??
    lastMeant(document, words, work, [
      made.findLast(({ start }) => start < words[0]),
      lastUpTo(told, words[0]),
    ]);

  const authorOf = (work: Entity, words: Span): readonly string[] =>
    voice.length === 0 && isOwnWord(work) && ANY.test(document.text.slice(...words)) ? body : voice;

  const spokenByWork = (
    { chainWords }: Attribution,
    chain: readonly string[],
    work: Entity,
    words: Span,
  ): string[] => {
    const ids = (all: readonly Entity[]) => all.filter(isLink).map(({ id }) => id);
    const hands = handsOf(document, words, finder);
    const known = hasNone(hands) ? chainOfWork(work, words) : null;
    const isDefinite = /^the /iu.test(document.text.slice(...words));
    const authors = hasNone(hands) && isDefinite ? authorOf(work, words) : ids(hands.authors);
    const whole = known
      ? [...known.chain, ...chain.slice(1)]
      : [...authors, ...chain.slice(0, 1), ...ids(hands.publishers), ...chain.slice(1)];
    // "The army issued a statement saying": who put out a work of its own words
    const put = isOwnWord(work) ? chainWords.filter(({ role }) => role === 'publisher') : [];
    const makers = ids(put.flatMap((one) => entityAt(document, one.words, finder) ?? []));
    const unique = [...new Set([...makers, ...whole])];
    learn(words[0], known?.work ?? work, unique);
    return unique;
  };

  return {
    through: (attribution, chain, speaker) => {
      const words = attribution.antecedent ?? attribution.source[0];
      const isWork = speaker?.kind === 'work' && words !== undefined;
      const whole = isWork ? spokenByWork(attribution, chain, speaker, words) : [...chain];
      if (!isWork) {
        for (const { words: at } of attribution.chainWords.filter(({ role }) => role === 'work')) {
          const work = entityAt(document, at, finder);
          const place = work ? chain.indexOf(work.id) : -1;
          if (work && place > 0) learn(at[0], work, chain.slice(0, place + 1));
        }
      }
      voice = isWritten(attribution) && !isWork ? chain.slice(0, 1) : [];
      if (attribution.within !== null || speaker === undefined) return whole;
      body = BODIES.has(speaker.kind) ? [speaker.id] : [];
      const paragraph = paragraphOf(document, attribution);
      if (whole.length > 1 && !isWork) place = { speaker: speaker.id, paragraph, chain: whole };
      else if (place?.speaker !== speaker.id || place.paragraph !== paragraph) place = null;
      const isShort = words === undefined || isPronoun(document.text.slice(...words));
      return place === null || whole.length > 1 || !isShort ? whole : [...place.chain];
    },
  };
}

/** Where somebody speaks: in which work, to which outlet. */
interface Place {
  readonly speaker: string;
  readonly paragraph: number;
  readonly chain: readonly string[];
}

const BODIES: ReadonlySet<Entity['kind']> = new Set(['unit', 'agency', 'organization', 'group']);

const paragraphOf = ({ sentences }: Document, { source, cue, content }: Attribution): number => {
  const [at] = source[0] ?? cue[0] ?? content[0] ?? [0];
  return lastUpTo(sentences, at)?.paragraph ?? -1;
};

/** "the text", "the statement": words for a work of which the text has just spoken. */
const ANY = new RegExp(`^the ${anyOf(assemblyWords.anyWork)}$`, 'iu');
const ANY_KIND = /(?:text|document)$/iu;

/** The work that such words mean: the last one before, if it may be called so. */
function lastMeant(
  { text }: Document,
  words: Span,
  work: Entity,
  before: readonly (KnownWork | undefined)[],
): KnownWork | null {
  const printed = text.slice(...words);
  if (!ANY.test(printed)) return null;
  const [last] = before.flatMap((one) => one ?? []).sort((one, other) => other.start - one.start);
  const isFit =
    last !== undefined && (ANY_KIND.test(printed) || kindOf(last.work) === kindOf(work));
  return isFit ? last : null;
}

const kindOf = (work: Entity): string | null =>
  work.kind === 'work' ? (work.workKind ?? null) : null;

/** "wrote", "said in a post": in the next sentence, "the post" has the same author. */
const isWritten = ({ chainWords, rule }: Attribution): boolean =>
  rule.startsWith('write/') || chainWords.some(({ role }) => role === 'work');
