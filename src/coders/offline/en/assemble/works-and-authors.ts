import type { Span } from '../../../../model/span.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { anyOf } from '../any-of.ts';
import { surroundings } from '../mentions/surroundings.ts';
import type { EntityFinder } from './entity-finder.ts';
import { assemblyWords } from './words.ts';

/** Kinds that make works and statements. */
export const AUTHORS: ReadonlySet<Entity['kind']> = new Set([
  'person',
  'group',
  'unit',
  'agency',
  'organization',
  'publication',
]);
const RELEASED = new RegExp(`\\b${anyOf(assemblyWords.releasing)}\\b`, 'u');
/** "a banner hung from a bridge and signed by" */
const SIGNED = /\b(?:compiled|drafted|signed|written) by (?:the )?$/u;
const BY = /\b(?:by|in|from)\s+(?:the\s+)?$/u;

/** Who made a work and who released it, as named in the phrase for the work. */
export interface Hands {
  readonly authors: readonly Entity[];
  readonly publishers: readonly Entity[];
}

/** Characters after the words for a work in which its author may be. */
const REACH = 90;

/** Where the clause after the words for a work ends: "a report that the group, an NGO, released". */
const reachOf = ({ text }: Document, [, end]: Span): number => {
  const rest = text.slice(end, end + REACH);
  const stop = /^[^\s]|[.;:!?"“”\n]/u.exec(rest)?.index;
  return end + (stop ?? rest.length);
};

/** "a recording that the army released": the subject between "that" and the verb. */
const releases = (between: string, after: string): boolean =>
  /^\s(?:that|which)\s(?:the\s)?$/u.test(between) && RELEASED.test(after.split(/[.;]/u)[0] ?? '');

/** "a report by", but not "the report found 50 killings in May by": words up to an author. */
const isRightBehind = (between: string): boolean =>
  BY.test(between) && !between.includes(',') && between.trim().split(/\s+/u).length <= AUTHOR_REACH;
const AUTHOR_REACH = 4;

const OWN_WORDS: ReadonlySet<string> = new Set([
  'report',
  'investigation',
  'statement',
  'letter',
  'post',
  'speech',
]);

/** What carries posts of all kinds is no publisher. */
const isPlatform = ({ kind, name }: Entity): boolean =>
  kind === 'organization' && surroundings.platforms.has(name ?? '');

/** A report is its releaser's own word; a recording is somebody else's. */
export const isOwnWord = (work: Entity | null): boolean =>
  work?.kind === 'work' && OWN_WORDS.has(work.workKind ?? '');

/** "an investigation by the Insider", "the agency's report", "calls released by the agency". */
export function handsOf(document: Document, words: Span, finder: EntityFinder): Hands {
  const mentions = finder.within([words[0], reachOf(document, words)]);
  const work = mentions.find(({ kind }) => kind === 'work');
  if (!work) return { authors: [], publishers: [] };
  const authors: Entity[] = [];
  const publishers: Entity[] = [];
  for (const mention of mentions) {
    const entity = finder.entityOf(mention);
    if (!entity || !AUTHORS.has(entity.kind)) continue;
    // "a police statement", but not "a Facebook post"
    if (isPlatform(entity)) continue;
    if (mention !== work && mention.start >= work.start && mention.end <= work.end) {
      (isOwnWord(finder.entityOf(work)) ? authors : publishers).push(entity);
      continue;
    }
    if (mention.end <= work.start) {
      if (/^['’]s?\s/u.test(document.text.slice(mention.end, mention.end + 3)))
        authors.push(entity);
      continue;
    }
    const between = document.text.slice(work.end, mention.start);
    const after = document.text.slice(mention.end, mention.end + REACH);
    if (SIGNED.test(between)) {
      authors.push(entity);
      continue;
    }
    const isReleased = RELEASED.test(between) ? BY.test(between) : releases(between, after);
    if (isReleased) (isOwnWord(finder.entityOf(work)) ? authors : publishers).push(entity);
    else if (isRightBehind(between)) authors.push(entity);
  }
  return { authors: authors.slice(0, 1), publishers: publishers.slice(0, 1) };
}
