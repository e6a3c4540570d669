import { expect, test } from '@jest/globals';
import { asNodeId } from '../../../src/model/as-id.ts';
import type { FactId } from '../../../src/model/ids.ts';
import { createReport } from '../../../src/model/problem.ts';
import { correctAnnotations } from '../../../src/resolve/decisions/correct-annotations.ts';
import { joinReviews, type Review } from '../../../src/resolve/decisions/settle-reviews.ts';
import { quarryRoad } from '../../desk/quarry-road.ts';

const { source, annotations } = quarryRoad();

/** The coding after somebody says that a person is something else. */
function saidToBe(kind: string, more: object = {}) {
  const said = { set: { kind }, by: 'ana', when: '2025-06-01', why: 'an office' };
  const review = joinReviews([{ verdict: 'correct', ...said }]);
  const id: FactId = asNodeId('person:quarry-road/rusk');
  const entities = annotations.entities.map((one) =>
    one.id === 'rusk' ? { ...one, ...more } : one,
  );
  const report = createReport();
  const corrected = correctAnnotations(
    { source, annotations: { ...annotations, entities } },
    new Map<FactId, Review>([[id, review]]),
    () => null,
    report,
  );
  return { thing: corrected?.entities.find((one) => one.id === 'rusk'), report };
}

test('what was taken for a person becomes something else, without what only people have', () => {
  const { thing } = saidToBe('organization');
  expect(thing).toMatchObject({ kind: 'organization', name: 'Teva Rusk' });
  expect(thing).not.toHaveProperty('role');
});

test('whoever is protected stays a person or a group', () => {
  expect(
    saidToBe('organization', { protected: true, name: null, label: 'the governor' }).thing,
  ).toBe(undefined);
  expect(
    saidToBe('group', { protected: true, name: null, label: 'the governor' }).thing,
  ).toMatchObject({ kind: 'group', protected: true });
});
