import type { Report } from '../../model/problem.ts';
import type { AttestGraph } from '../attest-graph.ts';

/** One rule that every graph obeys; each file in this folder checks one. */
export type Invariant = (graph: AttestGraph, file: string, report: Report) => void;
