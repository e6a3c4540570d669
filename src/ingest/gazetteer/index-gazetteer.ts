import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createReport, Problem, type Report } from '../../model/problem.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import { foldPlaceName } from '../../text/names/fold-place-name.ts';
import { parseJsonLine } from '../json-lines.ts';
import { readByteLines } from '../read-bytes.ts';
import { unreadable } from '../unreadable.ts';
import { NameLines } from './name-table.ts';
import { FtmLine, type OutsideEntity, outsideEntityOf } from './outside-entity.ts';

/** A file of entities and where its names are. Plain: it is sent between threads. */
export interface IndexedGazetteer {
  readonly file: string;
  readonly index: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
}

const Kept = z.strictObject({
  sha256: z.string(),
  names: z.int(),
  problems: z.array(Problem).readonly(),
});

const EXPECTED = '{"id": "…", "schema": "Organization", "properties": {"name": ["…"]}}';
/** Lines that are named; the others are counted. */
const MOST_NAMED = 100;
/** Changes when other names are kept. */
const VERSION = 1;

/**
 * Reads a file of FollowTheMoney entities once, a line at a time, and keeps in `folder` where each
 * name is. Null, with the reasons reported, if nothing in it can be used.
 */
export function indexGazetteerFile(
  file: string,
  folder: string,
  write: (file: string, text: string) => void,
  report: Report,
): IndexedGazetteer | null {
  let key: string;
  try {
    const { size, mtimeMs } = statSync(file);
    key = sha(`${VERSION} ${resolve(file)} ${size} ${mtimeMs}`).slice(0, 24);
  } catch (error) {
    unreadable(file, error, report);
    return null;
  }
  const [index, told] = [join(folder, `${key}.names`), join(folder, `${key}.json`)];
  const kept = keptIn(told, index) ?? readNames(file, index);
  if (!existsSync(told)) write(told, JSON.stringify(kept));
  for (const problem of kept.problems) report.add(problem);
  return kept.names === 0 ? null : { file: resolve(file), index, sha256: kept.sha256 };
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

function keptIn(told: string, index: string): z.infer<typeof Kept> | null {
  if (!existsSync(told) || !existsSync(index)) return null;
  try {
    return Kept.parse(JSON.parse(readFileSync(told, 'utf8')));
  } catch {
    return null;
  }
}

function readNames(file: string, index: string): z.infer<typeof Kept> {
  mkdirSync(join(index, '..'), { recursive: true });
  const [names, hash, flaws] = [new NameLines(), createHash('sha256'), createReport()];
  for (const one of readByteLines(file, flaws)) {
    hash.update(one.bytes).update('\n');
    const entity = entityIn(file, one, flaws);
    const all = entity ? [...entity.names, ...entity.weakNames] : [];
    for (const name of new Set(all.map(foldPlaceName)))
      if (name !== '') names.add(name, one.at ?? 0);
  }
  names.write(index);
  return {
    sha256: hash.digest('hex'),
    names: names.size,
    problems: problemsOf(file, flaws, names.size),
  };
}

type LineOfFile = Parameters<typeof parseJsonLine>[1];

function entityIn(file: string, one: LineOfFile, flaws: Report): OutsideEntity | null {
  const value = parseJsonLine(file, one, EXPECTED, flaws);
  if (value === undefined) return null;
  const { data, flaws: wrong } = parseBySchema(FtmLine, value);
  for (const { path, reason, expected } of wrong ?? [])
    flaws.error(
      'gazetteer:line',
      reason,
      { file, line: one.line, path: path.join('.') },
      { expected: expected ?? EXPECTED },
    );
  const entity = data && outsideEntityOf(data);
  if (entity && entity.names.length + entity.weakNames.length === 0)
    flaws.error('gazetteer:line', 'this entity has no name', { file, line: one.line });
  return entity;
}

/** A line that is wrong is left out; only a file without any name is of no use. */
function problemsOf(file: string, { problems }: Report, names: number): Problem[] {
  const told = problems.slice(0, MOST_NAMED).map(
    (one): Problem => ({
      ...one,
      rule: 'gazetteer:line',
      severity: 'warning',
    }),
  );
  const more = problems.length - told.length;
  return [
    ...told,
    ...(more > 0
      ? [
          {
            rule: 'gazetteer:line',
            severity: 'warning' as const,
            reason: 'more lines are wrong and were left out',
            place: { file },
            actual: `${more} besides these`,
          },
        ]
      : []),
    ...(names === 0
      ? [
          {
            rule: 'gazetteer:none',
            severity: 'error' as const,
            reason: 'no person, body or ship with a name is in this file',
            place: { file },
            expected: `entities of FollowTheMoney, a line each, not packed: ${EXPECTED}`,
          },
        ]
      : []),
  ];
}
