import { beforeAll, describe, expect, test } from '@jest/globals';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { ferryLandingGraph } from '../ferry-landing.ts';
import { workplace } from './program.ts';

/** A graph that somebody has changed by hand, in several places at once. */
describe('a graph file that is not sound', () => {
  const place = workplace();
  beforeAll(() => {
    const graph = JSON.parse(serializeGraph(ferryLandingGraph()));
    const one = (rows: 'nodes' | 'edges', is: (attributes: Record<string, unknown>) => boolean) =>
      graph[rows].find(({ attributes }: { attributes: Record<string, unknown> }) => is(attributes))
        .attributes;
    one('nodes', ({ label, part }) => label === 'Mention' && part === 'text').end = 1e6;
    one('edges', ({ type }) => type === 'ASSERTS').evidence = ['mention:ferry-landing/gone.1-2'];
    place.write('graph.json', JSON.stringify(graph));
  });

  test.each(['view', 'export', 'analyse'])(
    '%s: names all that `check` names, and writes nothing',
    (command) => {
      const checked = place.attest(['check', 'graph.json']);
      const { code, stdout, stderr } = place.attest([command, 'graph.json', '-o', 'written']);
      expect([code, stdout, stderr]).toEqual([1, '', checked.stderr]);
      expect(stderr).toMatch(
        /graph\.json mention:ferry-landing\/\S+: error: .+ \[graph:quote\]\n {4}actual: .+\n {4}expected: .+/,
      );
      expect(stderr).toMatch(
        /graph\.json ASSERTS .+: error: .+ \[graph:evidence\]\n {4}actual: .+gone\.1-2\n {4}expected: .+/,
      );
      expect(place.list('.')).not.toContain('written');
    },
  );
});
