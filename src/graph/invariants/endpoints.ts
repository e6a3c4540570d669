import { mayJoin, RELATIONSHIPS } from '../../model/relationships.ts';
import { edgeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** Each relationship type joins only labels it allows. */
export const checkEndpoints: Invariant = (graph, file, report) => {
  for (const { key, source, target, attributes } of edgeRows(graph)) {
    const from = graph.getNodeAttribute(source, 'label');
    const to = graph.getNodeAttribute(target, 'label');
    const { type } = attributes;
    if (mayJoin(type, from, to)) continue;
    report.error(
      'graph:endpoints',
      `${type} does not join these`,
      { file, path: key },
      {
        actual: `${from} → ${to}`,
        expected: `${RELATIONSHIPS[type].from.join('|')} → ${RELATIONSHIPS[type].to.join('|')}`,
      },
    );
  }
};
