import { describe, expect, test } from '@jest/globals';
import {
  EVENT_TYPE_ROWS,
  EVENT_TYPE_SOURCES,
  EventTypeRow,
  PloverType,
} from '../../src/model/event-types.ts';
import { EVENT_FAMILIES, type EventType } from '../../src/model/vocabulary.ts';

const row = (type: EventType) => EVENT_TYPE_ROWS.find((one) => one.type === type);

describe('the event types in the words of other lists', () => {
  test('each has one row, in the order of the families', () => {
    expect(EVENT_TYPE_ROWS.map(({ type }) => type)).toEqual(Object.values(EVENT_FAMILIES).flat());
  });

  test('the editions are named', () => {
    expect(EVENT_TYPE_SOURCES).toEqual({
      plover: expect.stringContaining('PLOVER'),
      cameo: expect.stringContaining('1.1b3'),
      huridocs: expect.stringContaining('2001'),
    });
  });

  test('one code has one term', () => {
    for (const list of ['cameo', 'huridocs'] as const) {
      const pairs = EVENT_TYPE_ROWS.flatMap((one) => one[list] ?? []).map(
        ({ code, term }) => `${code} ${term}`,
      );
      const codes = new Set(pairs.map((pair) => /^[\d ]+/.exec(pair)?.[0]));
      expect(new Set(pairs).size).toBe(codes.size);
    }
  });

  test.each([
    ['surrender', 'RETREAT', '0874'],
    ['abuse', 'ASSAULT', '182'],
    ['detain', 'COERCE', '173'],
    ['free', 'RETREAT', '0841'],
    ['attack', 'ASSAULT', '190'],
    ['negotiate', 'CONSULT', '046'],
  ] as const)('%s is %s and %s', (type, plover, cameo) => {
    expect(row(type)).toMatchObject({ plover: { type: plover }, cameo: { code: cameo } });
  });

  // An order to attack is no attack, and a death has no killer until somebody names one.
  test.each(['order', 'die', 'detect', 'other'] as const)('%s has no code of theirs', (type) => {
    expect(row(type)).toEqual({ type, plover: null, cameo: null, huridocs: null });
  });

  test('PLOVER has sixteen types', () => {
    expect(new Set(PloverType.options).size).toBe(16);
  });

  test.each([
    ['a PLOVER type that there is not', { plover: { type: 'FIGHT', mode: null, match: 'close' } }],
    ['a CAMEO code out of range', { cameo: { code: '210', term: 'x', match: 'close' } }],
    ['a CAMEO category alone', { cameo: { code: '18', term: 'x', match: 'close' } }],
    ['a HURIDOCS code without spaces', { huridocs: { code: '010103', term: 'x', match: 'close' } }],
    ['a code without a term', { cameo: { code: '190', term: '', match: 'close' } }],
    ['a type of our own that there is not', { type: 'fight' }],
  ])('%s is refused', (_, part) => {
    const whole = { type: 'attack', plover: null, cameo: null, huridocs: null };
    expect(EventTypeRow.safeParse(whole).success).toBe(true);
    expect(EventTypeRow.safeParse({ ...whole, ...part }).success).toBe(false);
  });
});
