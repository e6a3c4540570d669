import { expect, test } from '@jest/globals';
import { keepLikely } from '../../../../../src/coders/offline/en/score/keep-likely.ts';
import { type Entity, type Mention, NO_ITEMS } from '../../../../../src/model/standoff.ts';

const place = (id: string): Entity => ({ kind: 'place', id, label: 'road', identity: 'unnamed' });

const mention = (id: string, entity: string, confidence: number): Mention => ({
  id,
  start: 0,
  end: 4,
  kind: 'place',
  entity,
  form: 'nominal',
  metonym: false,
  confidence,
});

test('a description that is seldom right is left out unless something rests on it', () => {
  const read = keepLikely({
    ...NO_ITEMS,
    entities: [place('e1'), place('e2'), place('e3')],
    mentions: [mention('m1', 'e1', 0.1), mention('m2', 'e2', 0.1), mention('m3', 'e3', 0.8)],
    relations: [{ id: 'r1', type: 'PART_OF', from: 'e2', to: 'e3', span: [[0, 4]] }],
  });
  expect(read.entities.map(({ id }) => id)).toEqual(['e2', 'e3']);
  expect(read.mentions.map(({ id }) => id)).toEqual(['m2', 'm3']);
});
