import { Session } from 'node:inspector';

/**
 * Measures work in counted steps instead of seconds: how often each block of code was entered (V8's
 * precise coverage), and how many characters or elements were passed to built-in functions, whose
 * work coverage does not show (searches, copies, regular expressions). Create the counter before
 * loading the code.
 */
export interface Steps {
  /** Keyed by folder of src/coders/offline; `built-in` counts what was passed to built-ins. */
  readonly stages: ReadonlyMap<string, number>;
  /** Entries of the busiest block of each function of the coder, by file, name and position. */
  readonly functions: ReadonlyMap<string, number>;
}

export interface StepCounter {
  count(work: () => Promise<unknown>): Promise<Steps>;
  stop(): void;
}

export function createStepCounter(): StepCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = (builtIn = 0): Steps => {
    const stages = new Map([['built-in', builtIn]]);
    const steps = new Map<string, number>();
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      for (const { url, functions } of result) {
        const file = /\/src\/coders\/offline\/((?:en\/)?(?:([\w-]+)\/)?.+)$/u.exec(url);
        if (!file) continue;
        const stage = file[2] ?? 'offline';
        for (const { functionName, ranges } of functions) {
          const counts = ranges.map(({ count }) => count);
          const sum = counts.reduce((all, count) => all + count, 0);
          stages.set(stage, (stages.get(stage) ?? 0) + sum);
          const name = `${file[1]} ${functionName} at ${ranges[0]?.startOffset}`;
          steps.set(name, Math.max(...counts));
        }
      }
    });
    return { stages, functions: steps };
  };
  return {
    async count(work) {
      take();
      const builtIn = await countingBuiltIns(work);
      return take(builtIn);
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

type Size = (self: { length: number }, result: unknown) => number;
const wholeSelf: Size = (self) => self.length;
const result: Size = (_, made) => (made as { length: number }).length;

/** Built-ins that walk through the object they are called on, or build what they return. */
const SIZES: readonly (readonly [object, Readonly<Record<string, Size>>])[] = [
  [
    String.prototype,
    Object.fromEntries(
      'includes indexOf lastIndexOf replaceAll split toLowerCase toUpperCase trim trimStart trimEnd normalize repeat'
        .split(' ')
        .map((name) => [name, wholeSelf]),
    ),
  ],
  [
    Array.prototype,
    {
      includes: wholeSelf,
      indexOf: wholeSelf,
      lastIndexOf: wholeSelf,
      join: wholeSelf,
      sort: wholeSelf,
      reverse: wholeSelf,
      toReversed: wholeSelf,
      splice: wholeSelf,
      unshift: wholeSelf,
      shift: wholeSelf,
      slice: result,
      concat: result,
      flat: result,
    },
  ],
];

/** Matched at one position only, so the rest of the text costs nothing. */
const isPinned = ({ sticky, multiline, source }: RegExp): boolean =>
  sticky || (source.startsWith('^') && !multiline);

async function countingBuiltIns(work: () => Promise<unknown>): Promise<number> {
  let steps = 0;
  const restore: (() => void)[] = [];
  const patch = (holder: object, name: string, made: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(holder, name) as PropertyDescriptor;
    Object.defineProperty(holder, name, { ...before, value: made });
    restore.push(() => Object.defineProperty(holder, name, before));
  };
  for (const [holder, sizes] of SIZES) {
    for (const [name, size] of Object.entries(sizes)) {
      const plain = Reflect.get(holder, name) as (...given: unknown[]) => unknown;
      patch(holder, name, function counted(this: { length: number }, ...given: unknown[]) {
        const made = plain.apply(this, given);
        steps += size(this, made);
        return made;
      });
    }
  }
  const exec = RegExp.prototype.exec;
  patch(RegExp.prototype, 'exec', function counted(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (match) steps += match.index + match[0].length - from + 1;
    else steps += isPinned(this) ? 1 : Math.max(0, text.length - from);
    return match;
  });
  try {
    await work();
  } finally {
    for (const undo of restore.toReversed()) undo();
  }
  return steps;
}
