import type { DateRelation } from '../../../../model/vocabulary.ts';
import { monthIn } from './count-from.ts';
import { knownBounds } from './known-bounds.ts';
import { edtfOf } from './moment.ts';
import type { Found } from './read-longest.ts';
import { relationAfter, relationOf } from './surroundings.ts';

/** A reading and how an event relates to it in time. */
export interface PlacedReading {
  readonly reading: Found;
  readonly relation: DateRelation;
  /** EDTF of the whole interval, if the reading is one end of one. */
  readonly until: string | null;
}

const BETWEEN = /^(?:\s+(?:and|to|until|till|through)\s+(?:the\s+)?|\s?[-–—]\s?)$/;
const INTO_INTERVAL = /(?:^|[^\p{L}])(?:between|from)\s+(?:the\s+)?$/iu;

/** Joins two dates linked by "between … and", "from … to" or a dash into one interval. */
export function joinIntervals(text: string, found: readonly Found[]): PlacedReading[] {
  const placed: PlacedReading[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const [first, second] = [found[index], found[index + 1]];
    if (!first) continue;
    const start = second && areEnds(text, first, second) ? withYearOf(first, second) : first;
    const until = second === undefined ? null : intervalOf(text, start, second);
    if (second === undefined || until === null) {
      placed.push({ reading: first, relation: alone(text, first), until: null });
      continue;
    }
    placed.push({ reading: start, relation: 'between', until });
    placed.push({ reading: second, relation: 'between', until });
    index += 1;
  }
  return placed;
}

/** The relation of a lone date. A duration without a number ("for several hours") is "about". */
function alone(text: string, { start, end, type, value = '', mod }: Found): DateRelation {
  if (mod === 'APPROX' && type !== 'DURATION') return 'about';
  if (type !== 'DURATION') return relationOf(text, start, end);
  return relationAfter(text, end) ?? (value.includes('X') ? 'about' : relationOf(text, start, end));
}

function areEnds(text: string, first: Found, second: Found): boolean {
  const link = text.slice(first.end, second.start);
  if (link.length > 12 || !BETWEEN.test(link)) return false;
  const told = INTO_INTERVAL.test(text.slice(Math.max(0, first.start - 16), first.start));
  return told || !/and/.test(link);
}

/** "From March to May 2023": the year at the end also applies to the start. */
function withYearOf(first: Found, second: Found): Found {
  const [from, to] = [first.moment, second.moment];
  if (first.counted === 'absolute' || second.counted !== 'absolute') return first;
  if (from?.month === undefined || to?.month === undefined || to.year === undefined) return first;
  const year = to.year - (monthIn(from) > monthIn(to) ? 1 : 0);
  return { ...first, moment: { ...from, year }, counted: 'absolute' };
}

function intervalOf(text: string, first: Found, second: Found): string | null {
  if (first.type === 'DURATION' || !first.moment || !second.moment) return null;
  if (!areEnds(text, first, second)) return null;
  const interval = `${edtfOf(first.moment)}/${edtfOf(second.moment)}`;
  return knownBounds(interval) ? interval : null;
}
