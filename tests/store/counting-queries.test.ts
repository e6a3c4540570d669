import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { StoredOrigins } from '../../src/model/origins.ts';

const read = (name: string): string => readFileSync(`cypher/queries/${name}.cypher`, 'utf8');

/** Origins are counted in src/analyse; a push writes them, and queries read what it wrote. */
describe('queries that tell how many origins an event has', () => {
  test.each(['origins-of-events', 'one-sided', 'resting-on-one-origin', 'told-by-several'])(
    '%s counts none itself, and is short',
    (name) => {
      const text = read(name);
      const properties = new Set(Object.keys(StoredOrigins.shape));
      const asked = [...text.matchAll(/\bevent\.(\w+)/g)].flatMap(([, property = '']) => property);
      expect(asked.filter((one) => properties.has(one)).length).toBeGreaterThan(3);
      expect(text).not.toMatch(/QUOTES|CITES|PUBLISHED\b|MEMBER_OF|PART_OF|SERVES|ASSESSED/);
      expect(text.split('\n').length).toBeLessThan(50);
    },
  );

  test('begin alike: an event is one with all that it is judged to be', () => {
    const begin = /^MATCH \(least:Event\)\n[\s\S]*?\nWITH DISTINCT events, events\[0\] AS event\n/m;
    const [expected] = begin.exec(read('origins-of-events')) ?? [];
    expect(expected).toBeDefined();
    for (const name of ['one-sided', 'resting-on-one-origin', 'told-by-several'])
      expect([name, begin.exec(read(name))?.[0]]).toEqual([name, expected]);
  });
});
