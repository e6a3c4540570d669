import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findInputs } from '../../ingest/find-inputs.ts';
import { type FoundSource, readInput } from '../../ingest/read-input.ts';
import type { Report } from '../../model/problem.ts';
import { makeFolder, moveFolder, writeWholeBytes } from '../../pipeline/write-file.ts';

/**
 * A file in a folder of its own, not yet among the articles: beside them, so that it can be moved
 * there in one step, in a folder whose name begins with a dot, which no build reads.
 */
export interface Staged {
  /** The sources in it, as a build would find and read them. */
  read(report: Report): FoundSource[];
  rename(folder: string, file: string): void;
  /** Moves it among the articles; fails if something of that name is there. Returns the file. */
  place(): string;
  remove(): void;
}

const STAGE = '.attest-bring-in-';

export function stage(articles: string, folder: string, file: string, bytes: Uint8Array): Staged {
  makeFolder(articles);
  const stageFolder = mkdtempSync(join(articles, STAGE));
  let now = { folder, file };
  const remove = (): void => rmSync(stageFolder, { recursive: true, force: true });
  try {
    mkdirSync(join(stageFolder, folder));
    writeWholeBytes(join(stageFolder, folder, file), bytes);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    read: (report) => {
      const inputs = findInputs([stageFolder], report);
      return inputs.flatMap((input) => [...readInput(input, report)]);
    },
    rename: (toFolder, toFile) => {
      const at = join(stageFolder, now.folder);
      renameSync(join(at, now.file), join(at, toFile));
      renameSync(at, join(stageFolder, toFolder));
      now = { folder: toFolder, file: toFile };
    },
    place: () => {
      const to = join(articles, now.folder);
      moveFolder(join(stageFolder, now.folder), to);
      return join(to, now.file);
    },
    remove,
  };
}

/** Removes what a desk that was killed has left. */
export function removeStages(articles: string): void {
  try {
    for (const name of readdirSync(articles))
      if (name.startsWith(STAGE)) rmSync(join(articles, name), { recursive: true, force: true });
  } catch {
    // There is no such folder yet.
  }
}
