import { gapBefore } from '../../language/match/line.ts';
import type { Abbreviated } from '../lexicon/lexicon.ts';
import type { Surface } from './surface.ts';

/** The parts after a unit's number: "25th [Airborne] ["Sicheslav"] [Brigade]". */
export interface DesignationParts {
  readonly honorific: string[];
  readonly branch: string[];
  echelon: string | null;
  short: Abbreviated | undefined;
  /** Index after the last piece; `end` is the offset after the last word. */
  next: number;
  end: number;
}

/** Maximum pieces in a unit's name, including its number. */
const LONGEST = 9;
const NEAR = /^[ \u00a0-]$/;

export function readDesignationParts(surface: Surface, number: number): DesignationParts {
  const { pieces } = surface;
  const parts: DesignationParts = {
    honorific: [],
    branch: [],
    echelon: null,
    short: undefined,
    next: number + 1,
    end: pieces[number]?.end ?? 0,
  };
  const goesOn = () =>
    parts.next < pieces.length && isJoined(surface, parts.next) && parts.next - number < LONGEST;
  while (parts.echelon === null && goesOn()) if (!readPart(surface, parts)) break;
  return parts;
}

/** Reads the next part; false if the name ends here. */
const readPart = (surface: Surface, parts: DesignationParts): boolean =>
  readByname(surface, parts) ||
  readShort(surface, parts) ||
  readListed(surface, parts) ||
  readPossessor(surface, parts) ||
  readUnlisted(surface, parts);

function readByname({ text, pieces, ...rest }: Surface, parts: DesignationParts): boolean {
  const end = quotedEnd({ text, pieces, ...rest }, parts.next);
  if (!end) return false;
  parts.honorific.push(text.slice(pieces[parts.next]?.start, pieces[end - 1]?.end));
  parts.next = end;
  return true;
}

function readShort({ pieces, lexicon }: Surface, parts: DesignationParts): boolean {
  const short = lexicon.abbreviations.get(pieces[parts.next]?.key ?? '');
  if (!short) return false;
  parts.short = short;
  parts.echelon = short.echelon;
  parts.end = pieces[parts.next]?.end ?? parts.end;
  parts.next += 1;
  return true;
}

/**
 * An echelon ends the name, an honorific or branch does not. The longer match wins, a tie goes to
 * the echelon.
 */
function readListed({ text, pieces, lexicon }: Surface, parts: DesignationParts): boolean {
  const level = lexicon.echelons.find(text, pieces, parts.next);
  const honorific = lexicon.honorifics.find(text, pieces, parts.next);
  const arm = honorific ?? lexicon.branches.find(text, pieces, parts.next);
  const start = pieces[parts.next]?.start;
  const taken = level && (!arm || level.last >= arm.last) ? level : arm;
  if (!taken) return false;
  const words = text.slice(start, taken.end);
  if (taken === level) parts.echelon = words;
  else (honorific ? parts.honorific : parts.branch).push(words);
  parts.end = taken.end;
  parts.next = taken.last;
  return true;
}

/** "People's": adds the possessive ending to the last honorific. */
function readPossessor(surface: Surface, parts: DesignationParts): boolean {
  const { honorific, next } = parts;
  if (!isPossessive(surface, next, /['’]/) || honorific.length === 0) return false;
  honorific.push(`${honorific.pop()}'s`);
  parts.next += 1;
  return true;
}

/** An unknown name before the echelon: "the 12th Kordavian Brigade". */
function readUnlisted(surface: Surface, parts: DesignationParts): boolean {
  const piece = surface.pieces[parts.next];
  if (!piece?.capital || !isEchelonAhead(surface, parts.next)) return false;
  parts.honorific.push(piece.text);
  parts.next += 1;
  return true;
}

const isPossessive = (surface: Surface, at: number, mark: RegExp): boolean =>
  surface.pieces[at]?.key === 's' && mark.test(gapBefore(surface, at));

/** Whether the unit's name continues; allows the marks around a byname and in "People's". */
const isJoined = (surface: Surface, at: number): boolean =>
  /^(?:[ \u00a0-]| ["“„«']|["”“»'] |['’])$/.test(gapBefore(surface, at));

/**
 * "25th Airborne "Sicheslav" Brigade": index after the byname in quotation marks; 0 if there is
 * none.
 */
function quotedEnd(surface: Surface, at: number): number {
  if (!/^ ["“„«']$/.test(gapBefore(surface, at)) || !surface.pieces[at]?.capital) return 0;
  for (let end = at + 1; end < at + 4; end += 1) {
    const gap = gapBefore(surface, end);
    if (/^["”“»'] $/.test(gap)) return end;
    if (gap !== ' ') return 0;
  }
  return 0;
}

function isEchelonAhead(surface: Surface, at: number): boolean {
  const { text, pieces, lexicon } = surface;
  for (let ahead = at + 1; ahead < at + 5; ahead += 1) {
    if (isPossessive(surface, ahead, /^['’]$/)) continue;
    if (!NEAR.test(gapBefore(surface, ahead)) || !pieces[ahead]?.capital) return false;
    if (lexicon.echelons.find(text, pieces, ahead)) return true;
  }
  return false;
}
