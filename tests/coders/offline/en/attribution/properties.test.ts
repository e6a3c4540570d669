import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Attribution } from '../../../../../src/coders/offline/en/attribution/attribution.ts';
import { findAssessments } from '../../../../../src/coders/offline/en/attribution/find-assessments.ts';
import { findAttributions } from '../../../../../src/coders/offline/en/attribution/find-attributions.ts';
import { documentOf } from '../document-of.ts';

const pieces = [
  'the army',
  'Petrenko',
  'said',
  'that',
  'told',
  'reporters',
  '"',
  '“',
  '”',
  ',',
  '.',
  ':',
  '\n',
  'according to',
  'the bridge fell',
  'he',
  'who',
  'denied',
  'a claim',
  'reportedly',
  'is said to',
  'have fled',
  'and',
  'by',
  'as',
  'saying',
  '—',
  '(',
  ')',
  '’',
  'accused',
  'of',
  'urged',
  'to',
  'leave',
  'in a video',
  'posted',
  'unverified',
  'could not verify',
  '😀',
  'Київ',
];
const prose = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((words) => words.join(' '));

test.each([
  ['prose', prose],
  ['anything', fc.string({ unit: 'binary', maxLength: 200 })],
])(
  '%s: spans lie in the text, contents are never empty and never hold their cue',
  (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = documentOf(text);
        const found = findAttributions(document);
        const ids = found.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        found.forEach((attribution) => {
          Attribution.parse(attribution);
          const { id, source, cue, content, within } = attribution;
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const [start, end] of content) {
            expect(text.slice(start, end).trim()).not.toBe('');
            for (const [from, to] of cue) expect(start < to && from < end).toBe(false);
          }
          expect(content.length).toBeLessThanOrEqual(2);
          expect(within).not.toBe(id);
          if (within !== null) expect(ids).toContain(within);
        });
        findAssessments(document);
      }),
      { numRuns: 200 },
    );
  },
);

test('the same text gives the same answer', () => {
  const text =
    'The army said the bridge had fallen. "Nobody can cross," the mayor told the Herald.';
  expect(findAttributions(documentOf(text))).toEqual(findAttributions(documentOf(text)));
});
