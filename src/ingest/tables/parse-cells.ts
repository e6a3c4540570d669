import type { z } from 'zod';
import type { Report } from '../../model/problem.ts';
import { parseBySchema } from '../../model/zod-issues.ts';
import type { CellsByName } from './event-table.ts';

/** A row as a schema wants it; null, with every cell that is wrong reported, if it is not. */
export function parseCells<S extends z.ZodType>(
  schema: S,
  cells: CellsByName,
  where: { readonly file: string; readonly line: number },
  report: Report,
): z.infer<S> | null {
  const { data, flaws } = parseBySchema(schema, cells);
  for (const { path, reason, expected } of flaws ?? []) {
    const column = String(path[0] ?? '');
    report.error(
      'source:table-cell',
      reason,
      { ...where, path: column },
      {
        actual: cells[column] ?? 'no such column',
        ...(expected ? { expected } : {}),
      },
    );
  }
  return data;
}
