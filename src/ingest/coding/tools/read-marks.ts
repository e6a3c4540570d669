import type { Place, Report } from '../../../model/problem.ts';
import type { TextMark } from '../../../text/marks/mark.ts';

/** What a file of an annotation tool holds, and where in the file each mark is. */
export interface MarksOfFile {
  readonly marks: readonly TextMark[];
  readonly placeOf: (mark: TextMark) => Place;
  /** Who annotated, if the file says so. */
  readonly coder?: string | undefined;
}

/** Null, with every flaw reported, if the file is not what it should be. */
export type ReadMarksOf = (
  file: string,
  content: string,
  text: string,
  report: Report,
) => MarksOfFile | null;

/** An id as annotations may have it; those of a tool may be numbers or addresses. */
export const usableId = (id: string, otherwise: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/.test(id) ? id : otherwise;

/** Values that a tool holds as one text: the JSON that attest writes. Anything else is a remark. */
export function valuesOfNote(note: string): Record<string, string> {
  if (!/^\s*\{/.test(note)) return {};
  try {
    const value: unknown = JSON.parse(note);
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [name, String(one)]),
    );
  } catch {
    return {};
  }
}

export function wrongWords(actual: string, expected: string, place: Place, report: Report): void {
  report.error('coding:mark-words', 'the article has other words at this place', place, {
    actual: JSON.stringify(actual),
    expected: JSON.stringify(expected),
  });
}
