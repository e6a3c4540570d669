import { statSync } from 'node:fs';
import { type Parts, partsOfGraph } from '../../graph/parts.ts';
import type { Report } from '../../model/problem.ts';
import { foldersOf } from '../state/folders.ts';
import { readManifest } from '../state/manifest.ts';
import { checkParts } from './check-parts.ts';
import { partsOfFile } from './parts-of-file.ts';
import { partsOfFolder } from './parts-of-folder.ts';
import { readSoundGraph } from './read-graph.ts';

export interface ReadParts {
  readonly parts: Parts;
  /** Sources that earlier builds had and this one has not. */
  readonly withdrawn: readonly string[];
}

/** Bytes of a graph file that is still read at once. */
const LARGEST_AT_ONCE = 256 * 2 ** 20;

/**
 * A graph by its folder (what `attest build` left) or by its file, whatever their size. A file is
 * checked first, as anybody may have written it; a build has checked its parts. Null, with the
 * reasons reported, where there is none.
 */
export function readParts(path: string, report: Report): ReadParts | null {
  const found = statSync(path, { throwIfNoEntry: false });
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
