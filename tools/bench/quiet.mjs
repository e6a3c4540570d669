import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Share of all cores that others may use. */
const BUSY = 0.1;
/** Seconds in a row; and after which what is measured is measured all the same. */
const QUIET = 3;
const LONGEST = 120;

/** Waits until the machine has had nothing to do for some seconds; how many it waited in all. */
export async function untilQuiet() {
  let quiet = 0;
  let waited = 0;
  while (quiet < QUIET && waited < LONGEST) {
    quiet = (await busyFor(1000)) <= BUSY ? quiet + 1 : 0;
    waited += 1;
  }
  return waited;
}

/** How busy the cores were in so many milliseconds, 0–1. */
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
