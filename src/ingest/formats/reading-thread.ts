import { type MessagePort, workerData } from 'node:worker_threads';
import { createReport, type Problem, type Report } from '../../model/problem.ts';
import type { NamedSource } from '../named-source.ts';
import { FORMAT_READERS } from './format-readers.ts';
import { type FormatName, INPUT_FORMATS } from './input-formats.ts';

/** What `read-apart.ts` gives this thread when it starts it. */
export interface ReadingThreadData {
  readonly port: MessagePort;
  /** Set to 1 when an answer has been sent. */
  readonly answered: Int32Array;
}

/** Asks for the next article of a file. */
export interface NextAsked {
  readonly reading: number;
  readonly format: FormatName;
  readonly file: string;
  /** Nobody wants the rest of the file. */
  readonly isOver: boolean;
}

export interface NextAnswer {
  /** Null if it goes on and has nothing yet. */
  readonly found: NamedSource | null;
  readonly isDone: boolean;
  readonly problems: readonly Problem[];
}

const { port, answered } = workerData as ReadingThreadData;

interface Reading {
  readonly articles: AsyncIterator<NamedSource | null>;
  readonly report: Report;
}
const readings = new Map<number, Reading>();

port.on('message', (asked: NextAsked) => {
  const answering = asked.isOver ? close(asked) : answer(asked);
  void answering.then((message) => {
    if (message === null) return;
    port.postMessage(message);
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
});

async function answer({ reading, format, file }: NextAsked): Promise<NextAnswer> {
  const report = readings.get(reading)?.report ?? createReport();
  const told = report.problems.length;
  try {
    const { articles } = readings.get(reading) ?? (await open(format, file, report));
    readings.set(reading, { articles, report });
    const { value = null, done = false } = await articles.next();
    if (done) readings.delete(reading);
    return { found: done ? null : value, isDone: done, problems: report.problems.slice(told) };
  } catch (error) {
    readings.delete(reading);
    report.error(
      'source:broken-file',
      'the file is damaged, or not of the format that its name says',
      { file },
      {
        actual: error instanceof Error ? error.message : String(error),
        expected: `a whole file (${INPUT_FORMATS[format].endings.join(', ')})`,
      },
    );
    return { found: null, isDone: true, problems: report.problems.slice(told) };
  }
}

async function open(format: FormatName, file: string, report: Report) {
  const read = await FORMAT_READERS[format]();
  return { articles: read(file, report)[Symbol.asyncIterator]() };
}

async function close({ reading }: NextAsked): Promise<null> {
  const known = readings.get(reading);
  readings.delete(reading);
  await known?.articles.return?.().catch(() => undefined);
  return null;
}
