import { flatten, type Properties } from '../../graph/flat/flatten.ts';
import { EDGE_PLAN, NODE_PLANS } from '../../graph/flat/property-plan.ts';
import type { EdgeAttributes, NodeAttributes } from '../../model/graph.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import { BETWEEN_VALUES } from '../tables/csv-text.ts';
import { storedColumns } from '../tables/stored-columns.ts';

/** Properties that graph formats declare once, before the first node. */
export const nodeProperties = (labels: readonly NodeLabel[]) =>
  storedColumns(labels.map((label) => NODE_PLANS[label]));

export const edgeProperties = () => storedColumns([EDGE_PLAN]);

export const flatNode = (attributes: NodeAttributes): Properties =>
  flatten(attributes, NODE_PLANS[attributes.label]);

export const flatEdge = (attributes: EdgeAttributes): Properties => flatten(attributes, EDGE_PLAN);

/** These formats know no lists. */
export const valueText = (value: Properties[string]): string =>
  typeof value === 'object' ? value.join(BETWEEN_VALUES) : String(value);
