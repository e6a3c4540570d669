import { constants, copyFileSync, existsSync, linkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byText } from '../../model/by-text.ts';
import type { Report } from '../../model/problem.ts';
import { type BuildOptions, buildGraph } from '../build-graph.ts';
import { type HashedInput, placesFrom } from '../hash-inputs.ts';
import type { BuiltArticle } from '../input-result.ts';
import { openBuildLog } from '../state/build-log.ts';
import { versionOfProgram } from '../state/code-version.ts';
import { type Folders, foldersOf } from '../state/folders.ts';
import { nameOfCoder, partFile } from '../state/part-entry.ts';
import type { BuildResult } from '../write-build.ts';
import { makeFolder } from '../write-file.ts';
import { checkShards, type FoundShard } from './check-shards.ts';
import { keptReader } from './read-kept.ts';

/**
 * Builds the graph of all shards together: the same bytes as one machine would have written. What
 * the shards have read is taken from them; an article is read again, from the copy in its shard,
 * only if another shard's article has its id, if it is a version of one, or if a decision about it
 * is new. Null, with everything that is wrong reported, if the shards do not fit together.
 */
export async function joinShards(
  shards: readonly string[],
  folders: Folders,
  options: BuildOptions,
  report: Report,
): Promise<BuildResult | null> {
  const program = versionOfProgram();
  const expected = { program, coder: nameOfCoder(options.reader.coder) };
  const found = await checkShards(shards, expected, report);
  if (!found) return null;
  const inputs = takeOver(found, folders, program);
  const problems = found[0]?.said.found ?? [];
  const kept = new Map(
    found.flatMap(({ folder, said }) =>
      said.inputs.map((input) => [input.file, join(folder, input.kept)] as const),
    ),
  );
  const reader = keptReader(options.reader, { inputs, problems }, kept);
  return buildGraph([], folders, { ...options, reader }, report);
}

/** Makes the shards' results those of this folder. Returns their inputs, sorted. */
function takeOver(found: readonly FoundShard[], folders: Folders, program: string): HashedInput[] {
  const log = openBuildLog(folders.built, program);
  const placeOf = placesFrom(folders.out);
  const inputs = found.flatMap(({ folder, said }) => {
    const from = foldersOf(folder);
    const own = openBuildLog(from.built, program);
    return said.inputs.map(({ kept: _, ...input }) => {
      const held = { ...input, place: placeOf(input.file) };
      const result = own.find(input);
      if (result && !log.find(held)) {
        const articles = result.articles.map((one) => takeArticle(one, held.place, from, folders));
        log.add(held, { ...result, articles });
      }
      return held;
    });
  });
  return inputs.sort((a, b) => byText(a.file, b.file));
}

function takeArticle(one: BuiltArticle, input: string, from: Folders, to: Folders): BuiltArticle {
  const { entry } = one;
  linkFile(join(from.parts, partFile(entry)), join(to.parts, partFile(entry)));
  if (entry.annotations)
    linkFile(join(from.annotations, entry.annotations), join(to.annotations, entry.annotations));
  return { ...one, entry: { ...entry, input } };
}

/** Files are named after what is in them, and never changed, so both folders can have one. */
function linkFile(from: string, to: string): void {
  if (existsSync(to) || !existsSync(from)) return;
  makeFolder(dirname(to));
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one without links.
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
