import type { DatedEntry } from '../../../../model/source.ts';
import type { Span } from '../../../../model/span.ts';
import type { DateExpression } from '../../../../model/standoff.ts';
import { unreachable } from '../../../../model/unreachable.ts';
import type { DateAnchor, DateRelation } from '../../../../model/vocabulary.ts';
import { anchorsOf } from './anchors.ts';
import { findEntries } from './find-entries.ts';
import { joinIntervals } from './join-intervals.ts';
import { knownBounds } from './known-bounds.ts';
import { edtfOf, timexOf } from './moment.ts';
import { outsideMod } from './outside-modifier.ts';
import type { Found } from './read-longest.ts';
import { scanDates } from './scan.ts';

/** A date expression without an id yet; every key is present. */
export type FoundDate = Required<Omit<DateExpression, 'id' | 'alternatives'>>;

interface Dated {
  readonly text: string;
  /** EDTF; null when unknown. */
  readonly published: string | null;
  /** Parts written on days of their own; if absent, they are looked for. */
  readonly entries?: readonly DatedEntry[] | null | undefined;
}

/**
 * The date expressions of a text in order, without overlaps (TIMEX3 values, TimeML spans). Relative
 * dates are counted from the publication date as far as it is known, in the entry of a live blog
 * from the entry's own; the rest stays open.
 */
export function findDates(
  { text, published, entries }: Dated,
  quotations: readonly { readonly span: Span }[] = [],
): FoundDate[] {
  const anchors = anchorsOf(published, entries ?? findEntries(text, published));
  const found = scanDates(text, anchors);
  const isQuoted = quotedIn(quotations);
  return joinIntervals(text, found).map(({ reading, relation, until }) =>
    finish(text, reading, relation, until, isQuoted(reading.start)),
  );
}

function finish(
  text: string,
  reading: Found,
  relation: DateRelation,
  interval: string | null,
  quoted: boolean,
): FoundDate {
  const { start, end, type, moment, time = '', rule, confidence, counted } = reading;
  const own = reading.edtf ?? (moment && type !== 'SET' ? edtfOf(moment) : null);
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

/** A quotation may be older than the article, so a day counted from when it was said stays open. */
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
      return unreachable(relation);
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

/** A test for whether an offset is inside a quotation; offsets must be passed in text order. */
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
