import { ownValue } from '../../../../model/own-value.ts';
import type { Span } from '../../../../model/span.ts';
import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { Document, Sentence, Token } from '../../language/document.ts';
import { firstFrom, lastUpTo } from '../../locate.ts';
import { readerOf } from '../attribution/reader.ts';
import type { EntityFinder } from './entity-finder.ts';
import { tokensIn } from './head-of-words.ts';
import { isOtherGender, mayStandFor, ofLikeliestKinds, PRONOUN_KINDS } from './resolve-pronoun.ts';

/** Whoever spoke last, and where. */
export interface Spoken {
  readonly entity: Entity;
  readonly at: number;
}

/** A pronoun that speaks, and what it says. */
export interface Pronoun {
  readonly span: Span;
  readonly content: readonly Span[];
}

/** Sentences, quoted ones too, that are looked at. */
const LONGEST = 30;
/** Sentences outside quotations in which the one meant by a pronoun may be. */
const REACH = 4;

/**
 * Whom "he said" means: the last who spoke or was the subject of a sentence outside quotations and
 * outside what "he" says, whichever is nearer; empty if nobody fits, several if it may be any of them.
 */
export function speakersOfPronoun(
  document: Document,
  pronoun: Pronoun,
  finder: EntityFinder,
  last: Spoken | null,
): readonly Entity[] {
  const found = speakersBefore(document, pronoun, finder, last);
  return found.every(({ kind }) => kind !== 'group') && speaksOfPeople(document, pronoun, finder)
    ? []
    : found;
}

/** "Soldiers fled and residents hid, they said": a body is not meant where people may be. */
function speaksOfPeople(
  { text }: Document,
  { span: [start, end], content }: Pronoun,
  finder: EntityFinder,
): boolean {
  const [likeliest = []] = ownValue(PRONOUN_KINDS, text.slice(start, end).toLowerCase()) ?? [];
  return content
    .filter(([from]) => from < start)
    .flatMap((span) => finder.within(span))
    .some(({ form, kind }) => kind === 'group' && form !== 'pronoun' && likeliest.includes(kind));
}

function speakersBefore(
  document: Document,
  { span: [start, end], content }: Pronoun,
  finder: EntityFinder,
  last: Spoken | null,
): readonly Entity[] {
  const printed = document.text.slice(start, end);
  const kinds = ownValue(PRONOUN_KINDS, printed.toLowerCase()) ?? [];
  const spoken = last !== null && mayStandFor(printed, last.entity) ? last : null;
  for (const [nth, sentence] of sentencesBefore(document, start, last).entries()) {
    const until = Math.min(sentence.end, start);
    const mentions = finder
      .within([sentence.start, until])
      .filter((one) => one.form !== 'pronoun' && !isInQuotation(document, one.start))
      .filter((one) => !isAmong(content, one))
      .filter((one) => !isOtherGender(one, document.text, printed));
    const isHere = last !== null && last.at >= sentence.start && last.at < until;
    if (isHere && spoken !== null) return [spoken.entity];
    const subjects = mentions.filter((one) => isMainSubject(document, one, sentence));
    const found = ofLikeliestKinds(subjects, kinds, finder);
    if (found.length > 0) return found;
    const others = nth === 0 ? [] : ofLikeliestKinds(mentions, kinds, finder);
    if (others.length > 0 && spoken === null) return others;
    if (isHere) return [];
  }
  return spoken === null ? [] : [spoken.entity];
}

/** "The guard was beaten, she said": whoever is named in what is said does not say it. */
const isAmong = (content: readonly Span[], { start }: Mention): boolean =>
  content.some(([from, to]) => from <= start && start < to);

/**
 * The sentence of an offset and those before it, without what stands in quotation marks; but with
 * the end of a quotation that names its speaker.
 */
function sentencesBefore(document: Document, offset: number, last: Spoken | null): Sentence[] {
  const found: Sentence[] = [];
  const here = lastUpTo(document.sentences, offset)?.index ?? -1;
  for (let at = here; at >= 0 && here - at < LONGEST && found.length <= REACH; at -= 1) {
    const sentence = document.sentences[at];
    if (!sentence) continue;
    const isSaid = last !== null && last.at >= sentence.start && last.at < sentence.end;
    if (found.length === 0 || isSaid || !isInQuotation(document, sentence.start + 1))
      found.push(sentence);
  }
  return found;
}

/** Whether an offset is inside an utterance in quotation marks. */
export const isInQuotation = (document: Document, offset: number): boolean =>
  (readerOf(document).quoteOf[firstFrom(document.tokens, offset)] ?? -1) >= 0;

/** "The brother of a man who died sat": the subject, also where the tree takes it for the root. */
function isMainSubject(document: Document, mention: Mention, sentence: Sentence): boolean {
  const opens = document.text.slice(sentence.start, mention.start).trim().split(/\s+/u).length <= 1;
  return tokensIn(document, [mention.start, mention.end]).some((token) =>
    token.deprel === 'root' ? opens : isSubjectOf(document.tokens, token),
  );
}

const isSubjectOf = (tokens: readonly Token[], { deprel, head }: Token): boolean =>
  deprel.startsWith('nsubj') && !/^acl/u.test(tokens[head]?.deprel ?? '');
