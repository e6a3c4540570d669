import type { Listed } from '../lexicon/lexicon.ts';
import { chooseListed } from './choose-listed.ts';
import { classifyName, framedPerson, type NameReading } from './classify-name.ts';
import type { MentionDraft } from './draft.ts';
import type { Run } from './find-runs.ts';
import { mentionWords } from './patterns.ts';
import { headedEnd, holderStart, isHeaded, longerPlace, outletEnd } from './segment-ends.ts';
import type { Surface } from './surface.ts';

/**
 * A range of pieces with its reading; a null `reading` is a name that nothing has classified yet.
 */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly reading: NameReading | null;
  readonly listed: Listed | null;
  readonly role: string | null;
  readonly nested: boolean;
}

const MAX_PERSON = 5;
const LONGER_PLACE: NameReading = { kind: 'place', rule: 'longer-place', confidence: 0.65 };
const OUTLET: NameReading = { kind: 'publication', rule: 'outlet-noun', confidence: 0.75 };
const KNOWN_PERSON: NameReading = { kind: 'person', rule: 'listed', confidence: 0.9 };
const TITLE_ALONE: NameReading = { kind: 'person', rule: 'title-alone', confidence: 0.5 };

/** A listed name at a position in a run, and which entry with that name is meant. */
interface Known {
  readonly last: number;
  readonly end: number;
  readonly listed: Listed;
}

/** How far a run has been cut, and the title to attach to the next name. */
interface Cutting {
  readonly surface: Surface;
  readonly run: Run;
  readonly segments: Segment[];
  at: number;
  role: string | null;
}

/** One run of capitals → the names in it, left to right, with listed names inside longer ones. */
export function segmentRun(surface: Surface, run: Run): Segment[] {
  const cutting: Cutting = { surface, run, segments: [], at: run.first, role: null };
  while (cutting.at < run.last) {
    const { text, pieces, lexicon } = surface;
    const match = lexicon.names.find(text, pieces, cutting.at);
    const listed = match && chooseListed(surface, cutting.at, match.last, match.values);
    const isPart = listed?.kind === 'person' && (match?.last ?? 0) < run.last;
    const known = match && listed && !isPart ? { last: match.last, end: match.end, listed } : null;
    const matched = match?.last ?? 0;
    const isDone =
      cutTitle(cutting, known) ||
      cutOutlet(cutting, matched) ||
      cutLast(cutting, known) ||
      cutHeaded(cutting, known);
    if (!isDone) cutName(cutting, known, matched);
  }
  return cutting.segments;
}

/** A title belongs to the name after it; at the end of a run it is a mention by itself. */
function cutTitle(cutting: Cutting, known: Known | null): boolean {
  const { surface, run, at: first } = cutting;
  const { text, pieces, lexicon } = surface;
  const title = lexicon.titles.find(text, pieces, first);
  if (!title || title.last > run.last || (known && known.last > title.last)) return false;
  if (title.last !== run.last && isHeaded(surface, first, run.last)) return false;
  const holds = lexicon.headLinks.has(pieces[title.last]?.key ?? '') && title.last < run.last;
  cutting.at = holds ? holderStart(surface, title.last + 1, run.last) : title.last;
  const isOffice = cutting.at > title.last && cutting.at < run.last;
  cutting.role = isOffice
    ? text.slice(pieces[first]?.start, pieces[cutting.at - 1]?.end)
    : [cutting.role, text.slice(pieces[first]?.start, title.end)].filter(Boolean).join(' ');
  if (cutting.at === run.last)
    cutting.segments.push({ ...plain(first, title.last, title.end), reading: TITLE_ALONE });
  return true;
}

function cutOutlet(cutting: Cutting, matched: number): boolean {
  const { surface, run, at } = cutting;
  const last = outletEnd(surface, at, run, matched);
  if (!last) return false;
  cutting.segments.push({ ...plain(at, last, endOf(surface, last)), reading: OUTLET });
  cutting.at = run.last;
  return true;
}

/** A listed name that fills the rest of the run. */
function cutLast(cutting: Cutting, known: Known | null): boolean {
  if (!known || known.last < cutting.run.last) return false;
  if (isKinNamed(cutting.surface, cutting.at, known.last)) return false;
  cutting.segments.push(knownSegment(cutting, known));
  cutting.at = cutting.run.last;
  return true;
}

/** A name with a head word, and a listed name at its beginning, if any. */
function cutHeaded(cutting: Cutting, known: Known | null): boolean {
  const { surface, run, at, role, segments } = cutting;
  const last = headedEnd(surface, at, run.last);
  if (!last || (known && last <= known.last)) return false;
  if (role && surface.lexicon.givenNames.has(surface.pieces[at]?.key ?? '')) return false;
  const reading = classifyName(surface, at, last, false);
  if (known) segments.push({ ...listedSegment(at, known, known.listed), nested: reading !== null });
  if (reading) segments.push({ ...plain(at, last, endOf(surface, last)), reading });
  cutting.at = last;
  cutting.role = null;
  return true;
}

/** A person, a listed name, a longer place name, or whatever its context says it is. */
function cutName(cutting: Cutting, known: Known | null, matched: number): void {
  const { surface, run, at, role, segments } = cutting;
  const person = personEnd(cutting, known, matched || at);
  if (!person && known) {
    segments.push(knownSegment(cutting, known));
    cutting.at = known.last;
    return;
  }
  const isFramed = framedPerson(surface, at, run.last) !== null;
  const place = person || role || isFramed ? 0 : longerPlace(surface, at, run.last);
  const last = person || place || unknownEnd(surface, at, run.last);
  const reading = place ? LONGER_PLACE : classifyName(surface, at, last, role !== null);
  segments.push({ ...plain(at, last, endOf(surface, last)), reading, role });
  cutting.role = null;
  cutting.at = last;
}

/** Somebody on a list keeps the title before the name. */
const knownSegment = ({ at, role }: Cutting, { last, end, listed }: Known): Segment =>
  listed.kind === 'person'
    ? { ...plain(at, last, end), reading: KNOWN_PERSON, role }
    : listedSegment(at, { last, end }, listed);

const endOf = ({ pieces }: Surface, last: number): number => pieces[last - 1]?.end ?? 0;

const plain = (first: number, last: number, end: number): Segment => ({
  first,
  last,
  end,
  reading: null,
  listed: null,
  role: null,
  nested: false,
});

/** Where a person's name ends; 0 if it is not one. */
function personEnd({ surface, run, at, role }: Cutting, known: Known | null, matched: number) {
  const given = surface.lexicon.givenNames.has(surface.pieces[at]?.key ?? '');
  const isPlace = known?.listed.kind === 'place';
  const isTitled = role !== null && run.last - at < 4 && !known?.listed.state;
  const isNamesake = isPlace && (isTitled || isKinNamed(surface, at, matched));
  if (known && (matched - at > 1 || !given) && !isNamesake) return 0;
  if (!given && role === null) return 0;
  let end = at + 1;
  while (end < run.last && end - at < MAX_PERSON) {
    if (surface.lexicon.titles.find(surface.text, surface.pieces, end)) break;
    end += 1;
  }
  return end;
}

/** "Her daughter Sofia": a given name that a city has too. */
const isKinNamed = ({ pieces, lexicon }: Surface, at: number, last: number): boolean =>
  last === at + 1 &&
  lexicon.givenNames.has(pieces[at]?.key ?? '') &&
  mentionWords.kinAndBody.has(pieces[at - 1]?.key ?? '');

function unknownEnd({ text, pieces, lexicon }: Surface, at: number, last: number): number {
  let end = at + 1;
  while (end < last && !lexicon.titles.find(text, pieces, end)) {
    const match = lexicon.names.find(text, pieces, end);
    if (match && (match.last - end > 1 || match.values.some(isSure))) break;
    end += 1;
  }
  return end;
}

const isSure = ({ kind, needs }: Listed): boolean =>
  kind !== 'adjective' && !needs && kind !== 'people';

/** "al-Gharyouni": the article in lower case belongs to the name. */
function startOfName({ pieces, text }: Surface, first: number): number {
  const [article, piece] = [pieces[first - 1], pieces[first]];
  if (!piece) return 0;
  const isJoined = article && text.slice(article.end, piece.start) === '-';
  return isJoined && mentionWords.lowerArticles.has(article.text) ? article.start : piece.start;
}

export function mentionDraft(surface: Surface, segment: Segment): MentionDraft | null {
  const start = startOfName(surface, segment.first);
  const { end } = segment;
  const { listed, reading } = segment;
  if (listed) {
    if (listed.kind === 'adjective') return null;
    const kind = listed.kind === 'people' ? 'group' : listed.kind;
    return {
      start,
      end,
      form: 'name',
      kind,
      rule: listed.state ? 'country' : 'listed',
      confidence: listed.needs ? 0.75 : 0.95,
      entry: listed.name,
      country: listed.country,
      precision: listed.precision ?? undefined,
      identity: kind === 'group' ? undefined : 'named',
      plural: kind === 'group' || undefined,
      metonym: listed.state && kind === 'agency',
    };
  }
  if (!reading) return null;
  return {
    start,
    end,
    form: 'name',
    metonym: false,
    ...reading,
    role: segment.role ?? undefined,
    identity: reading.rule === 'title-alone' ? 'unnamed' : 'named',
    ...(reading.rule === 'title-alone' ? titleOf(surface, start, end) : {}),
  };
}

const titleOf = ({ text }: Surface, start: number, end: number): Partial<MentionDraft> => {
  const words = text.slice(start, end).toLowerCase();
  return { form: 'nominal', noun: words, role: words, plural: false, definite: true };
};

/** A whole name from the lexicon. */
export const listedSegment = (
  first: number,
  { last, end }: Pick<Segment, 'last' | 'end'>,
  listed: NonNullable<Segment['listed']>,
): Segment => ({ first, last, end, reading: null, listed, role: null, nested: false });
