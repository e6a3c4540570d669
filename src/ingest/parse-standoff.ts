import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { Annotations } from '../model/standoff.ts';
import { checkAgainstSource } from '../text/gate/check-annotations.ts';
import { DEEPEST, isNestedTooDeep } from '../text/nesting.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Parses `annotations.json`, any coder's standoff, and checks it against its text; null if it has
 * an error.
 */
export function parseStandoff(
  file: string,
  content: string,
  source: Source,
  report: Report,
): Annotations | null {
  const before = report.errors;
  // JSON is YAML, and the YAML parser knows the line of each value.
  const yaml = isJson(file, content, report) ? parseYaml(file, content, report) : null;
  const annotations = yaml?.as(Annotations, 'standoff:format');
  if (!yaml || !annotations) return null;
  const place = (section: string, at: number) => yaml.place([section, at]);
  checkAgainstSource(annotations, source, place, report);
  return report.errors > before ? null : withoutUnsaid(annotations);
}

/**
 * Programs write `protected: false` of everybody they did not think about. Only what a person codes
 * (`annotations.yaml`) or decides can mean that a name may be shown.
 */
const withoutUnsaid = (annotations: Annotations): Annotations => ({
  ...annotations,
  entities: annotations.entities.map((entity) => {
    if (!('protected' in entity) || entity.protected !== false) return entity;
    const { protected: _, ...rest } = entity;
    return rest;
  }),
});

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
