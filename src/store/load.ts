import { setImmediate } from 'node:timers/promises';
import type { Result, Session } from 'neo4j-driver';
import type { Difference } from './difference.ts';
import { type Chunk, type Kind, labelOf, type Row, rowOf } from './rows.ts';
import { bearsSecondLabels } from './second-labels.ts';
import { fillTemplate, type Templates, type Words } from './templates.ts';

/** Rows of one transaction. More gain little speed and cost the server memory. */
export const BATCH_ROWS = 10_000;
/** Characters of JSON in one transaction, at most: whole articles are rows too. */
const BATCH_SIZE = 8_000_000;

/** Rows of one statement. */
const PORTION = 2_000;

export interface LoadOptions {
  readonly batchRows: number;
  /** Called after each transaction with the number of rows it wrote. */
  readonly onBatch: (rows: number) => void;
}

interface Batch {
  readonly statement: string;
  readonly rows: readonly Row[];
}

/**
 * Writes what is new or changed, a transaction a batch. While the server works on one, the next one
 * is prepared; never more than two exist.
 */
export async function loadDifference(
  session: Session,
  differences: readonly Difference[],
  chunk: Chunk,
  templates: Templates,
  { batchRows, onBatch }: LoadOptions,
): Promise<void> {
  let sending = Promise.resolve();
  for (const batch of batchesOf(differences, chunk, templates, batchRows)) {
    await sending;
    sending = send(session, batch).then(() => onBatch(batch.rows.length));
    // Awaited in the next round; until then a failure is not an unhandled one.
    sending.catch(() => undefined);
  }
  await sending;
}

/**
 * Every statement merges by id, so the driver may repeat a transaction whose fate it does not know.
 * The rows go in portions that do not wait for each other's answers: the server works on the first
 * while the next ones are packed.
 */
async function send(session: Session, { statement, rows }: Batch): Promise<void> {
  await session.executeWrite(async (transaction) => {
    const answers: Result[] = [];
    for (let at = 0; at < rows.length; at += PORTION) {
      answers.push(transaction.run(statement, { rows: rows.slice(at, at + PORTION) }));
      await setImmediate();
    }
    await Promise.all(answers);
  });
}

function* batchesOf(
  differences: readonly Difference[],
  chunk: Chunk,
  templates: Templates,
  batchRows: number,
): Generator<Batch> {
  for (const { kind, created, changed } of differences) {
    const isChanged = new Set(changed);
    for (const { words, keys } of groups(chunk, kind, [...created, ...changed])) {
      const statement = fillTemplate(templates[templateFor(kind)], words);
      let rows: Row[] = [];
      let total = 0;
      for (const key of keys) {
        const { row, size } = rowOf(chunk, kind, key, isChanged.has(key));
        if (rows.length > 0 && (rows.length >= batchRows || total + size > BATCH_SIZE)) {
          yield { statement, rows };
          rows = [];
          total = 0;
        }
        rows.push(row);
        total += size;
      }
      if (rows.length > 0) yield { statement, rows };
    }
  }
}

const templateFor = ({ what, words }: Kind) =>
  bearsSecondLabels(words.Label) ? ('node-with-second-labels' as const) : what;

/** Relationships by the labels of their ends, since both stand in the statement. */
function groups(
  { edges }: Chunk,
  { what, words }: Kind,
  keys: readonly string[],
): Iterable<{ words: Words; keys: readonly string[] }> {
  if (what === 'node') return [{ words, keys }];
  const byEnds = new Map<string, { words: Words; keys: string[] }>();
  for (const key of keys) {
    const { source = '', target = '' } = edges.get(key) ?? {};
    const From = labelOf(source);
    const To = labelOf(target);
    const group = byEnds.get(`${From} ${To}`);
    if (group) group.keys.push(key);
    else byEnds.set(`${From} ${To}`, { words: { ...words, From, To }, keys: [key] });
  }
  return byEnds.values();
}
