import { groupBy } from '../../../../model/group-by.ts';
import type { Entity, Mention, Relation } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { firstFrom, lastUpTo } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import { assemblyWords } from './words.ts';

/** Kinds of work in which someone speaks, so that "a month ago" counts from the recording. */
const RECORDED: ReadonlySet<string> = new Set([
  'video',
  'audio',
  'call',
  'letter',
  'post',
  'interview',
]);
const RELEASED = new RegExp(`\\b${anyOf(assemblyWords.datedBy)}\\b`);
const INSIDE = /\bin (?:an?|the) (?:\p{L}+ )?$/iu;
/** Maximum distance in characters between a work and its release date. */
const REACH = 100;

export interface WithRecordedWorks {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

/** A mention of a recorded work. */
export interface Work {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** "in the video" */
  readonly inside: boolean;
}

type BySentence<T> = ReadonlyMap<number, readonly T[]>;

export const sentenceOf = ({ sentences }: Document, offset: number): number =>
  lastUpTo(sentences, offset)?.index ?? -1;

export function worksOf({ entities, mentions }: WithRecordedWorks, { text }: Document): Work[] {
  const recorded = new Set(
    entities.flatMap((one) =>
      one.kind === 'work' && RECORDED.has(one.workKind ?? '') ? [one.id] : [],
    ),
  );
  return mentions.flatMap(({ start, end, entity }, index) => {
    if (entity == null || !recorded.has(entity)) return [];
    const inside = INSIDE.test(text.slice(Math.max(0, start - 24), start));
    return [{ index, start, end, entity, inside }];
  });
}

/** Group members by sentence, each with the earliest work named in a sentence about the group. */
export function speakersOf(
  { mentions, relations }: WithRecordedWorks,
  works: BySentence<Work>,
  document: Document,
): BySentence<{ readonly start: number; readonly work: Work }> {
  const ofGroups = relations.filter(({ rule }) => rule === 'one-of');
  if (ofGroups.length === 0 || works.size === 0) return new Map();
  const byEntity = groupBy(mentions, ({ entity }) => entity);
  const workOf = new Map<string, Work | undefined>();
  const speakers = ofGroups.flatMap(({ from, to }) => {
    if (!workOf.has(to)) {
      const groups = byEntity.get(to) ?? [];
      const told = groups.flatMap(({ start }) => works.get(sentenceOf(document, start))?.[0] ?? []);
      workOf.set(to, firstOf(told));
    }
    const [start, work] = [byEntity.get(from)?.[0]?.start, workOf.get(to)];
    return start !== undefined && work ? [{ start, work }] : [];
  });
  return bySentence(speakers, document);
}

export const firstOf = (works: readonly Work[]): Work | undefined =>
  works.reduce<Work | undefined>(
    (first, work) => (first && first.index <= work.index ? first : work),
    undefined,
  );

/** Groups items by the sentence they are in. */
export const bySentence = <T extends { readonly start: number }>(
  things: readonly T[],
  document: Document,
): BySentence<T> => groupBy(things, ({ start }) => sentenceOf(document, start));

/** The days on which each work came out, read from the words after its mentions. */
export function releasesOf(
  works: readonly Work[],
  dates: readonly FoundDate[],
  { text }: Document,
): ReadonlyMap<string, readonly FoundDate[]> {
  const releases = works.flatMap(({ entity, end }) => {
    const found = dates[firstFrom(dates, end + 1)];
    if (!found || found.edtf === null || found.relation !== 'on') return [];
    if (found.start - end >= REACH) return [];
    const between = text.slice(end, found.start);
    return RELEASED.test(between) && !/[.!?\n]/.test(between) ? [{ entity, found }] : [];
  });
  return new Map(
    [...groupBy(releases, ({ entity }) => entity)].map(([entity, list]) => [
      entity,
      list.map(({ found }) => found),
    ]),
  );
}
