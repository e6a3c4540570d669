import type { Quotation } from '../../model/coding.ts';
import type { Place, Report } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import { unreachable } from '../../model/unreachable.ts';
import { lineAt } from '../../text/line-at.ts';
import { type Location, locateQuotation, type SoughtWords } from '../../text/locate-quotation.ts';

export type Path = readonly (string | number)[];

/** Finds the quotations of one coding in its text; reports those without exactly one place. */
export interface Resolver {
  readonly text: string;
  span(quotation: Quotation, path: Path): Span;
  spans(quotations: Quotation | readonly Quotation[] | undefined, path: Path): Span[];
  error(rule: string, reason: string, path: Path, actual: string, expected: string): void;
}

/** Placeholder for a span that was not found; the error is in the report. */
export const NOWHERE: Span = [0, 1];

export function createResolver(
  text: string,
  place: (path: Path) => Place,
  report: Report,
): Resolver {
  const error: Resolver['error'] = (rule, reason, path, actual, expected) =>
    report.error(rule, reason, place(path), { actual, expected });
  const span: Resolver['span'] = (quotation, path) => {
    const words = soughtWords(quotation);
    const location = locateQuotation(text, words);
    if (location.found) return location.span;
    const { rule, reason, expected } = explain(location, text);
    error(rule, reason, path, asWritten(words), expected);
    return NOWHERE;
  };
  const spans: Resolver['spans'] = (quotations, path) => {
    if (quotations === undefined) return [];
    return isSeveral(quotations)
      ? quotations.map((quotation, at) => span(quotation, [...path, at]))
      : [span(quotations, path)];
  };
  return { text, span, spans, error };
}

export const soughtWords = (quotation: Quotation): SoughtWords =>
  typeof quotation === 'string' ? { quote: quotation } : quotation;

const isSeveral = (value: Quotation | readonly Quotation[]): value is readonly Quotation[] =>
  Array.isArray(value);

export function explain(location: Extract<Location, { found: false }>, text: string) {
  switch (location.why) {
    case 'missing':
      return {
        rule: 'coding:quotation-not-found',
        reason: 'the article does not have these words',
        expected:
          location.nearest === null
            ? 'words of the article'
            : `nearest: ${JSON.stringify(location.nearest)}`,
      };
    case 'context':
      return {
        rule: 'coding:quotation-context',
        reason: 'the words are there, but not with this prefix and suffix right before and after',
        expected: `one of: ${shownPlaces(text, location.places)}`,
      };
    case 'nth':
      return {
        rule: 'coding:quotation-nth',
        reason: 'the words do not occur that often',
        expected: `nth from 1 to ${location.places.length}`,
      };
    case 'ambiguous':
      return {
        rule: 'coding:quotation-ambiguous',
        reason: `the words occur ${location.places.length} times`,
        expected: `prefix, suffix or nth for one of: ${shownPlaces(text, location.places)}`,
      };
    default:
      return unreachable(location);
  }
}

function shownPlaces(text: string, places: readonly Span[]): string {
  const shown = places.slice(0, 5).map(([start, end], at) => {
    const before = text.slice(Math.max(0, start - 20), start);
    const after = text.slice(end, end + 20);
    return `${at + 1}. line ${lineAt(text, start).line} of the text ${JSON.stringify(`${before}[${text.slice(start, end)}]${after}`)}`;
  });
  return (
    shown.join('; ') +
    (places.length > shown.length ? `; and ${places.length - shown.length} more` : '')
  );
}

const asWritten = ({ quote, prefix, suffix, nth }: SoughtWords): string =>
  [
    JSON.stringify(quote),
    prefix !== undefined && `prefix ${JSON.stringify(prefix)}`,
    suffix !== undefined && `suffix ${JSON.stringify(suffix)}`,
    nth !== undefined && `nth ${nth}`,
  ]
    .filter(Boolean)
    .join(', ');
