import type { DateExpression, Mention, Relation } from '../../../../model/standoff.ts';
import { firstFrom } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import { assemblyWords } from './words.ts';

interface Read {
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateExpression[];
}

const IS_ARTICLE = new RegExp(`\\b${anyOf(assemblyWords.articles)}$`, 'iu');
/** Between an outlet and its article, and the other way round. */
const OWNS = /^(?:['’]s?)? $/u;
const BY = /^ (?:in|by|of|from) (?:the )?$/u;
/** Between an article, or its outlet, and its day. */
const DATED = new RegExp(
  `^,? (?:of|from|${anyOf(assemblyWords.datedBy)}(?: on)?) (?:\\p{L}+day,? )?$`,
  'u',
);

/**
 * "a Harv Courier article of 19 March", "the Harv Courier's 19 March report": whose an article is
 * and of what day, which tells it from every other.
 */
export function citedArticles(text: string, { mentions, dates }: Read): Relation[] {
  const outletsNear = nearby(mentions.filter(({ kind }) => kind === 'publication'));
  const daysNear = nearby(dates.filter(({ edtf }) => isDay(edtf)));
  const between = (from: number, to: number): string => (from <= to ? text.slice(from, to) : '-');
  const relations: Relation[] = [];
  for (const work of mentions) {
    if (work.kind !== 'work' || !IS_ARTICLE.test(text.slice(work.start, work.end))) continue;
    const days = daysNear(work);
    const day = (from: number) =>
      days.find(({ start }) => start > from && DATED.test(between(from, start)));
    const dayBefore = days.find(({ end }) => between(end, work.start) === ' ');
    const dayWithin = days.find(({ start, end }) => work.start <= start && end < work.end);
    const outlet = outletsNear(work).find(
      ({ start, end }) =>
        (start === work.start && end < work.end) ||
        OWNS.test(between(end, dayBefore?.start ?? work.start)) ||
        BY.test(between(work.end, start)),
    );
    if (!outlet?.entity || !work.entity) continue;
    const date = day(Math.max(work.end, outlet.end)) ?? day(work.end) ?? dayWithin ?? dayBefore;
    if (!date) continue;
    const start = Math.min(work.start, outlet.start, date.start);
    const end = Math.max(work.end, outlet.end, date.end);
    const common = { span: [[start, end]] as [number, number][], rule: 'cited', confidence: 0.8 };
    const id = `cited${relations.length / 2 + 1}`;
    relations.push(
      { id, type: 'PUBLISHED', from: outlet.entity, to: work.entity, ...common },
      { id: `${id}-on`, type: 'PUBLISHED_ON', from: work.entity, to: date.id, ...common },
    );
  }
  return relations;
}

/** Characters from an article to its outlet and its day. */
const REACH = 120;

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Those that begin near some words, in the order of the text. */
function nearby<T extends Placed>(all: readonly T[]): (words: Placed) => readonly T[] {
  const ordered = [...all].sort((a, b) => a.start - b.start);
  return ({ start, end }) =>
    ordered.slice(firstFrom(ordered, start - REACH), firstFrom(ordered, end + REACH));
}

const isDay = (edtf: string | null | undefined): boolean => /^\d{4}-\d\d-\d\d$/u.test(edtf ?? '');
