import { Command } from 'commander';
import { joinShards } from '../../pipeline/shard/join-shards.ts';
import { withBuildOptions } from '../build/build-options.ts';
import { type BuildFlags, tellBuild, withDecisions } from '../build/run-build.ts';

export const joinCommand = (): Command =>
  withBuildOptions(
    new Command('join')
      .description('Make one graph of the shares that several machines have read')
      .argument('<SHARD...>', 'folders that attest build --shard has written'),
  )
    .addHelpText(
      'after',
      `
Writes what attest build writes, the same bytes as if one machine had read everything. The articles
are not needed: each share holds what was read, and a copy of its articles. Every share has to be
there once, whole, and made by this version of the program with this coder.

Examples:
  attest join shares/1 shares/2                        writes out/graph.json; made on two machines by
  attest build articles --shard 1/2 --out shares/1
  attest build articles --shard 2/2 --out shares/2`,
    )
    .action(join);

async function join(shards: string[], flags: BuildFlags, command: Command): Promise<void> {
  const built = await withDecisions(
    flags,
    command,
    () => [],
    ({ folders, options, report }) => joinShards(shards, folders, options, report),
  );
  if (built) tellBuild(built, flags);
}
