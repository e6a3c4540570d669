import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Share of all cores that other processes may use. */
const BUSY = 0.1;
/** Seconds: how long the machine must be quiet, and when to stop waiting. */
const QUIET = 3;
const LONGEST = 120;

/** Waits until the machine has been idle for some seconds. Returns the seconds waited. */
export async function untilQuiet() {
  let quiet = 0;
  let waited = 0;
  while (quiet < QUIET && waited < LONGEST) {
    quiet = (await busyFor(1000)) <= BUSY ? quiet + 1 : 0;
    waited += 1;
  }
  return waited;
}

/** Load of all cores over this time, 0 to 1. */
async function busyFor(milliseconds) {
  const before = timesNow();
  await sleep(milliseconds);
  const after = timesNow();
  const [idle, all] = [after.idle - before.idle, after.all - before.all];
  return all === 0 ? 0 : 1 - idle / all;
}

function timesNow() {
  const times = cpus().map((cpu) => cpu.times);
  return {
    idle: sum(times.map(({ idle }) => idle)),
    all: sum(times.flatMap((one) => Object.values(one))),
  };
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
