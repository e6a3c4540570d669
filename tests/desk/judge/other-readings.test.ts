import { describe, expect, test } from '@jest/globals';
import { otherReadings } from '../../../src/desk/judge/other-readings.ts';
import { asNodeId } from '../../../src/model/as-id.ts';
import { QUARRY_READING, quarryRoad } from '../quarry-road.ts';

const reading = QUARRY_READING.replace(
  'speech: indirect, stance: asserts }',
  'speech: indirect, stance: asserts, alternatives: [{ field: chain, value: rusk, confidence: 0.2 }] }',
)
  .replace(
    'label: residents,',
    'label: residents, alternatives: [{ field: entity, value: guard, confidence: 0.3 }],',
  )
  .replace('filler: marn }', 'filler: residents }')
  .replace(
    'claims: [taken] }',
    'claims: [taken], alternatives: [{ field: factuality, value: possible }] }',
  );

const candidatesOf = (id: string) => otherReadings(asNodeId(id), quarryRoad(reading));

describe('what else a coder took into account', () => {
  test('another one to whom it was done, as the words that name them; and another value', () => {
    const [value, target] = candidatesOf('event:quarry-road/seized');
    expect(value).toMatchObject({ field: 'factuality', value: 'possible', words: [] });
    expect(target).toMatchObject({
      field: 'target',
      value: null,
      shown: 'Harl Guard',
      confidence: 0.3,
      words: [{ quote: 'Harl Guard' }],
    });
  });

  test('another one who says it', () => {
    expect(candidatesOf('claim:quarry-road/taken')).toEqual([
      expect.objectContaining({ field: 'speaker', shown: 'Teva Rusk', confidence: 0.2 }),
    ]);
  });

  test('nothing, where nothing else was considered', () => {
    expect(candidatesOf('claim:quarry-road/drone')).toEqual([]);
    expect(candidatesOf('person:quarry-road/marn')).toEqual([]);
  });
});
