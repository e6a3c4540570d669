import { edgeRows } from '../../graph/attest-graph.ts';
import { flatten } from '../../graph/flat/flatten.ts';
import { EDGE_PLAN } from '../../graph/flat/property-plan.ts';
import { RelationshipType } from '../../model/relationships.ts';
import { storedColumns } from './stored-columns.ts';
import type { TidyTable } from './table.ts';

/** What joins a mention to its article and to its thing is in the table of evidence. */
const TYPES = RelationshipType.options.filter((type) => type !== 'IN' && type !== 'REFERS_TO');
const PROPERTIES = storedColumns([EDGE_PLAN]);

export const relationshipsTable: TidyTable = {
  name: 'relationships',
  about: 'Who or what has to do with whom: a row a relationship.',
  columns: [
    { name: 'id', holds: 'text', about: 'The id of the relationship.' },
    { name: 'type', holds: 'text', about: 'What joins the two.' },
    { name: 'from', holds: 'text', about: 'The node it starts at.', refersTo: 'nodes' },
    { name: 'fromLabel', holds: 'text', about: 'What that node is.' },
    { name: 'fromName', holds: 'text', about: 'What to call that node.' },
    { name: 'to', holds: 'text', about: 'The node it ends at.', refersTo: 'nodes' },
    { name: 'toLabel', holds: 'text', about: 'What that node is.' },
    { name: 'toName', holds: 'text', about: 'What to call that node.' },
    ...PROPERTIES,
  ],
  *rows({ published: { graph } }) {
    for (const type of TYPES)
      for (const { key, source, target, attributes } of edgeRows(graph, type)) {
        const [from, to] = [source, target].map((end) => graph.getNodeAttributes(end));
        const flat = flatten(attributes, EDGE_PLAN);
        yield [
          ...[key, type, source, from?.label ?? null, from?.displayName ?? null],
          ...[target, to?.label ?? null, to?.displayName ?? null],
          ...PROPERTIES.map(({ name }) => flat[name] ?? null),
        ];
      }
  },
};
