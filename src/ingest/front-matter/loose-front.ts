import { SourceId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { FrontMatter } from '../../model/source.ts';
import { shown } from '../parse-yaml.ts';
import { idOfGiven } from '../source-ids.ts';
import { mapFields } from './map-fields.ts';
import type { StatedHead } from './read-head.ts';
import { warnOfUnused } from './warn-of-unused.ts';

/** An id made from what is known of a file that states none. */
export type IdFrom = (front: Omit<FrontMatter, 'id'>) => SourceId;

/** The front matter of a file by whatever program: what is not valid is left out with a warning. */
export function looseFront(head: StatedHead, idFrom: IdFrom, report: Report): FrontMatter {
  const { values, unused } = mapFields(head, report);
  warnOfUnused(unused, head, report);
  const { id, ...stated } = values;
  const kept: Record<string, unknown> = { ...stated };
  for (const field of ['version', 'status'] as const) {
    if (FrontMatter.shape[field].safeParse(values[field]).success) continue;
    delete kept[field];
    report.warn('source:head-field', `${field} is invalid and is left out`, head.place(field), {
      actual: shown(values[field]),
      expected: field === 'version' ? 'a number, such as 2' : 'current or superseded',
    });
  }
  const front = FrontMatter.omit({ id: true }).parse(kept);
  return { id: idOf(id, head, report) ?? idFrom(front), ...front };
}

function idOf(given: unknown, head: StatedHead, report: Report): SourceId | null {
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const known = SourceId.safeParse(given);
  if (known.success) return known.data;
  const id = idOfGiven(String(given));
  report.warn(
    'source:renamed',
    'an id that is not valid in a graph was replaced',
    head.place('id'),
    {
      actual: `${given} → ${id}`,
      expected: 'lower-case words and digits joined by - or .',
    },
  );
  return id;
}
