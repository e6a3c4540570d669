import { indexAnnotations } from '../../model/annotation-index.ts';
import type { Report } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import { checkClaims } from './check-claims.ts';
import { checkDates } from './check-dates.ts';
import { checkEntities } from './check-entities.ts';
import { checkEvents } from './check-events.ts';
import { checkReferences } from './check-references.ts';
import { checkSpans } from './check-spans.ts';
import type { AnnotatedText, GateInput, PlaceOf } from './gate-input.ts';

/**
 * The gate that all annotations pass, whichever coder wrote them: they belong to this text, spans
 * lie inside it, ids are unique, references resolve, nothing lacks words. Every problem is
 * reported; annotations with an error must not be loaded.
 */
export function checkAnnotations(
  annotations: Annotations,
  annotated: AnnotatedText,
  place: PlaceOf,
  report: Report,
): void {
  const input: GateInput = {
    annotations,
    index: indexAnnotations(annotations),
    annotated,
    place,
    report,
  };
  checkText(input);
  checkSpans(input);
  checkReferences(input);
  checkEntities(input);
  checkDates(input);
  checkClaims(input);
  checkEvents(input);
}

/** The same for an article, whose id is in its front matter. */
export const checkAgainstSource = (
  annotations: Annotations,
  source: Source,
  place: PlaceOf,
  report: Report,
): void => checkAnnotations(annotations, { ...source, id: source.front.id }, place, report);

function checkText({ annotations: { source }, annotated, report }: GateInput): void {
  if (source.id !== annotated.id) {
    report.error(
      'annotation:wrong-source',
      'the annotations are of another source',
      { path: 'source.id' },
      {
        actual: source.id,
        expected: annotated.id,
      },
    );
  }
  if (source.sha256 !== annotated.sha256) {
    report.error(
      'annotation:wrong-hash',
      'the text is not the one that was annotated',
      { path: 'source.sha256' },
      {
        actual: source.sha256,
        expected: annotated.sha256,
      },
    );
  }
}
