import type { Report } from '../../../model/problem.ts';
import type { Source } from '../../../model/source.ts';
import { Annotations } from '../../../model/standoff.ts';
import { parseBySchema } from '../../../model/zod-issues.ts';
import { checkAgainstSource } from '../../../text/gate/check-annotations.ts';
import { annotationsOfMarks } from '../../../text/marks/annotations-of-marks.ts';
import { withoutUnsaid } from '../../parse-standoff.ts';
import type { ReadMarksOf } from './read-marks.ts';

/**
 * The coding in a file of an annotation tool, checked against its text as any other; null if it has
 * an error. `tool` is the coder where the file names none.
 */
export const parseMarks =
  (tool: string, read: ReadMarksOf) =>
  (file: string, content: string, source: Source, report: Report): Annotations | null => {
    const before = report.errors;
    const found = read(file, content, source.text, report);
    if (!found) return null;
    const { sections, marks, flaws } = annotationsOfMarks(found.marks, source.text);
    for (const { mark, rule, reason, actual, expected } of flaws)
      report.error(rule, reason, found.placeOf(mark), { actual, expected });
    const place = (section: string, at: number) => {
      const mark = marks[section]?.[at];
      return mark ? found.placeOf(mark) : { file };
    };
    const { data, flaws: misfits } = parseBySchema(Annotations, {
      source: {
        id: source.front.id,
        sha256: source.sha256,
        published: source.front.published,
        language: source.front.language,
      },
      coder: { name: found.coder ?? tool },
      ...sections,
    });
    for (const { path, reason, expected } of misfits ?? []) {
      const [section, at, ...field] = path;
      report.error('coding:mark-value', reason, place(String(section), Number(at)), {
        actual: field.join('.') || String(section),
        ...(expected && { expected }),
      });
    }
    if (!data) return null;
    checkAgainstSource(data, source, place, report);
    return report.errors > before ? null : withoutUnsaid(data);
  };
