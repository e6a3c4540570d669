import { copyFileSync, existsSync, linkSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Parts } from '../../graph/parts.ts';
import type { DecisionContent } from '../../model/decisions.ts';
import type { Builder } from '../../pipeline/build-decided.ts';
import { appendDecisions } from '../../pipeline/decisions/append-decisions.ts';
import { partsOfFolder } from '../../pipeline/parts/parts-of-folder.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { readManifest } from '../../pipeline/state/manifest.ts';
import { makeFolder } from '../../pipeline/write-file.ts';
import { buildFolder } from '../session/build-folder.ts';
import type { DeskPlace } from '../session/desk-place.ts';

type Tried<T> = { readonly found: T } | { readonly unknown: string };

/**
 * Builds the folder as it would be with further decisions, in a folder of its own that is gone
 * afterwards, and lets `compare` see both. The build and the decisions stay as they are.
 */
export async function tryDecisions<T>(
  place: DeskPlace,
  builder: Builder,
  contents: readonly DecisionContent[],
  compare: (before: Parts, after: Parts) => Promise<T>,
): Promise<Tried<T>> {
  const locked = lockFolder(place.out);
  if ('holder' in locked) return { unknown: 'the folder is being built' };
  let trial: string;
  try {
    trial = copyBuild(place);
  } finally {
    locked.release();
  }
  try {
    // Of the copy: what the next build replaces is gone from the folder itself.
    const before = partsAt(join(trial, BEFORE));
    if (!before) return { unknown: 'nothing has been built yet' };
    const decisions = join(trial, 'decisions.jsonl');
    appendDecisions(decisions, contents);
    const own = { ...place, out: join(trial, 'out'), decisions, isUsual: false };
    const build = await buildFolder(own, { ...ONLY_PARTS, builder });
    const after = partsAt(own.out);
    if ('heldBy' in build || !after) return { unknown: 'the trial could not be built' };
    return { found: await compare(before, after) };
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** What is compared; nobody reads more of a trial. */
const ONLY_PARTS = {
  progress: { update: () => undefined, stop: () => undefined },
  onBuilt: () => Promise.resolve(),
  signal: AbortSignal.abort(),
};

function partsAt(out: string): Parts | null {
  const folders = foldersOf(out);
  const manifest = readManifest(folders.manifest);
  return manifest && partsOfFolder(folders, manifest);
}

/** The name of a folder of a trial; only its owner can read it. */
const TRIAL = 'trial-';
const BEFORE = 'before';

/**
 * A build replaces its files and never writes into them, so a link is enough; only what it adds
 * lines to is copied.
 */
function copyBuild({ out, decisions }: DeskPlace): string {
  const folders = foldersOf(out);
  const cache = dirname(folders.built);
  makeFolder(cache);
  // Of a desk that was killed.
  for (const name of readdirSync(cache))
    if (name.startsWith(TRIAL)) rmSync(join(cache, name), { recursive: true, force: true });
  const trial = mkdtempSync(join(cache, TRIAL));
  const place = (file: string, copy = 'out'): string => {
    const target = join(trial, copy, relative(out, file));
    makeFolder(dirname(target));
    return target;
  };
  for (const file of filesIn(folders.parts)) linkSync(file, place(file, BEFORE));
  for (const folder of [folders.parts, folders.annotations])
    for (const file of filesIn(folder)) linkSync(file, place(file));
  for (const file of [folders.built, folders.judged, folders.origins])
    if (existsSync(file)) copyFileSync(file, place(file));
  if (existsSync(decisions)) copyFileSync(decisions, join(trial, 'decisions.jsonl'));
  return trial;
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
