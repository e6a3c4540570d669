/** A line on stderr that says how far a long work is; silent in a pipe. */
export interface Progress {
  update(done: number, all: number): void;
  stop(): void;
}

export function createProgress(unit: string): Progress {
  const isTerminal = process.stderr.isTTY === true;
  return {
    update: (done, all) => {
      if (isTerminal) process.stderr.write(`\r\u001B[K${done} of ${all} ${unit}`);
    },
    stop: () => {
      if (isTerminal) process.stderr.write('\r\u001B[K');
    },
  };
}
