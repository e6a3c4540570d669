import { nodeRows } from '../../graph/attest-graph.ts';
import { flatten } from '../../graph/flat/flatten.ts';
import { NODE_PLANS } from '../../graph/flat/property-plan.ts';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { storedColumns } from './stored-columns.ts';
import type { TidyTable } from './table.ts';

/** Mentions are in the table of evidence, with what they are evidence of. */
const LABELS = NodeLabel.options.filter((label) => label !== 'Mention');
const PROPERTIES = storedColumns(LABELS.map((label) => NODE_PLANS[label]));

export const nodesTable: TidyTable = {
  name: 'nodes',
  about: 'Everything that the graph knows of but the words: a row a node.',
  columns: [
    { name: 'id', holds: 'text', about: 'The id of the node.' },
    { name: 'label', holds: 'text', about: 'What it is: Unit, Person, Place, Event, Claim, …' },
    ...PROPERTIES,
  ],
  *rows({ published: { graph } }) {
    for (const label of LABELS)
      for (const { key, attributes } of nodeRows(graph, label)) {
        const flat = flatten(attributes, NODE_PLANS[label]);
        // A spreadsheet cannot hold the text of an article in a cell.
        if (label === 'Article') delete flat['text'];
        yield [key, label, ...PROPERTIES.map(({ name }) => flat[name] ?? null)];
      }
  },
};
