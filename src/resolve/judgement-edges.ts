import type { EdgeRow } from '../model/graph.ts';
import { edgeId } from '../model/ids.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Judged } from './settle-judgements.ts';

const TYPES = { same: 'SAME_AS', maybe: 'MAYBE_SAME_AS', different: 'NOT_SAME_AS' } as const;

/** Judgements as relationships that rest on the words of both sides. */
export function judgementEdges(
  judgements: readonly Judgement[],
  records: readonly Judged[],
): EdgeRow[] {
  const byId = new Map<string, Judged>(records.map((record) => [record.id, record]));
  return judgements.flatMap(({ a, b, verdict, score, reasons, by, rule }) => {
    const sides = [byId.get(a), byId.get(b)];
    const words = sides.flatMap((side) => side?.evidence ?? []);
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
        sources: [...new Set(sides.flatMap((side) => side?.source ?? []))].sort(),
        rule,
        reason: reasons.join('; '),
      },
    };
  });
}
