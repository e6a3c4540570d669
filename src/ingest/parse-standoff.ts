import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { Annotations } from '../model/standoff.ts';
import { checkAgainstSource } from '../text/gate/check-annotations.ts';
import { parseJson } from './parse-json.ts';

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
  const yaml = parseJson(file, content, report);
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
export const withoutUnsaid = (annotations: Annotations): Annotations => ({
  ...annotations,
  entities: annotations.entities.map((entity) => {
    if (!('protected' in entity) || entity.protected !== false) return entity;
    const { protected: _, ...rest } = entity;
    return rest;
  }),
});
