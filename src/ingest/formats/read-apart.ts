import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import type { Report } from '../../model/problem.ts';
import type { NamedSource } from '../named-source.ts';
import type { FormatName } from './input-formats.ts';
import type { NextAnswer, NextAsked, ReadingThreadData } from './reading-thread.ts';

/** Mebibytes of heap. A PDF of 1,000 pages needs some 200. */
const HEAP = 1024;
/** Milliseconds without an answer after which a file is given up. */
const PATIENCE = 120_000;

interface ReadingThread extends ReadingThreadData {
  readonly worker: Worker;
}

/** Of this thread; it remembers the libraries that it has loaded. */
let thread: ReadingThread | null = null;
let readings = 0;

/**
 * The articles in a file of a format that a library reads, one at a time, while this thread waits. A
 * thread of its own, as no file may crash the program, fill its memory or keep it for ever: what
 * is stuck is ended, and reported.
 */
export function* readApart(
  format: FormatName,
  file: string,
  report: Report,
): Generator<NamedSource> {
  readings += 1;
  const asked = { reading: readings, format, file, isOver: false };
  let isDone = false;
  try {
    while (!isDone) {
      const answer = ask(asked, report);
      isDone = answer.isDone;
      for (const problem of answer.problems) report.add(problem);
      if (answer.found) yield answer.found;
    }
  } finally {
    if (!isDone) thread?.port.postMessage({ ...asked, isOver: true } satisfies NextAsked);
  }
}

function ask(asked: NextAsked, report: Report): NextAnswer {
  thread ??= startThread();
  const { port, answered, worker } = thread;
  Atomics.store(answered, 0, 0);
  port.postMessage(asked);
  Atomics.wait(answered, 0, 0, PATIENCE);
  const answer = receiveMessageOnPort(port)?.message as NextAnswer | undefined;
  if (answer) return answer;
  thread = null;
  void worker.terminate();
  report.error(
    'source:too-slow',
    'reading the file took too long, or more memory than it may',
    { file: asked.file },
    {
      actual: `no answer in ${PATIENCE / 1000} seconds`,
      expected: `an article that is read in that time, in ${HEAP} MB`,
    },
  );
  return { found: null, isDone: true, problems: [] };
}

function startThread(): ReadingThread {
  const file = new URL('./reading-thread.js', import.meta.url);
  if (!existsSync(fileURLToPath(file))) throw new Error(`not built: ${file}`);
  const { port1, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const workerData: ReadingThreadData = { port: port2 as MessagePort, answered };
  const worker = new Worker(file, {
    workerData,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    // What libraries print is no output of the program.
    stdout: true,
    stderr: true,
  });
  // A file that ends it is reported where its answer is missing.
  worker.on('error', () => undefined);
  worker.unref();
  port1.unref();
  return { worker, port: port1, answered };
}
