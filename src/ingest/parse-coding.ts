import { Coding } from '../model/coding.ts';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Annotations } from '../model/standoff.ts';
import { checkAgainstSource } from '../text/gate/check-annotations.ts';
import { resolveCoding } from './coding/resolve-coding.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Parses `annotations.yaml`, a person's coding, and checks it against its text; null if it has an
 * error.
 */
export function parseCoding(
  file: string,
  content: string,
  source: Source,
  report: Report,
): Annotations | null {
  const before = report.errors;
  const yaml = parseYaml(file, content, report);
  const coding = yaml?.as(Coding, 'coding:format');
  if (!yaml || !coding) return null;
  const { annotations, place } = resolveCoding(coding, source, yaml, report);
  checkAgainstSource(annotations, source, place, report);
  return report.errors > before ? null : annotations;
}
