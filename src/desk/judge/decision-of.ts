import type { DecisionContent } from '../../model/decisions.ts';
import { isNodeOf, type NodeAttributes } from '../../model/graph.ts';
import { type FactId, isEdgeId, type NodeId, partsOfEdgeId } from '../../model/ids.ts';
import type { DeskTask, JudgeRequest } from '../api.ts';

/** Who judges, and when. */
export interface Judging {
  readonly by: string;
  readonly when: string;
}

/** The decision that a verdict on a task is, as `attest decide` would write it. */
export function decisionOf(
  { id, seen }: Pick<DeskTask, 'id' | 'seen'>,
  { verdict, why }: Pick<JudgeRequest, 'verdict' | 'why'>,
  { by, when }: Judging,
): DecisionContent {
  const signed = { by, when, why, seen };
  if (verdict === 'protect' || verdict === 'release')
    return { what: verdict, ids: [id as NodeId], ...signed };
  const pair = pairOf(id);
  if (verdict === 'unsure')
    return pair
      ? { what: 'unsure', ids: pair, ...signed }
      : { what: 'doubt', ids: [id], ...signed };
  return { what: verdict, ids: [id], ...signed };
}

/** The two that may be one; sorted, as the order says nothing. */
function pairOf(id: FactId): [NodeId, NodeId] | null {
  const parts = isEdgeId(id) ? partsOfEdgeId(id) : null;
  if (!parts || !/SAME_AS$/.test(parts.type)) return null;
  return [parts.source, parts.target].sort() as [NodeId, NodeId];
}

/** Why a verdict does not fit what it is about; null if it does. */
export function whyNot(
  { verdict }: Pick<JudgeRequest, 'verdict'>,
  attributes: NodeAttributes | null,
): string | null {
  if (verdict !== 'protect' && verdict !== 'release') return null;
  return attributes && isNodeOf(attributes, 'people')
    ? null
    : 'only a person or a group is protected or released';
}
