import { setImmediate } from 'node:timers/promises';
import type { Result, Session } from 'neo4j-driver';
import { bearsSecondLabels } from '../../graph/flat/second-labels.ts';
import { groupBy } from '../../model/group-by.ts';
import type { FactId } from '../../model/ids.ts';
import type { KindChanges } from './difference.ts';
import { labelOf, type PushRow, pushRow, type RowKind, rowIn } from './rows.ts';
import { fillTemplate, type Placeholders, type Templates } from './templates.ts';

/** Rows per transaction. More are hardly faster and cost the server memory. */
export const BATCH_ROWS = 10_000;
/** Maximum characters of JSON per transaction, since some rows are whole articles. */
const BATCH_SIZE = 8_000_000;

/** Rows per statement. */
const PORTION = 2_000;

export interface LoadOptions {
  readonly batchRows: number;
  /** Called after each transaction with the number of rows it wrote. */
  readonly onBatch: (rows: number) => void;
}

/** Rows of one statement. */
interface Rows {
  readonly statement: string;
  readonly rows: PushRow[];
}

/** The statements of one transaction: a few rows of many kinds share one. */
interface Batch {
  readonly statements: Rows[];
  rows: number;
  /** Characters. */
  size: number;
}

/**
 * Writes new and changed rows, one batch per transaction. While the server works on one batch, the
 * next is prepared; at most two exist at a time.
 */
export async function loadDifference(
  session: Session,
  differences: readonly KindChanges[],
  templates: Templates,
  { batchRows, onBatch }: LoadOptions,
): Promise<void> {
  let sending = Promise.resolve();
  for (const batch of batchesOf(differences, templates, batchRows)) {
    await sending;
    sending = send(session, batch).then(() => onBatch(batch.rows));
    // Awaited in the next round. Until then, an error must not count as unhandled.
    sending.catch(() => undefined);
  }
  await sending;
}

/**
 * Statements merge by id, so the driver may retry a transaction whose outcome is unknown. The
 * portions do not wait for each other: the server works on one while the next are serialized.
 */
async function send(session: Session, { statements }: Batch): Promise<void> {
  await session.executeWrite(async (transaction) => {
    const answers: Result[] = [];
    for (const { statement, rows } of statements) {
      for (let at = 0; at < rows.length; at += PORTION) {
        answers.push(transaction.run(statement, { batch: { rows: rows.slice(at, at + PORTION) } }));
        await setImmediate();
      }
    }
    await Promise.all(answers);
  });
}

function* batchesOf(
  differences: readonly KindChanges[],
  templates: Templates,
  batchRows: number,
): Generator<Batch> {
  let batch = emptyBatch();
  for (const { kind, created, changed } of differences) {
    const isChanged = new Set(changed);
    for (const { words, keys } of groups(kind, [...created, ...changed])) {
      const statement = fillTemplate(templates[templateFor(kind)], words);
      for (const key of keys) {
        const { row, size } = pushRow(kind, key, isChanged.has(key));
        if (batch.rows > 0 && (batch.rows >= batchRows || batch.size + size > BATCH_SIZE)) {
          yield batch;
          batch = emptyBatch();
        }
        add(batch, statement, row, size);
      }
    }
  }
  if (batch.rows > 0) yield batch;
}

const emptyBatch = (): Batch => ({ statements: [], rows: 0, size: 0 });

function add(batch: Batch, statement: string, row: PushRow, size: number): void {
  const last = batch.statements.at(-1);
  if (last?.statement === statement) last.rows.push(row);
  else batch.statements.push({ statement, rows: [row] });
  batch.rows += 1;
  batch.size += size;
}

const templateFor = ({ what, words }: RowKind) =>
  bearsSecondLabels(words.Label) ? ('node-with-second-labels' as const) : what;

/** Splits relationships by the labels of their end nodes, which are part of the statement. */
function groups(
  kind: RowKind,
  keys: readonly FactId[],
): Iterable<{ words: Placeholders; keys: readonly FactId[] }> {
  const { words } = kind;
  const byEnd = groupBy(keys, (key) => {
    const row = rowIn(kind, key);
    return 'target' in row ? labelOf(row.target) : null;
  });
  return [...byEnd].map(([To, ofEnd]) => ({ words: To ? { ...words, To } : words, keys: ofEnd }));
}
