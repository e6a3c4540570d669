import { readFileSync } from 'node:fs';

/** Milliseconds between two readings of the memory. */
const PAUSE = 50;

/**
 * Watches the memory of a process, threads included. Returns a function that stops it and gives the
 * peak in MiB; 0 where the system does not tell, as everywhere but on Linux.
 */
export function watchMemory(pid) {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(pid) ?? 0);
  }, PAUSE);
  return () => {
    clearInterval(watch);
    return peak;
  };
}

function peakOf(pid) {
  try {
    return peakIn(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return null;
  }
}

/** MiB, from a process's /proc status. Null for a process that has ended but is still listed. */
export function peakIn(status) {
  const kibibytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) / 1024;
}
