import type { Place, Problem, Report } from '../../model/problem.ts';
import { createReport } from '../../model/problem.ts';
import { type Annotations, NO_ITEMS } from '../../model/standoff.ts';
import { checkAnnotations } from './check-annotations.ts';
import { type Dropped, dropItems } from './drop-items.ts';
import { type AnnotatedText, type PlaceOf, SECTIONS, type Section } from './gate-input.ts';

/** Rounds. What hangs on a dropped item goes with it, so a second one is rare. */
const MOST_ROUNDS = 8;

/**
 * A machine's reading without the items that break a rule of the gate, and without what hangs on
 * them; a warning names each rule and place. A person's coding is refused instead, since a person
 * can correct it. Null, with the errors reported, if it is a reading of another text.
 */
export function keepSound(
  read: Annotations,
  annotated: AnnotatedText,
  place: PlaceOf,
  report: Report,
): Annotations | null {
  let kept = read;
  for (let round = 1; ; round += 1) {
    const checked = createReport();
    const found = new Map<Place, Dropped>();
    checkAnnotations(kept, annotated, placesOf(read, kept, place, found), checked);
    const errors = checked.problems.filter(({ severity }) => severity === 'error');
    const broken = errors.flatMap((problem) => found.get(problem.place) ?? []);
    if (errors.length === 0 || broken.length < errors.length) {
      for (const problem of checked.problems) report.add(problem);
      return errors.length === 0 ? kept : null;
    }
    for (const error of errors) report.add(leftOut(error));
    if (round === MOST_ROUNDS) return { ...kept, ...NO_ITEMS };
    kept = dropItems(
      kept,
      errors.map((error, at) => ({
        ...(broken[at] as Dropped),
        isNamed: error.rule === 'annotation:protected-name',
      })),
    );
  }
}

/** Places as in the reading that the coder gave; notes which item each place belongs to. */
function placesOf(
  read: Annotations,
  kept: Annotations,
  place: PlaceOf,
  found: Map<Place, Dropped>,
): PlaceOf {
  const first = new Map(SECTIONS.map((section) => [section, firstPlaces(read[section])]));
  return (section: Section, at: number): Place => {
    const id = kept[section][at]?.id ?? '';
    const where = { ...place(section, first.get(section)?.get(id) ?? at) };
    found.set(where, { section, at });
    return where;
  };
}

const firstPlaces = (items: readonly { readonly id: string }[]): Map<string, number> =>
  new Map([...items.entries()].reverse().map(([at, { id }]) => [id, at]));

const leftOut = ({ reason, ...problem }: Problem): Problem => ({
  ...problem,
  severity: 'warning',
  reason: `the coder's own mistake, and left out: ${reason}`,
});
