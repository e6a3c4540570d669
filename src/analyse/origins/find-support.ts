import type { EdgeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import { sorted } from '../collect.ts';
import type { AttributionIndex } from './attribution.ts';
import type { ClaimTelling } from './find-tellings.ts';

/**
 * What a count of origins is based on, by id, so that whoever shows the count can show the words.
 */
export interface Support {
  /** Claims that tell it; `denials`: claims that deny or doubt it. */
  readonly claims: NodeId[];
  readonly denials: NodeId[];
  /** ASSESSED relationships: verdicts on these claims and on works they came through. */
  readonly verdicts: EdgeId[];
  /** CONFLICTS_WITH relationships of the claims that tell it. */
  readonly conflicts: EdgeId[];
}

export type SupportOf = (
  tellings: readonly ClaimTelling[],
  denials: readonly ClaimTelling[],
) => Support;

export function findSupport({ graph, same }: AttributionIndex): SupportOf {
  const verdictsOn = groupBy(graph.edgesOf('ASSESSED'), ({ target }) => same(target));
  const conflicts = graph.edgesOf('CONFLICTS_WITH');
  const conflictsFrom = groupBy(conflicts, ({ source }) => source);
  const conflictsTo = groupBy(conflicts, ({ target }) => target);
  const keysOf = (edges: readonly EdgeRow[] = []): EdgeId[] => edges.map(({ key }) => key);
  const claimsIn = (tellings: readonly ClaimTelling[]): NodeId[] =>
    sorted(tellings.flatMap(({ claim }) => claim ?? []));
  return (tellings, denials) => {
    const claims = claimsIn(tellings);
    const heard = [...claims, ...tellings.flatMap(({ elements }) => elements)];
    return {
      claims,
      denials: claimsIn(denials),
      verdicts: sorted(heard.flatMap((id) => keysOf(verdictsOn.get(id)))),
      conflicts: sorted(
        claims.flatMap((id) => [...keysOf(conflictsFrom.get(id)), ...keysOf(conflictsTo.get(id))]),
      ),
    };
  };
}
