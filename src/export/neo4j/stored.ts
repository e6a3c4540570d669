import { contentHash, flatContent } from '../../graph/flat/content-hash.ts';
import { flatten, type Properties } from '../../graph/flat/flatten.ts';
import {
  EDGE_PLAN,
  NODE_PLANS,
  type PropertyPlan,
  type PropertyType,
} from '../../graph/flat/property-plan.ts';
import { bearsSecondLabels, secondLabelsOf } from '../../graph/flat/second-labels.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import { labelOfId } from '../../model/label-of-id.ts';
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

export interface StoredNode {
  readonly id: NodeId;
  readonly label: NodeLabel;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** A node as a push stores it. */
export function storedNode({ key, attributes }: NodeRow): StoredNode {
  const { label } = attributes;
  const seconds = bearsSecondLabels(label) ? secondLabelsOf(attributes) : [];
  const properties = withHash(flatten(attributes, NODE_PLANS[label]));
  return { id: key, label, labels: [label, ...seconds], properties };
}

export interface StoredRelationship {
  readonly id: EdgeId;
  readonly type: RelationshipType;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly properties: Properties;
}

/** A relationship as a push stores it. */
export const storedRelationship = ({
  key,
  source,
  target,
  attributes,
}: EdgeRow): StoredRelationship => ({
  ...{ id: key, type: attributes.type, source, target },
  ...{ from: labelOfId(source), to: labelOfId(target) },
  properties: withHash(flatten(attributes, EDGE_PLAN)),
});
