import type { DecisionContent } from '../../model/decisions.ts';
import { isNodeOf, type NodeAttributes } from '../../model/graph.ts';
import { type FactId, isEdgeId, type NodeId, partsOfEdgeId } from '../../model/ids.ts';
import { ownValue } from '../../model/own-value.ts';
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
  const asked = pairOf(id);
  if (asked) return { what: asked.means[verdict], ids: asked.pair, ...signed };
  if (verdict === 'unsure') return { what: 'doubt', ids: [id], ...signed };
  return { what: verdict, ids: [id], ...signed };
}

/**
 * What a verdict on a judgement of sameness says of the two. A machine's "maybe" is put as the
 * question whether they are the same, so that to accept it is to say so.
 */
const MEANS = {
  SAME_AS: { accept: 'same', reject: 'different', unsure: 'unsure' },
  MAYBE_SAME_AS: { accept: 'same', reject: 'different', unsure: 'unsure' },
  NOT_SAME_AS: { accept: 'different', reject: 'same', unsure: 'unsure' },
} as const;

/** The two that may be one, sorted, as the order says nothing, and what verdicts on them mean. */
function pairOf(id: FactId) {
  const parts = isEdgeId(id) ? partsOfEdgeId(id) : null;
  const means = parts ? ownValue(MEANS, parts.type) : undefined;
  if (!parts || !means) return null;
  return { pair: [parts.source, parts.target].sort() as [NodeId, NodeId], means };
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
