import type { Entity, Mention, Relation } from '../../model/standoff.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import { knownBounds } from '../dates/known-bounds.ts';
import type { Document } from '../document.ts';
import { lastUpTo } from '../locate.ts';

/** Works in which somebody speaks, so that "a month ago" is counted from then. */
const RECORDED: ReadonlySet<string> = new Set([
  'video',
  'audio',
  'call',
  'letter',
  'post',
  'interview',
]);
const COUNTED_BACK = /^date:(?:ago|open-ago|deictic-day|placed-unit)$/;
const RELEASED =
  /\b(?:posted|published|released|aired|uploaded|shared|broadcast|circulated|dated|recorded|made)\b/;
/** Characters from a work to the date it came out on. */
const REACH = 100;

export interface Gathered {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

/**
 * "A month ago" in the mouth of somebody in a video lies before the day the video came out, and
 * nobody knows how long before: it is bounded by that day, not counted from the publication.
 */
export function boundByWorks(
  dates: readonly FoundDate[],
  gathered: Gathered,
  document: Document,
): FoundDate[] {
  if (!dates.some(({ rule }) => COUNTED_BACK.test(rule ?? ''))) return [...dates];
  const works = worksOf(gathered);
  const sentenceOf = (offset: number) => lastUpTo(document.sentences, offset)?.index ?? -1;
  const speakers = speakersOf(gathered);
  return dates.map((date) => {
    if (!COUNTED_BACK.test(date.rule ?? '')) return date;
    const sentence = sentenceOf(date.start);
    const groups = speakers
      .filter(({ start }) => start < date.start && sentenceOf(start) === sentence)
      .flatMap(({ groups: spans }) => spans.map((start) => sentenceOf(start)));
    const work = works.find(({ start }) => {
      if (groups.includes(sentenceOf(start))) return true;
      const inside = /\bin (?:an?|the) (?:\p{L}+ )?$/iu.test(
        document.text.slice(Math.max(0, start - 24), start),
      );
      return inside && start < date.start && sentenceOf(start) === sentence;
    });
    return work ? bounded(date, releaseOf(work.entity, works, dates, date, document)) : date;
  });
}

interface Work {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

function worksOf({ entities, mentions }: Gathered): Work[] {
  const recorded = new Set(
    entities.flatMap((one) =>
      one.kind === 'work' && RECORDED.has(one.workKind ?? '') ? [one.id] : [],
    ),
  );
  return mentions.flatMap(({ start, end, entity }) =>
    entity != null && recorded.has(entity) ? [{ start, end, entity }] : [],
  );
}

/** Who is one of a group, and where that group is told of. */
function speakersOf({ mentions, relations }: Gathered): { start: number; groups: number[] }[] {
  return relations
    .filter(({ rule }) => rule === 'one-of')
    .flatMap(({ from, to }) => {
      const speaker = mentions.find(({ entity }) => entity === from);
      const groups = mentions.filter(({ entity }) => entity === to).map(({ start }) => start);
      return speaker ? [{ start: speaker.start, groups }] : [];
    });
}

/** The day a work came out, by the words after one of its mentions. */
function releaseOf(
  entity: string,
  works: readonly Work[],
  dates: readonly FoundDate[],
  except: FoundDate,
  { text }: Document,
): FoundDate | undefined {
  for (const work of works.filter((one) => one.entity === entity)) {
    const found = dates.find(({ start }) => start > work.end);
    if (!found || found === except || found.edtf === null || found.relation !== 'on') continue;
    const between = text.slice(work.end, found.start);
    if (between.length < REACH && RELEASED.test(between) && !/[.!?\n]/.test(between)) return found;
  }
  return undefined;
}

function bounded(date: FoundDate, release: FoundDate | undefined): FoundDate {
  const said = { ...date, anchor: 'utterance' as const, relation: 'before' as const };
  const day = release?.edtf ?? null;
  if (day === null) return { ...said, edtf: null, earliest: null, latest: null };
  // a day of an unknown year has no place on the calendar that something could be left of
  const edtf = day.includes('X') || day.includes('/') ? day : `../${day}`;
  return { ...said, edtf, earliest: null, latest: knownBounds(edtf)?.latest ?? null };
}
