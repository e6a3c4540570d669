import type { Report } from '../model/problem.ts';
import { Annotations } from '../model/standoff.ts';
import { parseJson } from './parse-json.ts';

/** The readings in a file as `annotate` prints them: one a line, or one in many lines. */
export function parseReadings(file: string, content: string, report: Report): Annotations[] {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const pieces = lines.every((line) => line.trimStart().startsWith('{')) ? lines : [content];
  return pieces.flatMap((piece) => {
    const parsed = parseJson(file, piece, report)?.as(Annotations, 'standoff:format');
    return parsed ? [parsed] : [];
  });
}
