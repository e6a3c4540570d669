import type { ExportInput } from '../../export/export-format.ts';
import { findSubject } from '../../export/report/find-subject.ts';
import type { ReportQuestion, ReportSubject } from '../../export/report/report-question.ts';
import type { Report } from '../../model/problem.ts';

/**
 * The question of a report. Null, with everything that is not found reported: whoever is withheld is
 * not found either, and no answer tells the two apart.
 */
export function findQuestion(
  asked: readonly string[],
  { published, findFigures }: ExportInput,
  { version, madeOn, file }: { version: string; madeOn: string; file: string },
  report: Report,
): ReportQuestion | null {
  const { same } = asked.length > 0 ? findFigures() : { same: {} };
  const subjects = asked.flatMap((words): ReportSubject[] => {
    const found = findSubject(words, published, same);
    if (found.is !== 'nothing') return [found];
    report.error(
      'export:nothing-of-this-name',
      'nothing that may be shown has this id, name or day',
      { file },
      {
        actual: words,
        expected:
          found.near.length > 0
            ? `a whole name; near: ${found.near.join(', ')}`
            : 'an id, a whole name, or a day, month, year or interval such as 2024-03',
      },
    );
    return [];
  });
  return subjects.length === asked.length ? { subjects, version, madeOn } : null;
}
