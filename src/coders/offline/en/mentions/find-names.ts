import { tokenAt } from '../../language/match/line.ts';
import type { MentionDraft } from './draft.ts';
import { findRuns } from './find-runs.ts';
import { mentionWords } from './patterns.ts';
import { listedSegment, mentionDraft, type Segment, segmentRun } from './segment-run.ts';
import type { Surface } from './surface.ts';

/** Names: listed ones, and those whose head word or neighbours show what they refer to. */
export function findNames(surface: Surface): MentionDraft[] {
  const { pieces, text } = surface;
  const runs = findRuns(
    surface,
    (at) =>
      !CONTRACTED.test(text.slice(pieces[at]?.end ?? 0, (pieces[at]?.end ?? 0) + 3)) &&
      (surface.lexicon.names.find(text, pieces, at) !== null ||
        surface.lexicon.givenNames.has(pieces[at]?.key ?? '') ||
        surface.lexicon.titles.find(text, pieces, at) !== null),
  );
  const segments = runs.flatMap((run) => segmentRun(surface, run));
  segments.push(...findLowerArticled(surface));
  nameListed(surface, segments);
  const alone = countAlone(surface, segments);
  const known = knownParts(surface, segments, alone);
  const whole = knownPlaces(surface, segments);
  return segments.flatMap((segment) => {
    if (isUnsupported(surface, segment, alone) && !whole.has(wordsOf(surface, segment))) return [];
    const draft = mentionDraft(surface, segment);
    const repeated = repeat(surface, segment, known) ?? repeatWhole(surface, segment, whole);
    const best = repeated && (!draft || draft.confidence < 0.7) ? repeated : draft;
    return best ? [best] : [];
  });
}

/** What follows "Don" in "Don’t". */
const CONTRACTED = /^['’]t(?!\p{L})/u;

/** "al-Shabaab", "el-Fasher": listed names that begin in lower case. */
function findLowerArticled(surface: Surface): Segment[] {
  const { pieces, text } = surface;
  return pieces.flatMap((piece, at) => {
    if (piece.capital || !mentionWords.lowerArticles.has(piece.key)) return [];
    const match = surface.lexicon.names.find(text, pieces, at);
    const listed = match?.values[0];
    if (!match || !listed || match.last < at + 2) return [];
    return [listedSegment(at, match, listed)];
  });
}

/** "Rosa, Teresa and Milva": what stands in a row with somebody is somebody too, if it is as long. */
function nameListed({ text, pieces }: Surface, segments: Segment[]): void {
  const words = ({ first, last }: Segment) => Math.min(last - first, LONG);
  const isOne = ({ first, last, listed }: Segment) => last - first <= LONGEST_LISTED && !listed;
  const joins = (from: Segment | undefined, to: Segment | undefined) =>
    from && to && isJoint(text.slice(from.end, pieces[to.first]?.start));
  const read = (at: number): void => {
    const [before, one, next] = [segments[at - 1], segments[at] as Segment, segments[at + 1]];
    if (!isOne(one) || (one.reading?.confidence ?? 0) >= LISTED.confidence) return;
    const beside = [joins(before, one) ? before : undefined, joins(one, next) ? next : undefined];
    const named = beside.some(
      (other) =>
        other &&
        isOne(other) &&
        words(other) === words(one) &&
        other.reading?.kind === 'person' &&
        isSure(other),
    );
    if (named) segments[at] = { ...one, reading: LISTED };
  };
  for (const at of segments.keys()) read(at);
  for (let at = segments.length - 1; at >= 0; at -= 1) read(at);
}

/** Names of a row are alike: all of one word, or all of several. */
const LONG = 2;
/** Words of a name in a row. */
const LONGEST_LISTED = 4;

/** What stands between two names in a row: ", ", "; and ". */
const isJoint = (gap: string): boolean =>
  gap.length > 1 &&
  gap.split(/[\s,;&]+/u).every((word) => word === '' || mentionWords.listJoins.has(word));
const LISTED = { kind: 'person', rule: 'in-list', confidence: 0.5 } as const;
const isSure = ({ reading }: Segment): boolean => (reading?.confidence ?? 0) >= LISTED.confidence;

/** How often each unlisted word occurs alone as a name. */
function countAlone(surface: Surface, segments: readonly Segment[]): Map<string, number> {
  const alone = new Map<string, number>();
  for (const { first, last, listed } of segments) {
    const key = surface.pieces[first]?.key ?? '';
    if (last - first === 1 && !listed) alone.set(key, (alone.get(key) ?? 0) + 1);
  }
  return alone;
}

/** Two capitalised words are a person only if the second also occurs alone, or a verb follows. */
function isUnsupported(
  surface: Surface,
  { reading, last }: Segment,
  alone: ReadonlyMap<string, number>,
): boolean {
  if (reading?.rule !== 'two-words') return false;
  if (alone.has(surface.pieces[last - 1]?.key ?? '')) return false;
  const next = surface.pieces[last]?.key ?? '';
  const after = tokenAt(surface, last)?.upos;
  return !(surface.lexicon.verbs.has(next) || after === 'VERB' || after === 'AUX');
}

/** Surnames and head words of names already classified; they classify later short forms. */
function knownParts(
  surface: Surface,
  segments: readonly Segment[],
  alone: ReadonlyMap<string, number>,
): Map<string, Segment> {
  const known = new Map<string, Segment>();
  for (const segment of segments) {
    const { reading, first, last } = segment;
    if (!reading || reading.rule === 'title-alone') continue;
    const returns = alone.has(surface.pieces[last - 1]?.key ?? '');
    if (reading.confidence < 0.5 && !(reading.rule === 'two-words' && returns)) continue;
    if (reading.kind === 'person' && last - first > 1) {
      for (const surname of surnamesOf(surface, segment))
        if (!known.has(surname)) known.set(surname, segment);
    } else if (last - first === 1) {
      const key = surface.pieces[first]?.key ?? '';
      if (!known.has(key)) known.set(key, segment);
    }
  }
  return known;
}

/** "Villare" and "Uyen" of "Pinar Villare-Uyen". */
function surnamesOf({ pieces, text }: Surface, { last, first }: Segment): string[] {
  const [surname, before] = [pieces[last - 1], pieces[last - 2]];
  const isDouble =
    last - first > 2 && surname && before && text.slice(before.end, surname.start) === '-';
  return [surname, isDouble ? before : undefined].flatMap((piece) => (piece ? [piece.key] : []));
}

function repeat(
  surface: Surface,
  segment: Segment,
  known: ReadonlyMap<string, Segment>,
): MentionDraft | null {
  if (segment.last - segment.first !== 1 || segment.listed) return null;
  const same = known.get(surface.pieces[segment.first]?.key ?? '');
  if (!same?.reading || same === segment) return null;
  const draft = mentionDraft(surface, {
    ...segment,
    reading: { ...same.reading, rule: 'repeated' },
  });
  return draft && { ...draft, confidence: Math.max(0.6, same.reading.confidence - 0.05) };
}

const wordsOf = ({ text, pieces }: Surface, { first, end }: Segment): string =>
  text.slice(pieces[first]?.start ?? 0, end);

/** Names of several words that the text uses as a place at least once: "north of Stara Lisna". */
function knownPlaces(surface: Surface, segments: readonly Segment[]): Map<string, Segment> {
  const known = new Map<string, Segment>();
  for (const segment of segments) {
    const { reading, first, last } = segment;
    if (last - first > 1 && reading?.kind === 'place' && reading.confidence >= 0.6)
      known.set(wordsOf(surface, segment), segment);
  }
  return known;
}

function repeatWhole(
  surface: Surface,
  segment: Segment,
  known: ReadonlyMap<string, Segment>,
): MentionDraft | null {
  if (segment.listed || segment.role || (segment.reading?.confidence ?? 0) >= 0.6) return null;
  const same = known.get(wordsOf(surface, segment));
  if (!same?.reading || same === segment) return null;
  return mentionDraft(surface, { ...segment, reading: { ...same.reading, rule: 'repeated' } });
}
