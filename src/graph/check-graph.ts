import type { Report } from '../model/problem.ts';
import type { AttestGraph } from './attest-graph.ts';
import { checkAttribution } from './invariants/attribution.ts';
import { checkEndpoints } from './invariants/endpoints.ts';
import { checkEvidence } from './invariants/evidence.ts';
import { checkIds } from './invariants/ids.ts';
import type { Invariant } from './invariants/invariant.ts';
import { checkOrphans } from './invariants/orphans.ts';
import { checkProtection } from './invariants/protection.ts';
import { checkQuotes } from './invariants/quotes.ts';
import { checkSchemas } from './invariants/schemas.ts';

const INVARIANTS: readonly Invariant[] = [
  checkSchemas,
  checkIds,
  checkEndpoints,
  checkQuotes,
  checkEvidence,
  checkOrphans,
  checkAttribution,
  checkProtection,
];

/** Checks everything that must hold of any graph, whoever built it, and reports every violation. */
export function checkGraph(graph: AttestGraph, file: string, report: Report): void {
  for (const check of INVARIANTS) check(graph, file, report);
}
