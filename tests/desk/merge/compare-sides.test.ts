import { describe, expect, test } from '@jest/globals';
import { compareSides } from '../../../src/desk/merge/compare-sides.ts';
import { tellSide } from '../../../src/desk/merge/tell-side.ts';
import { nodeId } from '../../../src/model/ids.ts';
import { quarryRoad } from '../quarry-road.ts';

describe('two things side by side', () => {
  const { id, facts } = quarryRoad();
  const told = (label: 'Event' | 'Unit' | 'Person', local: string) => {
    const side = tellSide(nodeId(label, id, local), facts);
    if (!side) throw new Error(`no ${local}`);
    return side;
  };

  test('each has its words, those around them, and its article', () => {
    const { side } = told('Event', 'seized');
    expect(side.label).toBe('Event');
    expect(side.quotes[0]?.quote).toContain('seized');
    expect(side.quotes[0]?.before).not.toBe('');
    expect(side.source).toBe(id);
  });

  test('what agrees speaks for it, what differs against, what one does not say for neither', () => {
    const rows = new Map(
      compareSides(told('Event', 'seized'), told('Event', 'razed')).map((row) => [row.aspect, row]),
    );
    expect(rows.get('targets')?.speaks).toBe('against');
    expect(rows.get('places')).toMatchObject({
      speaks: 'neither',
      values: [[expect.any(String)], []],
    });
    const same = compareSides(told('Event', 'seized'), told('Event', 'seized'));
    expect(same.find(({ aspect }) => aspect === 'dates')?.speaks).toBe('for');
    expect(same.find(({ aspect }) => aspect === 'kind')?.speaks).toBe('neither');
  });

  test('what is not there is told of by nobody', () => {
    expect(tellSide(nodeId('Person', id, 'nobody'), facts)).toBeNull();
  });
});
