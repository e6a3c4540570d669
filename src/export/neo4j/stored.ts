import type { AttestGraph } from '../../graph/attest-graph.ts';
import { edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import { contentHash, flatContent } from '../../graph/flat/content-hash.ts';
import { flatten, type Properties } from '../../graph/flat/flatten.ts';
import {
  EDGE_PLAN,
  NODE_PLANS,
  type PropertyPlan,
  type PropertyType,
} from '../../graph/flat/property-plan.ts';
import { bearsSecondLabels, secondLabelsOf } from '../../graph/flat/second-labels.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import type { RelationshipType } from '../../model/relationships.ts';

/** One property of the rows of a label or type. */
export interface StoredProperty {
  readonly name: string;
  readonly holds: PropertyType;
}

/** What `attestHash` marks as ours: `attest pull` reads it, and `attest push` leaves it as it is. */
const HASH: StoredProperty = { name: 'attestHash', holds: 'text' };

export const storedProperties = ({ properties }: PropertyPlan): StoredProperty[] => [
  ...properties,
  HASH,
];

const withHash = (flat: Properties): Properties => ({
  ...flat,
  attestHash: contentHash(flatContent(flat)),
});

/** Nodes of a label as a push stores them. */
export function* storedNodes(graph: AttestGraph, label: NodeLabel) {
  for (const { key, attributes } of nodeRows(graph, label)) {
    const seconds = bearsSecondLabels(label) ? secondLabelsOf(attributes) : [];
    const properties = withHash(flatten(attributes, NODE_PLANS[label]));
    yield { id: key, labels: [label, ...seconds], properties };
  }
}

/** Relationships of a type as a push stores them. */
export function* storedRelationships(graph: AttestGraph, type: RelationshipType) {
  for (const { key, source, target, attributes } of edgeRows(graph, type)) {
    const [from, to] = [source, target].map((end) => graph.getNodeAttribute(end, 'label'));
    const properties = withHash(flatten(attributes, EDGE_PLAN));
    yield { id: key, source, target, from, to, properties };
  }
}
