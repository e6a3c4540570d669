import { existsSync, rmSync } from 'node:fs';
import { findInputs } from '../../ingest/find-inputs.ts';
import { sha256 } from '../../model/ids.ts';
import { createReport, type Report } from '../../model/problem.ts';
import { decisionsBySource } from '../../resolve/decisions/by-source.ts';
import type { Settled } from '../../resolve/decisions/settle-decisions.ts';
import { withHashes } from '../hash-inputs.ts';
import { hashOfFile } from '../hash-of-file.ts';
import type { Progress } from '../progress.ts';
import { readEach } from '../read-each.ts';
import { openBuildLog } from '../state/build-log.ts';
import { versionOfProgram } from '../state/code-version.ts';
import type { Folders } from '../state/folders.ts';
import { nameOfCoder } from '../state/part-entry.ts';
import type { ArticleReader } from '../work-pool.ts';
import { keepInputs } from './keep-inputs.ts';
import { type Shard, shareOf } from './shard.ts';
import { shardFile, writeShardFile } from './shard-file.ts';

interface ShardOptions {
  readonly reader: ArticleReader;
  readonly decisions: Settled;
  readonly progress: Progress;
}

export interface ShardResult {
  /** Articles of this shard. */
  readonly sources: number;
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Reads one share of the articles under some paths, and judges nothing across articles: that is
 * done when all shards are joined. What an interrupted run has read is not read again. Null if there
 * are no articles under these paths at all; a share may be empty.
 */
export async function buildShard(
  paths: readonly string[],
  folders: Folders,
  shard: Shard,
  { reader, decisions, progress }: ShardOptions,
  report: Report,
): Promise<ShardResult | null> {
  const finding = createReport();
  const all = findInputs(paths, finding);
  if (all.length === 0) {
    for (const problem of finding.problems) report.add(problem);
    return null;
  }
  const inputs = withHashes(shareOf(all, shard), folders.out);
  // Until it is whole again, nobody may join it.
  rmSync(shardFile(folders.out), { force: true });
  const program = versionOfProgram();
  const log = openBuildLog(folders.built, program);
  const kept = { folders, log };
  const reading = { reader, progress, kept, decisions: decisionsBySource(decisions) };
  const found = { inputs, problems: finding.problems };
  const { byInput, articles } = await readEach(found, reading, report);
  log.keep(byInput);
  writeShardFile(folders.out, {
    ...shard,
    program,
    coder: nameOfCoder(reader.coder),
    articles: sha256(all.map(({ file }) => file).join('\n')),
    found: [...finding.problems],
    inputs: keepInputs(folders.out, inputs),
    log: existsSync(folders.built) ? await hashOfFile(folders.built) : null,
  });
  return {
    sources: articles.length,
    nodes: articles.reduce((sum, { entry }) => sum + entry.nodes, 0),
    relationships: articles.reduce((sum, { entry }) => sum + entry.relationships, 0),
  };
}
