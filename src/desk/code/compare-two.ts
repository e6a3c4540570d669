import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sha256 } from '../../model/ids.ts';
import type { Annotations } from '../../model/standoff.ts';
import { writeWhole } from '../../pipeline/write-file.ts';
import { compareAnnotations } from '../../text/agreement/compare-annotations.ts';
import type { DeskPlace } from '../session/desk-place.ts';
import { readByMachine } from './begin-draft.ts';
import { finishedCoding } from './check-draft.ts';
import type { CodeDraft } from './code-api.ts';
import { settledFile } from './coding-files.ts';
import { type CodedArticle, readDraft } from './read-codings.ts';
import { findRows } from './settle/find-rows.ts';
import { type CodeCompareAnswer, SettleSide } from './settle/settle-api.ts';
import { settleRows } from './settle/settle-rows.ts';

/** Names a coding of an article; see `CodingHandle`. */
type Handle = string;

/** A reading by a machine, to be compared with. */
export const MACHINE_HANDLE = 'machine';

/** What one of the codings of an article says; null if it is not there or not whole. */
export async function codingNamed(
  place: DeskPlace,
  { source, files, standing, others }: CodedArticle,
  handle: Handle,
  coder: string,
): Promise<Annotations | null> {
  if (handle === MACHINE_HANDLE) return readByMachine(place, source);
  if (handle === 'standing') return standing?.annotations ?? null;
  if (handle !== 'draft') return others.find((one) => one.handle === handle)?.annotations ?? null;
  const { draft } = readDraft(files, coder, source);
  return draft && finishedCoding(draft, coder);
}

interface TwoCodings {
  readonly first: Annotations;
  readonly second: Annotations;
}

/** How far two codings agree, and each difference with what was chosen of it. */
export function compareTwo(
  { source, files }: CodedArticle,
  { first, second }: TwoCodings,
  coder: string,
): CodeCompareAnswer {
  const { parts } = compareAnnotations(source.text, first, second);
  const rows = findRows(source.text, first, second, readChoices(settledFile(files, coder)));
  return {
    first: first.coder.name,
    second: second.coder.name,
    parts: parts.map(({ part, first: one, second: other, both, f1 }) => ({
      part,
      first: one,
      second: other,
      both,
      f1,
    })),
    rows: rows.flatMap(({ row }) => row ?? []).sort((a, b) => a.start - b.start),
    refused: null,
  };
}

/** What was chosen, by the key of a row: a row says the same as long as both codings do. */
const Kept = z.record(z.string(), SettleSide);

function readChoices(file: string): z.infer<typeof Kept> {
  try {
    return existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  } catch {
    return {};
  }
}

/** Keeps a choice; it is on the disk when this returns. */
export function keepChoices(
  { files }: CodedArticle,
  coder: string,
  chosen: Readonly<Record<string, SettleSide | null>>,
): void {
  const file = settledFile(files, coder);
  const next = Object.entries({ ...readChoices(file), ...chosen }).filter(([, side]) => side);
  writeWhole(file, `${JSON.stringify(Object.fromEntries(next), null, 1)}\n`);
}

/** The coding that follows from what was chosen, as a draft; null while a difference is open. */
export function settledDraft(
  { source, files, standing }: CodedArticle,
  { first, second }: TwoCodings,
  coder: string,
  edit: number,
): CodeDraft | null {
  const pairs = findRows(source.text, first, second, readChoices(settledFile(files, coder)));
  if (pairs.some(({ row }) => row && row.choice === null)) return null;
  const from = [first, second].map(({ coder: { name, version } }) => ({
    name,
    ...(version != null && { version }),
  }));
  return {
    edit,
    replaces: standing && sha256(standing.content),
    pending: [],
    coding: { ...settleRows(first, pairs), source: first.source, coder: { name: coder, from } },
  };
}
