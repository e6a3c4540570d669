import { resolve } from 'node:path';
import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { type Settled, settleDecisions } from '../../resolve/decisions/settle-decisions.ts';
import type { Folders } from '../state/folders.ts';
import { readLastDecisions } from '../state/manifest.ts';
import {
  checkStanding,
  type StandingDecisions,
  standingDecisions,
} from '../state/standing-decisions.ts';
import { readDecisions } from './read-decisions.ts';

export interface WhichDecisions {
  readonly file: string;
  /** Nobody has named a file. */
  readonly isUsual: boolean;
  readonly withoutDecisions: boolean;
  /** By default, only the file that is read if nobody has named one. */
  readonly mayBeMissing?: boolean;
}

export interface DecisionsForBuild {
  readonly all: readonly Decision[];
  readonly settled: Settled;
  readonly standing: StandingDecisions | null;
}

/**
 * Null if anything is wrong with them: without a decision a withdrawn article would come back, and
 * somebody protected be named. A build without them still remembers those of the last one. Another
 * file than that of the last build counts if somebody has named it.
 */
export function decisionsForBuild(
  { file, isUsual, withoutDecisions, mayBeMissing }: WhichDecisions,
  { manifest }: Pick<Folders, 'manifest'>,
  report: Report,
): DecisionsForBuild | null {
  const last = readLastDecisions(manifest);
  if (withoutDecisions)
    return { all: [], settled: settleDecisions([], file, report), standing: last };
  const all = readDecisions(file, report, mayBeMissing);
  if (!all) return null;
  if (last && (isUsual || last.file === resolve(file))) checkStanding(last, all, file, report);
  if (report.errors > 0) return null;
  return {
    all,
    settled: settleDecisions(all, file, report),
    standing: standingDecisions(all, resolve(file)),
  };
}
