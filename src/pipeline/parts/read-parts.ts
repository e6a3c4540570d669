import { existsSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { type Parts, partsOfGraph } from '../../graph/parts.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { foldersOf } from '../state/folders.ts';
import { readManifest } from '../state/manifest.ts';
import { checkParts } from './check-parts.ts';
import { partsOfFile } from './parts-of-file.ts';
import { partsOfFolder } from './parts-of-folder.ts';
import { readSoundGraph } from './read-graph.ts';

export interface ReadParts {
  readonly parts: Parts;
  /** Sources of earlier builds that are gone from this one. */
  readonly withdrawn: readonly SourceId[];
}

/** Bytes. A larger graph file is read in parts. */
const LARGEST_AT_ONCE = 256 * 2 ** 20;

/**
 * Reads a graph of any size, from the output folder of `attest build` or from a file. A file is
 * checked first, since anybody may have written it; parts in a folder were checked by the build.
 * Null, with the reasons reported, if there is no sound graph.
 */
export function readParts(path: string, report: Report): ReadParts | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found && isOfLargeBuild(path)) return readParts(dirname(path), report);
  if (found?.isDirectory()) {
    const folders = foldersOf(path);
    const manifest = readManifest(folders.manifest);
    if (!manifest) return readParts(folders.whole, report);
    return { parts: partsOfFolder(folders, manifest), withdrawn: manifest.withdrawn };
  }
  if (found && found.size > LARGEST_AT_ONCE) {
    const before = report.errors;
    const parts = partsOfFile(path);
    checkParts(parts, path, report);
    return report.errors > before ? null : { parts, withdrawn: [] };
  }
  const graph = readSoundGraph(path, report);
  return graph ? { parts: partsOfGraph(graph), withdrawn: [] } : null;
}

/** A large build has no graph.json, and all that would be in it. */
const isOfLargeBuild = (path: string): boolean => {
  const { whole, manifest } = foldersOf(dirname(path));
  return relative(whole, path) === '' && existsSync(manifest);
};
