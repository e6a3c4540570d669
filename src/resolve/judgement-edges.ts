import type { EdgeRow } from '../model/graph.ts';
import { edgeId, type NodeId, sourceOfNode } from '../model/ids.ts';
import type { Evidence, Judgement } from '../model/judgement.ts';

const TYPES = { same: 'SAME_AS', maybe: 'MAYBE_SAME_AS', different: 'NOT_SAME_AS' } as const;

/** Judgements as relationships, with the words of both sides as evidence. */
export function judgementEdges(
  judgements: readonly Judgement[],
  evidenceOf: (id: NodeId) => Evidence | null,
): EdgeRow[] {
  return judgements.flatMap(({ a, b, verdict, score, reasons, by, rule }) => {
    const words = [a, b].flatMap((side) => evidenceOf(side) ?? []);
    const [first] = words;
    if (!first) return [];
    const type = TYPES[verdict];
    return {
      key: edgeId(type, a, b),
      source: a,
      target: b,
      attributes: {
        type,
        evidence: words.map(({ mention }) => mention),
        quote: first.quote,
        coder: by,
        confidence: score,
        sources: [...new Set([a, b].map(sourceOfNode))].sort(),
        rule,
        reason: reasons.join('; '),
      },
    };
  });
}
