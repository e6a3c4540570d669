import { statSync } from 'node:fs';
import { findInputs } from '../../ingest/find-inputs.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import type { DeskPlace } from './desk-place.ts';

/** Milliseconds. */
const USUAL = 2_000;

export interface DiskWatch {
  /** The decisions that are there now were written by this desk. */
  knowDecisions(): void;
  stop(): void;
}

interface WatchOptions {
  readonly every?: number | undefined;
  /** While the folder is built: what changes meanwhile is found afterwards. */
  readonly isBusy: () => boolean;
  readonly onChange: () => void;
}

/**
 * Calls back when decisions or articles are not what they were at the last look: after a `git pull`,
 * or because somebody else writes there.
 */
export function watchDisk(
  place: DeskPlace,
  { every = USUAL, isBusy, onChange }: WatchOptions,
): DiskWatch {
  let decisions = stampOf(place.decisions);
  let articles = lookAt(place);
  const looking = setInterval(() => {
    if (isBusy()) return;
    const now = { decisions: stampOf(place.decisions), articles: lookAt(place) };
    if (now.decisions === decisions && now.articles === articles) return;
    ({ decisions, articles } = now);
    onChange();
  }, every);
  looking.unref();
  return {
    knowDecisions: () => {
      decisions = stampOf(place.decisions);
    },
    stop: () => clearInterval(looking),
  };
}

/** A hash of when each file of an article was last written, and how long it is; opens none. */
function lookAt({ paths }: DeskPlace): string {
  const inputs = findInputs(paths, createReport());
  const files = inputs.flatMap(({ file, beside }) => [file, ...beside]);
  return sha256(files.map(stampOf).join('\n'));
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return `${file} ${found?.mtimeMs ?? ''} ${found?.size ?? ''}`;
}
