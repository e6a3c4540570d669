import { describe, expect, test } from '@jest/globals';
import { createSingleOrigins, withOrigin } from '../../../src/desk/inbox/single-origins.ts';
import type { NodeId, SourceId } from '../../../src/model/ids.ts';
import type { CountedOrigins, StoredOrigins } from '../../../src/model/origins.ts';
import { oneTask } from './one-task.ts';

const id = (text: string) => text as NodeId;
const of = (origins: number, toldIn: number, more: Partial<StoredOrigins> = {}) => ({
  ...{ origins, sides: 0, withoutSide: origins, anonymous: 0, ownVoice: 0 },
  ...{
    originIds: [],
    anonymousIds: [],
    sideCountries: [],
    toldBy: [],
    overallStatus: 'unassessed',
  },
  toldIn: Array.from({ length: toldIn }, (_, at) => id(`article:a${at}`)),
  ...more,
});

/** Counts as given, and notes which articles were asked for. */
function counted(bases: Record<string, string>, figures: Record<string, object>) {
  const asked: string[] = [];
  const result: CountedOrigins = {
    bases: new Map(Object.entries(bases)) as unknown as ReadonlyMap<SourceId, string>,
    countIn: (sources) => {
      asked.push(...sources);
      const own = Object.entries(figures).filter(([key]) =>
        sources.some((source) => key.includes(`:${source}/`)),
      );
      return new Map(own) as unknown as ReadonlyMap<NodeId, StoredOrigins>;
    },
  };
  return { result, asked };
}

const going = new AbortController().signal;

describe('events that several articles tell from one origin', () => {
  test('only these: not what one article tells, nor what has two origins, nor claims', async () => {
    const single = createSingleOrigins();
    const { result } = counted(
      { a: '1', b: '1' },
      {
        'event:a/raid': of(1, 3),
        'event:a/alone': of(1, 1),
        'event:a/two': of(2, 3),
        'event:b/crowd': of(0, 2, { anonymous: 1 }),
        'event:b/both': of(1, 2, { anonymous: 1 }),
        'claim:b/c1': of(1, 2),
      },
    );
    expect(await single.update(result, going)).toBe(true);
    expect([...single.now()]).toEqual(['event:a/raid', 'event:b/crowd']);
  });

  test('counts again only where something changed, and forgets articles that are gone', async () => {
    const single = createSingleOrigins();
    const figures = { 'event:a/raid': of(1, 2), 'event:b/raid': of(1, 2) };
    await single.update(counted({ a: '1', b: '1' }, figures).result, going);
    const same = counted({ a: '1', b: '1' }, figures);
    expect(await single.update(same.result, going)).toBe(false);
    expect(same.asked).toEqual([]);
    const other = counted({ b: '2' }, { 'event:b/raid': of(2, 3) });
    expect(await single.update(other.result, going)).toBe(true);
    expect(other.asked).toEqual(['b']);
    expect([...single.now()]).toEqual([]);
  });

  test('stopped in the middle, it keeps what it knew', async () => {
    const single = createSingleOrigins();
    await single.update(counted({ a: '1' }, { 'event:a/raid': of(1, 2) }).result, going);
    const { result, asked } = counted({ a: '2' }, { 'event:a/raid': of(2, 2) });
    expect(await single.update(result, AbortSignal.abort())).toBe(false);
    expect([asked, [...single.now()]]).toEqual([[], ['event:a/raid']]);
  });

  test('the doubt comes before the one that all readings share', () => {
    const task = oneTask({ id: id('event:a/raid'), doubts: ['asserted', 'reading'] });
    expect(withOrigin(task, new Set([id('event:a/raid')])).doubts).toEqual([
      ...['asserted', 'origin', 'reading'],
    ]);
    expect(withOrigin(task, new Set())).toBe(task);
  });
});
