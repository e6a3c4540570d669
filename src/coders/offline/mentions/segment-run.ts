import type { Lexicon, Listed } from '../lexicon/lexicon.ts';
import { chooseListed } from './choose-listed.ts';
import { classifyName, type Reading } from './classify-name.ts';
import type { MentionDraft } from './draft.ts';
import type { Run } from './find-runs.ts';
import { headedEnd, holderStart, isHeaded, longerPlace, outletEnd } from './segment-ends.ts';
import type { Surface } from './surface.ts';

/** A stretch of pieces with its reading; `reading` null is a name that nothing explains yet. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly reading: Reading | null;
  readonly listed: Listed | null;
  readonly role: string | null;
  readonly nested: boolean;
}

const MAX_PERSON = 5;
const LONGER_PLACE: Reading = { kind: 'place', rule: 'longer-place', confidence: 0.65 };

/** One run of capitals → the names in it, left to right, with listed names inside longer ones. */
export function segmentRun(surface: Surface, lexicon: Lexicon, run: Run): Segment[] {
  const { pieces, text } = surface;
  const segments: Segment[] = [];
  const endOf = (at: number) => pieces[at - 1]?.end ?? 0;
  let role: string | null = null;
  let at = run.first;
  while (at < run.last) {
    const title = lexicon.titles.find(text, pieces, at);
    const match = lexicon.names.find(text, pieces, at);
    const listed = match && chooseListed(surface, lexicon, at, match.last, match.values);
    if (
      title &&
      title.last <= run.last &&
      (!listed || (match?.last ?? 0) <= title.last) &&
      (title.last === run.last || !isHeaded(surface, lexicon, at, run.last))
    ) {
      const first = at;
      role = [role, text.slice(pieces[at]?.start, title.end)].filter(Boolean).join(' ');
      at =
        /^(?:of|for)$/.test(pieces[title.last]?.key ?? '') && title.last < run.last
          ? holderStart(surface, lexicon, title.last + 1, run.last)
          : title.last;
      if (at > title.last && at < run.last)
        role = text.slice(pieces[first]?.start, pieces[at - 1]?.end);
      if (at === run.last) segments.push(titleAlone(first, title));
      continue;
    }
    const outlet = outletEnd(surface, at, run, match?.last ?? 0);
    if (outlet) {
      const reading: Reading = { kind: 'publication', rule: 'outlet-noun', confidence: 0.75 };
      segments.push({
        first: at,
        last: outlet,
        end: endOf(outlet),
        reading,
        listed: null,
        role: null,
        nested: false,
      });
      break;
    }
    if (match && listed && match.last >= run.last) {
      segments.push(listedSegment(at, match, listed));
      break;
    }
    const headed = headedEnd(surface, lexicon, at, run.last);
    if (
      headed &&
      (!listed || headed > (match?.last ?? 0)) &&
      !(role && lexicon.givenNames.has(pieces[at]?.key ?? ''))
    ) {
      const reading = classifyName(surface, at, headed, false);
      if (match && listed)
        segments.push({
          first: at,
          last: match.last,
          end: match.end,
          reading: null,
          listed,
          role: null,
          nested: reading !== null,
        });
      if (reading)
        segments.push({
          first: at,
          last: headed,
          end: endOf(headed),
          reading,
          listed: null,
          role: null,
          nested: false,
        });
      at = headed;
      role = null;
      continue;
    }
    const person = personEnd(
      surface,
      lexicon,
      at,
      run.last,
      role !== null,
      listed,
      match?.last ?? at,
    );
    if (!person && match && listed) {
      segments.push(listedSegment(at, match, listed));
      at = match.last;
      continue;
    }
    const place = person || role ? 0 : longerPlace(surface, lexicon, at, run.last);
    const last = person || place || unknownEnd(surface, lexicon, at, run.last);
    const reading = place ? LONGER_PLACE : classifyName(surface, at, last, role !== null);
    segments.push({
      first: at,
      last,
      end: endOf(last),
      reading,
      listed: null,
      role,
      nested: false,
    });
    role = null;
    at = last;
  }
  return segments;
}

function titleAlone(first: number, { last, end }: { last: number; end: number }): Segment {
  const reading: Reading = { kind: 'person', rule: 'title-alone', confidence: 0.5 };
  return { first, last, end, reading, listed: null, role: null, nested: false };
}

function personEnd(
  surface: Surface,
  lexicon: Lexicon,
  at: number,
  last: number,
  titled: boolean,
  listed: Listed | null,
  listedEnd: number,
): number {
  const given = lexicon.givenNames.has(surface.pieces[at]?.key ?? '');
  if (
    listed &&
    (listedEnd - at > 1 || !given) &&
    !(titled && last - at < 4 && listed.kind === 'place' && !listed.state)
  )
    return 0;
  if (!given && !titled) return 0;
  let end = at + 1;
  while (end < last && end - at < MAX_PERSON) {
    if (lexicon.titles.find(surface.text, surface.pieces, end)) break;
    end += 1;
  }
  return end;
}

function unknownEnd(surface: Surface, lexicon: Lexicon, at: number, last: number): number {
  let end = at + 1;
  while (end < last) {
    if (lexicon.titles.find(surface.text, surface.pieces, end)) break;
    const match = lexicon.names.find(surface.text, surface.pieces, end);
    if (
      match &&
      (match.last - end > 1 ||
        match.values.some(
          (value) => value.kind !== 'adjective' && !value.needs && value.kind !== 'people',
        ))
    )
      break;
    end += 1;
  }
  return end;
}

export function draftOf(surface: Surface, segment: Segment): MentionDraft | null {
  const start = surface.pieces[segment.first]?.start ?? 0;
  const base = { start, end: segment.end, form: 'name', metonym: false } as const;
  const { listed, reading } = segment;
  if (listed) {
    if (listed.kind === 'adjective') return null;
    const kind = listed.kind === 'people' ? 'group' : listed.kind;
    return {
      ...base,
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
    ...base,
    ...reading,
    role: segment.role ?? undefined,
    identity: reading.rule === 'title-alone' ? 'unnamed' : 'named',
    ...(reading.rule === 'title-alone' ? titleOf(surface, start, segment.end) : {}),
  };
}

const titleOf = ({ text }: Surface, start: number, end: number): Partial<MentionDraft> => {
  const words = text.slice(start, end).toLowerCase();
  return { form: 'nominal', noun: words, role: words, plural: false, definite: true };
};

/** A name of the lexicon, whole. */
export const listedSegment = (
  first: number,
  { last, end }: Pick<Segment, 'last' | 'end'>,
  listed: NonNullable<Segment['listed']>,
): Segment => ({ first, last, end, reading: null, listed, role: null, nested: false });
