import { gazetteer } from '../../extract/lexicon/gazetteer.ts';
import { recordsOf, resolveAcross, type SourceRecords } from '../../resolve/resolve-across.ts';
import type { AcrossStep } from './across-step.ts';

/** What is one across articles, what copies what, what contradicts what. */
const resolution: AcrossStep = {
  name: 'resolution',
  recordsOf: (facts) => [recordsOf(facts)],
  judge: (records, decisions) =>
    resolveAcross([...records.values()].flat() as SourceRecords[], {
      decisions,
      gazetteer: gazetteer(),
    }),
};

/** The judgements across articles that a build makes, in this order. */
export const STEPS: readonly AcrossStep[] = [resolution];
