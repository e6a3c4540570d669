import { gazetteer } from '../coders/offline/lexicon/gazetteer.ts';
import type { EventMemory } from '../resolve/events/compare-pairs.ts';
import { recordsOf, type SourceRecords } from '../resolve/records.ts';
import { resolveAcross } from '../resolve/resolve-across.ts';
import type { AcrossStep } from './across-step.ts';

/** What is one across articles, what copies what, what contradicts what. */
export const RESOLUTION: AcrossStep = {
  recordsOf,
  judge: (sources, { decisions, memory }) =>
    resolveAcross(sources as readonly SourceRecords[], {
      decisions,
      gazetteer: gazetteer(),
      earlier: memory as EventMemory | null,
    }),
};
