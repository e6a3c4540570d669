import { labelsOf } from '../../model/kinds/kinds.ts';
import { nodeRows } from '../attest-graph.ts';
import type { Invariant } from './invariant.ts';

/** Protected people have no name and are not linked across sources. */
export const checkProtection: Invariant = (graph, file, report) => {
  const people = labelsOf('people').flatMap((label) => nodeRows(graph, label));
  for (const { key, attributes } of people.filter((person) => person.attributes.protected)) {
    const place = { file, path: key };
    if (attributes.name !== undefined || attributes.aliases !== undefined) {
      report.error('graph:protected-name', 'a protected person has a name', place, {
        actual: 'a name or alias',
        expected: 'none',
      });
    }
    if (attributes.sources.length > 1) {
      report.error('graph:protected-linked', 'a protected person is linked across sources', place, {
        actual: attributes.sources.join(', '),
        expected: 'one source',
      });
    }
  }
};
