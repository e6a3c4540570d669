import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { analyse } from '../../src/analyse/analyse.ts';
import { findSame } from '../../src/analyse/same.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { mergeFacts } from '../../src/graph/facts.ts';
import { graphOf } from '../../src/graph/serialize.ts';
import { readSources } from '../../src/ingest/read-sources.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { createReport } from '../../src/model/problem.ts';
import { withdraw } from '../../src/resolve/decisions/apply-reviews.ts';
import { UNDECIDED } from '../../src/resolve/entities/resolve-entities.ts';
import { recordsOf, resolveAcross } from '../../src/resolve/resolve-across.ts';
import { Truth } from './truth.ts';

const truth = Truth.parse(parse(readFileSync('examples/truth.yaml', 'utf8')));
const folders = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `examples/${name}`);

/** What a reviewer who knows the truth decides; of protected people nothing can be decided. */
const decided = {
  ...UNDECIDED,
  same: [
    ...truth.entities.flatMap(({ groups }) =>
      groups.map(({ same, perhaps }) => [...same, ...perhaps]),
    ),
    ...truth.events.map(({ same }) => same),
  ].flatMap(([first, ...rest]) =>
    rest.map((id) => ({ a: first ?? id, b: id, by: 'reader', why: 'truth.yaml' })),
  ),
};

function build(withdrawn: readonly string[] = []) {
  const all = readSources(folders, createReport()).map(({ source, annotations }) => {
    const facts = loadSource(source, annotations);
    return withdrawn.includes(source.front.id) ? withdraw(facts) : facts;
  });
  const joining = resolveAcross(all.map(recordsOf), { decisions: decided });
  const graph = graphOf(mergeFacts([...all, { nodes: [], edges: joining }]));
  const report = createReport();
  checkGraph(graph, 'examples', report);
  expect(report.problems).toEqual([]);
  return graph;
}

const whole = build();
const same = findSame(whole);
const { eventOrigins, circular } = analyse(whole);
const of = (id: string) => eventOrigins.find(({ events }) => events.includes(id));

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
  const { source, keptAs, falls, stays } = truth.retraction;
  const graph = build([source]);
  test('takes with it what rested on it alone', () => {
    expect(falls.filter((id) => graph.hasNode(id))).toEqual([]);
    expect(graph.getNodeAttributes(keptAs.id)).toMatchObject({ status: keptAs.status });
  });
  test('leaves what others tell', () => {
    for (const { node, sources } of stays)
      expect(graph.getNodeAttributes(node)).toMatchObject({ sources });
  });
});
