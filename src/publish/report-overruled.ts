import { type AttestGraph, nodeRows } from '../graph/attest-graph.ts';
import { findProtected } from '../graph/protected/find-protected.ts';
import { findStandings, type NameStanding } from '../graph/protected/find-standings.ts';
import { countriesIn, type NotNames, namePartsOf } from '../graph/protected/name-parts.ts';
import type { FigureNames } from '../graph/protected/public-figures.ts';
import type { NodeId } from '../model/ids.ts';
import { labelsOf } from '../model/kinds/kinds.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import type { Report } from '../model/problem.ts';
import { PROFILES, type ProfileName } from '../model/profile.ts';

interface Names {
  readonly ordinary: OrdinaryWords;
  readonly figures: FigureNames;
}

/**
 * Warns whoever publishes a graph where decisions and lists meet protection: who is named although
 * protected, and which names of a list stay withheld. For their eyes only.
 */
export function reportOverruled(
  graph: AttestGraph,
  profile: ProfileName,
  { ordinary, figures }: Names,
  report: Report,
): void {
  if (!PROFILES[profile].names) return;
  const notNames = { ordinary, countries: countriesIn(graph) };
  const named = mayBeOverruled(graph)
    ? findStandings(graph, notNames, figures).filter((one) => warningOf(one) !== null)
    : [];
  const marked = [...findProtected(graph, notNames).values()].flatMap((own) => [...own.names]);
  const overruled = named.map(({ row }) => row.key);
  warnOverruled({ overruled, marked }, profile, { notNames, figures }, report);
}

/**
 * The same of who is `overruled`, and of the whole names of people who are `marked` as protected, as
 * they were found when the graph was published.
 */
export function warnOverruled(
  found: { readonly overruled: readonly NodeId[]; readonly marked: Iterable<string> },
  profile: ProfileName,
  { notNames, figures }: { readonly notNames: NotNames; readonly figures: FigureNames },
  report: Report,
): void {
  const place = { path: `--profile ${profile}` };
  if (found.overruled.length > 0)
    report.warn(
      'publish:overrules-protection',
      'named on a reviewer’s word, although protected people have the name',
      place,
      {
        actual: found.overruled.join(', '),
        expected: 'attest publish-report says why; attest decide undo takes it back',
      },
    );
  const listed = listedNames(found.marked, notNames, figures);
  if (listed.length > 0)
    report.warn(
      'publish:listed-and-protected',
      'on a list of public figures, and protected in an article: the name is withheld everywhere',
      place,
      {
        actual: listed.join(', '),
        expected: 'attest decide different or release, if the list means somebody else',
      },
    );
}

/** A reviewer's decision is the last word; what it overrules is said loudly. */
export function warningOf({
  row: { attributes },
  verdict,
  isNamesake,
}: NameStanding): string | null {
  if (!verdict.shown) return null;
  const isReleased = verdict.because === 'decision';
  if (
    isReleased &&
    (attributes.alternatives ?? []).some((one) => one.startsWith('protected: true'))
  )
    return 'released by a decision, although marked as protected';
  if (!isNamesake) return null;
  return isReleased
    ? 'released by a decision, although another article protects somebody of this name'
    : 'another article protects somebody of this name, from whom a reviewer told them apart';
}

/** Nobody is without a decision; to see who may be named takes long in a large graph. */
const mayBeOverruled = (graph: AttestGraph): boolean =>
  labelsOf('people')
    .flatMap((label) => nodeRows(graph, label))
    .some(
      ({ attributes }) =>
        attributes.toldApart !== undefined ||
        (attributes.protectionBy === 'decision' && !attributes.protected),
    );

/** Sorted, without titles and particles. */
function listedNames(marked: Iterable<string>, notNames: NotNames, figures: FigureNames): string[] {
  const listed = new Set(
    [...figures.keys()].map((name) => namePartsOf(name, true, notNames).join(' ')),
  );
  return [...new Set(marked)].filter((name) => listed.has(name)).sort();
}
