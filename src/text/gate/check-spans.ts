import type { Place } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { Annotations } from '../../model/standoff.ts';
import { splitsCharacter, splitsGrapheme } from '../context.ts';
import { type GateInput, SECTIONS, type Section } from './gate-input.ts';

type Item = Annotations[Section][number];

/** Every span lies inside the text, is not empty, and does not cut a character in two. */
export function checkSpans(input: GateInput): void {
  for (const section of SECTIONS) {
    input.annotations[section].forEach((item, at) => {
      for (const span of spansOf(item)) checkSpan(input, span, input.place(section, at));
    });
  }
}

function spansOf(item: Item): readonly Span[] {
  if ('content' in item) return [...item.content, ...item.cue, ...item.source];
  if ('trigger' in item) return [item.trigger, ...item.also];
  if ('span' in item) return item.span;
  return 'start' in item ? [[item.start, item.end]] : [];
}

function checkSpan(
  { annotated: { text }, report }: GateInput,
  [start, end]: Span,
  place: Place,
): void {
  const actual = `[${start}, ${end}] ${JSON.stringify(text.slice(start, Math.min(end, start + 60)))}`;
  if (start >= end || end > text.length) {
    report.error('annotation:span-outside', 'a span is empty or runs past the text', place, {
      actual: `[${start}, ${end}]`,
      expected: `0 ≤ start < end ≤ ${text.length}`,
    });
    return;
  }
  for (const offset of [start, end]) {
    if (splitsCharacter(text, offset)) {
      report.error('annotation:span-splits-character', 'a span cuts a character in two', place, {
        actual,
        expected: `an offset other than ${offset}`,
      });
    } else if (splitsGrapheme(text, offset)) {
      report.warn(
        'annotation:span-splits-grapheme',
        'a span separates a letter from the marks on it',
        place,
        {
          actual,
          expected: `an offset other than ${offset}`,
        },
      );
    }
  }
}
