import type { DateRelation } from '../../model/vocabulary.ts';
import { knownBounds } from './known-bounds.ts';
import { edtfOf } from './moment.ts';
import type { Found } from './read-longest.ts';
import { relationAfter, relationOf } from './surroundings.ts';

/** A reading and how an event lies to it. */
export interface Placed {
  readonly reading: Found;
  readonly relation: DateRelation;
  /** The EDTF of the whole interval that it is one end of. */
  readonly until: string | null;
}

const BETWEEN = /^(?:\s+(?:and|to|until|till|through)\s+(?:the\s+)?|\s?[-–—]\s?)$/;
const INTO_INTERVAL = /(?:^|[^\p{L}])(?:between|from)\s+(?:the\s+)?$/iu;

/** Two dates tied by "between … and", "from … to" or a dash are the ends of one interval. */
export function joinIntervals(text: string, found: readonly Found[]): Placed[] {
  const placed: Placed[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const [first, second] = [found[index], found[index + 1]];
    if (!first) continue;
    const interval = second === undefined ? null : intervalOf(text, first, second);
    if (second === undefined || interval === null) {
      placed.push({ reading: first, relation: alone(text, first), until: null });
      continue;
    }
    placed.push({ reading: first, relation: 'between', until: interval });
    placed.push({ reading: second, relation: 'between', until: interval });
    index += 1;
  }
  return placed;
}

/** A length without a number lies about its event: "for several hours". */
function alone(text: string, { start, end, type, value = '' }: Found): DateRelation {
  if (type !== 'DURATION') return relationOf(text, start);
  return relationAfter(text, end) ?? (value.includes('X') ? 'about' : relationOf(text, start));
}

function intervalOf(text: string, first: Found, second: Found): string | null {
  if (first.type === 'DURATION' || !first.moment || !second.moment) return null;
  const link = text.slice(first.end, second.start);
  if (link.length > 12 || !BETWEEN.test(link)) return null;
  const told = INTO_INTERVAL.test(text.slice(Math.max(0, first.start - 16), first.start));
  if (!told && /and/.test(link)) return null;
  const interval = `${edtfOf(first.moment)}/${edtfOf(second.moment)}`;
  return knownBounds(interval) ? interval : null;
}
