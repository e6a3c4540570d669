import { edgeRows } from '../graph/attest-graph.ts';
import type { Attribution } from './attribution.ts';
import { sorted } from './collect.ts';
import type { ClaimTelling } from './find-tellings.ts';

/** What a count of origins stands on: by id, so that whoever shows the count can show the words. */
export interface Support {
  /** Claims that tell it, and claims that deny or doubt it. */
  readonly claims: string[];
  readonly denials: string[];
  /** ASSESSED relationships: verdicts on these claims, and on works that they came through. */
  readonly verdicts: string[];
  /** CONFLICTS_WITH relationships of the claims that tell it. */
  readonly conflicts: string[];
}

export type SupportOf = (
  tellings: readonly ClaimTelling[],
  denials: readonly ClaimTelling[],
) => Support;

export function findSupport({ graph, same }: Attribution): SupportOf {
  const verdictsOn = collect(
    edgeRows(graph, 'ASSESSED').map(({ key, target }) => [same(target), key]),
  );
  const conflictsOf = collect(
    edgeRows(graph, 'CONFLICTS_WITH').flatMap(({ key, source, target }) => [
      [source, key],
      [target, key],
    ]),
  );
  const claimsIn = (tellings: readonly ClaimTelling[]): string[] =>
    sorted(tellings.flatMap(({ claim }) => claim ?? []));
  return (tellings, denials) => {
    const claims = claimsIn(tellings);
    const heard = [...claims, ...tellings.flatMap(({ elements }) => elements)];
    return {
      claims,
      denials: claimsIn(denials),
      verdicts: sorted(heard.flatMap((id) => verdictsOn.get(id) ?? [])),
      conflicts: sorted(claims.flatMap((id) => conflictsOf.get(id) ?? [])),
    };
  };
}

function collect(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
