import type { Span } from '../../model/span.ts';
import type { DateExpression } from '../../model/standoff.ts';
import type { DateAnchor, DateRelation } from '../../model/vocabulary.ts';
import { readAnchor } from './anchor.ts';
import { knownBounds } from './known-bounds.ts';
import { edtfOf, timexOf } from './moment.ts';
import { outsideMod } from './outside-modifier.ts';
import { type Found, scanDates } from './scan.ts';
import { relationAfter, relationOf } from './surroundings.ts';

/** A date expression before it has an id; every key is there. */
export type FoundDate = Required<Omit<DateExpression, 'id' | 'alternatives'>>;

interface Dated {
  readonly text: string;
  /** EDTF; null when unknown. */
  readonly published: string | null;
}

/**
 * The date expressions of a text in its order, none overlapping (TIMEX3; spans as in TimeML). Counted
 * from the publication date as far as it is known, and left open beyond that.
 */
export function findDates(
  { text, published }: Dated,
  quotations: readonly { readonly span: Span }[] = [],
): FoundDate[] {
  const found = scanDates(text, readAnchor(published));
  const isQuoted = quotedIn(quotations);
  return joinIntervals(text, found).map(({ reading, relation, until }) =>
    finish(text, reading, relation, until, isQuoted(reading.start)),
  );
}

interface Placed {
  readonly reading: Found;
  readonly relation: DateRelation;
  /** The EDTF of the whole interval that it is one end of. */
  readonly until: string | null;
}

const BETWEEN = /^(?:\s+(?:and|to|until|till|through)\s+(?:the\s+)?|\s?[-–—]\s?)$/;
const INTO_INTERVAL = /(?:^|[^\p{L}])(?:between|from)\s+(?:the\s+)?$/iu;

/** Two dates tied by "between … and", "from … to" or a dash are the ends of one interval. */
function joinIntervals(text: string, found: readonly Found[]): Placed[] {
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

function finish(
  text: string,
  reading: Found,
  relation: DateRelation,
  interval: string | null,
  quoted: boolean,
): FoundDate {
  const { start, end, type, moment, time = '', rule, confidence, counted } = reading;
  const own = moment && type !== 'SET' ? edtfOf(moment) : null;
  const edtf = isHearsay(reading, quoted) ? null : (interval ?? related(own, relation));
  const bounds = edtf === null ? null : knownBounds(edtf);
  const mod = reading.mod ?? outsideMod(text, start);
  return {
    start,
    end,
    edtf: bounds ? edtf : null,
    earliest: bounds?.earliest ?? null,
    latest: bounds?.latest ?? null,
    anchor: anchorName(counted, relation, type, quoted),
    anchorEvent: null,
    relation,
    timex: {
      type,
      value: reading.value ?? (moment ? timexOf(moment) + time : ''),
      ...(mod && { mod }),
      ...(reading.quant && { quant: reading.quant }),
      ...(reading.freq && { freq: reading.freq }),
    },
    confidence: quoted && counted === 'publication' ? confidence * 0.7 : confidence,
    rule: `date:${rule}`,
  };
}

/** When it was said is not when it was published: a day counted from the saying stays open. */
const isHearsay = ({ counted, moment, rule }: Found, quoted: boolean): boolean =>
  quoted &&
  counted === 'publication' &&
  (moment?.grain === 'week' || moment?.grain === 'weekend' || moment?.grain === 'day') &&
  !/^(?:month-day|day-month|interval)/.test(rule);

function related(edtf: string | null, relation: DateRelation): string | null {
  if (edtf === null) return null;
  const [first, last = first] = edtf.split('/');
  switch (relation) {
    case 'since':
    case 'after':
      return `${first}/..`;
    case 'until':
    case 'before':
      return `../${last}`;
    case 'about':
      return edtf.includes('/') ? edtf : `${edtf}~`;
    case 'on':
    case 'between':
      return edtf;
    default:
      return relation satisfies never;
  }
}

function anchorName(
  counted: Found['counted'],
  relation: DateRelation,
  type: Found['type'],
  quoted: boolean,
): DateAnchor {
  if (counted === 'publication' && quoted) return 'utterance';
  if (type === 'DURATION' && (relation === 'before' || relation === 'after')) return 'event';
  return counted;
}

/** Whether an offset lies in a quotation; asked in the order of the text. */
function quotedIn(quotations: readonly { readonly span: Span }[]): (offset: number) => boolean {
  const spans = quotations.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  let next = 0;
  let latest = 0;
  return (offset) => {
    for (let span = spans[next]; span !== undefined && span[0] <= offset; span = spans[next]) {
      latest = Math.max(latest, span[1]);
      next += 1;
    }
    return offset < latest;
  };
}
