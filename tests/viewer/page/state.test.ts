import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asNodeId } from '../../../src/model/as-id.ts';
import {
  formatState,
  LISTS,
  NO_FILTERS,
  parseState,
  START,
  type State,
} from '../../../src/viewer/page/state.ts';

const word = fc.string({ minLength: 1, unit: 'grapheme' });
const day = fc.constantFrom('', '2024-02-29', '2025-05-31');
const filters = fc.record({
  ...(Object.fromEntries(LISTS.map((name) => [name, fc.array(word)])) as Record<
    (typeof LISTS)[number],
    fc.Arbitrary<string[]>
  >),
  from: day,
  until: day,
  undated: fc.boolean(),
  origins: fc.nat(999),
  words: fc.string({ unit: 'grapheme' }),
});
/** Any text: the address may name what the page does not have. */
const id = word.map(asNodeId);
const state: fc.Arbitrary<State> = fc.record({
  view: word,
  at: fc.option(id),
  quote: fc.option(id),
  focus: fc.nat(3),
  to: fc.option(id),
  own: fc.dictionary(
    word.map((name) => `view.${name}`),
    word,
    { noNullPrototype: true },
  ),
  filters,
  summary: fc.option(fc.boolean()),
  open: fc.array(fc.nat(99_999)),
});

describe('the address', () => {
  test('is the whole state of the page', () => {
    fc.assert(fc.property(state, (one) => expect(parseState(formatState(one))).toEqual(one)));
  });
  test('at the start is empty', () => {
    expect(formatState(START)).toBe('#');
    expect(parseState('')).toEqual(START);
  });
  test('with what cannot be meant is read without it', () => {
    const read = parseState(
      '#focus=-1&from=yesterday&origins=1e9&nothing=x&at=javascript:alert(1)&summary=constructor&open=-1',
    );
    expect(read).toEqual({ ...START, at: 'javascript:alert(1)', filters: NO_FILTERS });
  });
});
