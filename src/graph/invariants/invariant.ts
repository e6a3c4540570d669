import type { Report } from '../../model/problem.ts';
import type { AttestGraph } from '../attest-graph.ts';

/** One promise of the graph; each file beside this one checks one. */
export type Invariant = (graph: AttestGraph, file: string, report: Report) => void;
