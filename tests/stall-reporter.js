import { relative } from 'node:path';

const MINUTE = 60_000;
/** Minutes without an ended file: the slowest takes five of them, on a slow machine some more. */
const SAID_AFTER = 10;
const ENDED_AFTER = 30;

/** Says which files still run when none has ended for long, and ends a run in which nothing moves. */
// biome-ignore lint/style/noDefaultExport: what jest loads.
export default class StallReporter {
  running = new Set();
  quiet = 0;

  onRunStart() {
    this.timer = setInterval(() => this.tick(), MINUTE).unref();
  }

  onTestFileStart({ path }) {
    this.running.add(relative(process.cwd(), path));
  }

  onTestFileResult({ path }) {
    this.running.delete(relative(process.cwd(), path));
    this.quiet = 0;
  }

  onRunComplete() {
    clearInterval(this.timer);
  }

  tick() {
    this.quiet += 1;
    if (this.quiet % SAID_AFTER !== 0) return;
    const files = [...this.running].join(', ') || 'no file';
    process.stderr.write(
      `No test file has ended for ${this.quiet} minutes; still there: ${files}\n`,
    );
    if (this.quiet >= ENDED_AFTER) process.exit(1);
  }
}
