import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { closedPort } from '../cli/program.ts';
import { hasProgram } from '../run-child.ts';

export interface Slurm {
  /** For `sbatch` and the like. */
  readonly env: Record<string, string>;
  stop(): Promise<void>;
}

const DAEMONS = ['munged', 'slurmctld', 'slurmd'];
const MOST_MS = 60_000;

/**
 * A Slurm of one node and two processors, on loopback and free ports, with its state in a folder of its own. Its
 * daemons run as this user, who has to be root: they start jobs as whoever submits them.
 */
export async function startSlurm(folder: string): Promise<Slurm> {
  const missing = DAEMONS.filter((name) => !hasProgram('sh', '-c', `command -v ${name}`));
  if (missing.length > 0) throw new Error(`no ${missing.join(', ')}: apt-get install slurm-wlm`);
  for (const name of ['state', 'spool', 'log']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'munge.key'), randomBytes(1024), { mode: 0o400 });
  const host = hostname().split('.')[0] ?? '';
  const [control, node] = [await closedPort(), await closedPort()];
  const socket = join(folder, 'munge.sock');
  writeFileSync(
    join(folder, 'slurm.conf'),
    `ClusterName=one
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${control}
SlurmdPort=${node}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${socket}
StateSaveLocation=${join(folder, 'state')}
SlurmdSpoolDir=${join(folder, 'spool')}
SlurmctldPidFile=${join(folder, 'slurmctld.pid')}
SlurmdPidFile=${join(folder, 'slurmd.pid')}
SlurmctldLogFile=${join(folder, 'log/slurmctld')}
SlurmdLogFile=${join(folder, 'log/slurmd')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2
PartitionName=all Nodes=${host} Default=YES MaxTime=INFINITE State=UP
`,
  );
  const env = { SLURM_CONF: join(folder, 'slurm.conf') };
  const started: ChildProcess[] = [];
  const start = (command: string, ...args: string[]): void => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
    started.push(child);
  };
  const stop = async (): Promise<void> => {
    for (const child of started.reverse()) {
      if (child.exitCode !== null) continue;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await once(child, 'exit');
      clearTimeout(late);
    }
  };
  const own = (name: string) => join(folder, name);
  start(
    'munged',
    ...['--foreground', '--force', `--socket=${socket}`, `--key-file=${own('munge.key')}`],
    ...[`--pid-file=${own('munged.pid')}`, `--seed-file=${own('munged.seed')}`],
    `--log-file=${own('log/munged')}`,
  );
  await until(() => existsSync(socket), 'munged');
  start('slurmctld', '-D');
  start('slurmd', '-D');
  const isUp = () =>
    hasProgram('env', `SLURM_CONF=${env.SLURM_CONF}`, 'sh', '-c', 'sinfo -h -t idle | grep -q .');
  await until(isUp, 'slurm').catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { env, stop };
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + MOST_MS; !isSo(); ) {
    if (Date.now() > end) throw new Error(`${what} did not start within ${MOST_MS} ms`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
