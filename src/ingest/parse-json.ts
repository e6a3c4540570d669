import type { Report } from '../model/problem.ts';
import { DEEPEST, isNestedTooDeep } from '../text/nesting.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

/** JSON with the line of each value: JSON is YAML, and the YAML parser knows them. */
export const parseJson = (file: string, content: string, report: Report): ParsedYaml | null =>
  isJson(file, content, report) ? parseYaml(file, content, report) : null;

function isJson(file: string, content: string, report: Report): boolean {
  if (isNestedTooDeep(content)) {
    report.error(
      'standoff:too-deep',
      'lists or objects are nested too deep',
      { file },
      { actual: `more than ${DEEPEST} levels`, expected: `at most ${DEEPEST}` },
    );
    return false;
  }
  try {
    JSON.parse(content);
    return true;
  } catch (error) {
    report.error(
      'standoff:not-json',
      'this is not JSON',
      { file },
      {
        actual: error instanceof Error ? error.message : String(error),
        expected: 'one JSON object',
      },
    );
    return false;
  }
}
