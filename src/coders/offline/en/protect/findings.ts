import type { Ground } from './rule-schemas.ts';

/** The grounds found so far, by the key of the person. */
export type DangerFindings = Map<string, Set<Ground>>;

export function note(findings: DangerFindings, key: string, ground: Ground): void {
  const known = findings.get(key);
  if (known) known.add(ground);
  else findings.set(key, new Set([ground]));
}
