/** A progress line on stderr for long work; silent in a pipe. */
export interface Progress {
  update(done: number, all: number): void;
  stop(): void;
}

/** Where progress is written, and its clock. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
  /** Milliseconds since an arbitrary start. */
  now(): number;
}

const STDERR: Terminal = {
  get isTTY() {
    return process.stderr.isTTY;
  },
  get columns() {
    return process.stderr.columns;
  },
  write: (text) => process.stderr.write(text),
  now: () => performance.now(),
};

/** Milliseconds between two updates. Faster ones are unreadable. */
const PAUSE = 100;
const WIDTH = 24;
const CLEAR = '\r\u001B[K';

export function createProgress(unit: string, terminal: Terminal = STDERR): Progress {
  const start = terminal.now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update: (done, all) => {
      const now = terminal.now();
      if (!terminal.isTTY || (now - drawn < PAUSE && done < all)) return;
      drawn = now;
      const line = progressLine(done, all, unit, (now - start) / 1000);
      terminal.write(`${CLEAR}${line.slice(0, (terminal.columns ?? 80) - 1)}`);
    },
    stop: () => {
      if (terminal.isTTY && drawn >= 0) terminal.write(CLEAR);
    },
  };
}

/** How far, how fast, and how long it will take at this rate. */
function progressLine(done: number, all: number, unit: string, seconds: number): string {
  const share = all > 0 ? done / all : 1;
  const filled = Math.round(share * WIDTH);
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? `${duration((all - done) / rate)} left` : '';
  const speed = rate >= 10 ? Math.round(rate) : rate.toFixed(1);
  return `${bar} ${Math.floor(share * 100)} %  ${done} of ${all} ${unit}  ${speed}/s  ${left}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const [hours = 0] = parts;
  return (hours > 0 ? parts : parts.slice(1))
    .map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}
