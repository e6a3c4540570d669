import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../model/group-by.ts';
import type { Report } from '../../model/problem.ts';
import { hashOfFile } from '../hash-of-file.ts';
import { type BuildLog, openBuildLog } from '../state/build-log.ts';
import { foldersOf } from '../state/folders.ts';
import { partFile } from '../state/part-entry.ts';
import { keptBeside } from './keep-inputs.ts';
import { nameOfShard } from './shard.ts';
import { readShardFile, type ShardFile, shardFile } from './shard-file.ts';

/** A shard with everything that it says it has. */
export interface FoundShard {
  readonly folder: string;
  readonly said: ShardFile;
}

interface Expected {
  readonly program: string;
  readonly coder: string;
}

/**
 * The shards in these folders, by their index. Null if one is missing, doubled, half-written, of
 * other articles or of another version; all that is wrong is reported.
 */
export async function checkShards(
  folders: readonly string[],
  expected: Expected,
  report: Report,
): Promise<FoundShard[] | null> {
  const before = report.errors;
  const found: FoundShard[] = [];
  for (const folder of folders) {
    const shard = await openShard(folder, expected, report);
    if (shard) found.push(shard);
  }
  checkTogether(found, report);
  if (report.errors > before) return null;
  return found.sort((a, b) => a.said.index - b.said.index);
}

async function openShard(
  folder: string,
  expected: Expected,
  report: Report,
): Promise<FoundShard | null> {
  const said = readShardFile(folder);
  const place = { file: shardFile(folder) };
  if (said === null || said === 'damaged') {
    report.error(
      'join:half-written',
      said === null
        ? 'there is no finished shard in this folder'
        : 'this is not what was written here',
      place,
      { actual: existsSync(folder) ? 'unfinished' : 'no folder', expected: HOW_TO_MAKE },
    );
    return null;
  }
  const others = (['program', 'coder'] as const).filter((key) => said[key] !== expected[key]);
  for (const key of others) {
    report.error(
      'join:other-version',
      `this shard was made by another version of the ${key}`,
      place,
      { actual: said[key], expected: expected[key] },
    );
  }
  if (others.length > 0) return null;
  const { built } = foldersOf(folder);
  const hash = existsSync(built) ? await hashOfFile(built) : null;
  const missing =
    hash === said.log ? missingFiles(folder, said, openBuildLog(built, said.program)) : [built];
  if (missing.length === 0) return { folder, said };
  report.error('join:half-written', 'files of this shard are missing or changed', place, {
    actual: `${missing.length}: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''}`,
    expected: HOW_TO_MAKE,
  });
  return null;
}

const HOW_TO_MAKE = 'the whole folder as attest build --shard has left it';

/** The contents of these files are checked by their hashes whenever they are read. */
function missingFiles(folder: string, { inputs }: ShardFile, log: BuildLog): string[] {
  const { parts } = foldersOf(folder);
  const files = inputs.flatMap((input) => {
    const { file, beside, hash } = input;
    const articles = hash === null ? [] : [file, ...beside];
    return [
      ...articles.map((one) => join(folder, keptBeside(input, one))),
      ...(log.find(input)?.articles ?? []).map(({ entry }) => join(parts, partFile(entry))),
    ];
  });
  return files.filter((file) => !existsSync(file));
}

/** One of each index, of the same articles. */
function checkTogether(found: readonly FoundShard[], report: Report): void {
  const [first] = found;
  if (!first) return;
  const { of, articles } = first.said;
  for (const { folder, said } of found) {
    if (said.of === of && said.articles === articles) continue;
    report.error(
      'join:other-articles',
      'this shard is a share of other articles, or of another number of shares',
      { file: shardFile(folder) },
      {
        actual: shareOfArticles(said),
        expected: `${shareOfArticles(first.said)} as in ${first.folder}`,
      },
    );
  }
  const byIndex = groupBy(found, ({ said }) => said.index);
  for (const [index, same] of byIndex) {
    if (same.length === 1) continue;
    report.error(
      'join:doubled',
      'one share is there several times',
      { file: shardFile(same[1]?.folder ?? '') },
      {
        actual: `${nameOfShard({ index, of })} in ${same.map(({ folder }) => folder).join(', ')}`,
        expected: 'each share once',
      },
    );
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((at) => !byIndex.has(at));
  if (missing.length === 0) return;
  report.error(
    'join:missing',
    'not every share is there',
    { file: first.folder },
    {
      actual: `without ${missing
        .slice(0, 8)
        .map((index) => nameOfShard({ index, of }))
        .join(', ')}${missing.length > 8 ? ', …' : ''}`,
      expected: `${of} shares, of 1/${of} to ${of}/${of}`,
    },
  );
}

const shareOfArticles = ({ index, of, articles }: ShardFile): string =>
  `${nameOfShard({ index, of })} of articles ${articles.slice(0, 8)}`;
