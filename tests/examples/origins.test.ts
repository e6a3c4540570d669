import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/analyse.ts';
import { findSame } from '../../src/analyse/same.ts';
import { rowsOfGraph } from '../../src/graph/graph-rows.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import { buildExamples, DECIDED, truth } from './build.ts';

const whole = buildExamples(DECIDED);
const same = findSame(rowsOfGraph(whole));
const { eventOrigins, circular } = analyse(whole);
const of = (id: string) => eventOrigins.find(({ events }) => events.includes(asNodeId(id)));

describe('what several articles tell', () => {
  test.each(truth.events.map((event) => [event.about, event] as const))('%s', (_, expected) => {
    const found = of(expected.same[0] ?? '');
    expect({
      origins: found?.shares
        .filter(({ kind }) => kind === 'named')

        .map(({ id, side }) => [same(id), side])
        .sort(),
      sides: found?.sides,
      anonymous: found?.anonymous,
      unknown: found?.unknown,
      status: found?.status,
      denied: found?.deniedBy.length,
      reported: found?.reported,
    }).toEqual({
      origins: expected.origins.map(({ id, side }) => [same(id), side]).sort(),
      sides: expected.sides.length,
      anonymous: expected.anonymous,
      unknown: expected.unknown,
      status: expected.status,
      denied: expected.deniedBy.length,
      reported: expected.reported,
    });
  });
});

test('who has it from one another is found, and is no origin', () => {
  for (const { events, grounded } of truth.circles) {
    const event = of(events[0] ?? '')?.event;
    expect(circular).toContainEqual(expect.objectContaining({ level: 'event', event, grounded }));
  }
});

test('who names itself is in no circle', () => {
  const members = new Set(circular.flatMap((circle) => circle.members));
  expect(truth.notCircles.filter((id) => members.has(id))).toEqual([]);
});

describe('a withdrawn article', () => {
  const { source, keptAs, falls, stays, withoutOrigin } = truth.retraction;
  const graph = buildExamples(DECIDED, [source]);
  test('takes with it what rested on it alone', () => {
    expect(falls.filter((id) => graph.hasNode(id))).toEqual([]);
    expect(graph.getNodeAttributes(keptAs.id)).toMatchObject({ status: keptAs.status });
  });
  test('leaves its outlet no origin of what others have from it', () => {
    const found = analyse(graph).eventOrigins.filter(({ events }) =>
      events.some((id) => withoutOrigin.includes(id as never)),
    );
    expect(found.map(({ origins, anonymous, ownVoice }) => [origins, anonymous, ownVoice])).toEqual(
      withoutOrigin.map(() => [0, 0, 0]),
    );
  });
  test('leaves what others tell', () => {
    for (const { node, sources } of stays)
      expect(graph.getNodeAttributes(node)).toMatchObject({ sources });
  });
});
