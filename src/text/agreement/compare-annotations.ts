import { round } from '../../model/round.ts';
import type { Annotations } from '../../model/standoff.ts';
import { type Agreement, AgreementPart, type Disagreement } from './agreement.ts';
import { type ComparedItem, matchReadings, type PartMatching } from './match-readings.ts';

/** Compares two readings of one text, part by part. */
export function compareAnnotations(
  text: string,
  first: Annotations,
  second: Annotations,
): Agreement {
  const matched = matchReadings(first, second);
  const compared = AgreementPart.options.map((part) => compare(part, matched[part], text));
  return {
    parts: compared.map(({ summary }) => summary),
    differences: compared.flatMap(({ differences }) => differences),
  };
}

function compare(
  part: AgreementPart,
  { pairs, onlyFirst, onlySecond }: PartMatching,
  text: string,
): { summary: Agreement['parts'][number]; differences: Disagreement[] } {
  const both = pairs.length;
  const first = both + onlyFirst.length;
  const second = both + onlySecond.length;
  const precision = second === 0 ? 1 : both / second;
  const recall = first === 0 ? 1 : both / first;
  const differences = [
    ...onlyFirst.map((item) => difference(part, 'first', item, text, item.says, null)),
    ...onlySecond.map((item) => difference(part, 'second', item, text, null, item.says)),
    ...pairs
      .filter(([a, b]) => a.says !== b.says)
      .map(([a, b]) => difference(part, 'both', a, text, a.says, b.says)),
  ].sort((a, b) => a.start - b.start);
  const summary = {
    part,
    first,
    second,
    both,
    precision: round(precision, 3),
    recall: round(recall, 3),
    f1: round(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 3),
  };
  return { summary, differences };
}

function difference(
  part: AgreementPart,
  where: Disagreement['in'],
  { spans }: ComparedItem,
  text: string,
  first: string | null,
  second: string | null,
): Disagreement {
  const words = spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return { part, in: where, start: spans[0]?.[0] ?? 0, words, first, second };
}
