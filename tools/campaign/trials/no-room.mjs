import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { buildHash, filesIn, placeCorpus, sizeOf } from '../workplace.mjs';

export const what = 'no room, a limit of file size, or a place that cannot be written';
export const tries = 24;

/**
 * A build that cannot write must say so, and leave what was there; once there is room, the same
 * command gives the whole.
 */
export async function run({ folder, tries, random, tally }) {
  placeCorpus(folder, 40);
  const build = (out, options = {}) =>
    attest(['build', 'articles', '-o', out], { cwd: folder, ...options });
  await build('whole');
  const wanted = buildHash(join(folder, 'whole'));
  const size = bytesIn(join(folder, 'whole'));
  const ways = [
    (share) => onFullDisk(folder, Math.ceil((size * share) / 1024), build),
    (share) => withLimit(folder, Math.ceil((size * share) / 1024 / 4), build),
    () => inUnwritable(folder, build),
  ];
  for (let at = 0; at < tries; at += 1) {
    const { name, refused, again, hash } = await ways[at % ways.length](0.1 + 0.8 * random());
    const wrong = misbehaviour(refused) ?? (again && misbehaviour(again));
    if (wrong) tally.add(wrong.kind, `${name}: ${wrong.why}`);
    else if (refused.code !== 3) tally.add('unnamed', `${name}: exit code ${refused.code}`);
    else
      tally.add(
        hash === wanted || hash === undefined ? null : 'lost',
        `${name}: other bytes after it`,
      );
  }
}

/** A file system in memory of so many kibibytes. Needs root, as in a container. */
async function onFullDisk(folder, kibibytes, build) {
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', disk]);
  try {
    const refused = await build('disk');
    execFileSync('mount', ['-o', `remount,size=${kibibytes * 40}k`, disk]);
    const again = await build('disk');
    return { name: `disk of ${kibibytes} KiB`, refused, again, hash: buildHash(disk) };
  } finally {
    execFileSync('umount', [disk]);
  }
}

async function withLimit(folder, kibibytes, build) {
  const out = join(folder, 'limited');
  rmSync(out, { recursive: true, force: true });
  const through = ['bash', '-c', `ulimit -f ${kibibytes}; exec "$@"`, 'bash'];
  const refused = await build('limited', { through });
  const again = await build('limited');
  return { name: `files of at most ${kibibytes} KiB`, refused, again, hash: buildHash(out) };
}

/** A build over an earlier one whose file system has become read-only. */
async function inUnwritable(folder, build) {
  const disk = join(folder, 'locked');
  mkdirSync(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', disk]);
  try {
    cpSync(join(folder, 'whole'), join(disk, 'out'), { recursive: true });
    rmSync(join(disk, 'out/cache'), { recursive: true, force: true });
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const refused = await build('locked/out');
    return { name: 'read-only', refused, hash: buildHash(join(disk, 'out')) };
  } finally {
    execFileSync('umount', [disk]);
  }
}

const bytesIn = (folder) =>
  filesIn(folder).reduce((sum, file) => sum + sizeOf(join(folder, file)), 0);
