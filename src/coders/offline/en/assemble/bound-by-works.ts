import type { Document } from '../../language/document.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import { knownBounds } from '../dates/known-bounds.ts';
import {
  bySentence,
  firstOf,
  releasesOf,
  sentenceOf,
  speakersOf,
  type WithRecordedWorks,
  worksOf,
} from './recorded-works.ts';

const COUNTED_BACK = /^date:(?:ago|open-ago|deictic-day|placed-unit)$/;

/**
 * "A month ago", said in a video, is some time before the video came out; how long before is
 * unknown. So the release day is its upper bound, and it is not counted from the publication date.
 */
export function boundByWorks(
  dates: readonly FoundDate[],
  gathered: WithRecordedWorks,
  document: Document,
): FoundDate[] {
  if (!dates.some(({ rule }) => COUNTED_BACK.test(rule ?? ''))) return [...dates];
  const all = worksOf(gathered, document);
  const works = bySentence(all, document);
  const speakers = speakersOf(gathered, works, document);
  const releases = releasesOf(all, dates, document);
  return dates.map((date) => {
    if (!COUNTED_BACK.test(date.rule ?? '')) return date;
    const sentence = sentenceOf(document, date.start);
    const isBefore = ({ start }: { readonly start: number }): boolean => start < date.start;
    const theirs = (speakers.get(sentence) ?? []).filter(isBefore).map(({ work }) => work);
    const around = (works.get(sentence) ?? []).find((work) => work.inside && isBefore(work));
    const work = firstOf(around ? [...theirs, around] : theirs);
    if (!work) return date;
    const release = releases.get(work.entity)?.find((found) => found !== date);
    return bounded(date, release);
  });
}

function bounded(date: FoundDate, release: FoundDate | undefined): FoundDate {
  const said = { ...date, anchor: 'utterance' as const, relation: 'before' as const };
  const day = release?.edtf ?? null;
  if (day === null) return { ...said, edtf: null, earliest: null, latest: null };
  // a day with digits unknown (or an interval) cannot be the end of an open interval
  const edtf = day.includes('X') || day.includes('/') ? day : `../${day}`;
  return { ...said, edtf, earliest: null, latest: knownBounds(edtf)?.latest ?? null };
}
