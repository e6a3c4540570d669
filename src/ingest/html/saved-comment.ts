import { printedDay } from '../dates/printed-day.ts';

/** What the program that saved a page wrote into it. */
export interface SavedComment {
  readonly address: string | null;
  /** UTC, ISO 8601: a moment, or a day; null if it is not stated. */
  readonly at: string | null;
  /** Whether it is of an archive, which captured the page before it was saved. */
  readonly isCapture: boolean;
}

type Groups = Record<string, string | undefined>;
const COMMENTS: readonly RegExp[] = [
  /** Internet Explorer, Chrome. */
  /^\s*saved from url=\(\d+\)(?<address>\S+)/,
  /Page saved with SingleFile[\s\S]{0,200}?\burl:\s*(?<address>\S+)[\s\S]{0,500}?\bsaved date:\s*(?<at>[^\n]{8,100})/,
  /Mirrored from (?<address>\S+) by HTTrack[^,]{0,200},\s*(?<at>\w{3}, \d[^\n]{8,40})/,
  /Mirrored from (?<address>\S+) by HTTrack/,
  /Saved from (?<address>\S+) at (?<at>\S+) using monolith/,
  /FILE ARCHIVED ON (?<clock>\d\d:\d\d:\d\d) (?<archived>\w{3} \d{1,2}, \d{4})/,
];

/** Null for a comment of no such program. */
export function savedComment(text: string): SavedComment | null {
  for (const pattern of COMMENTS) {
    const groups: Groups | undefined = pattern.exec(text)?.groups;
    if (groups) return stated(groups);
  }
  return null;
}

function stated({ address, at, clock, archived }: Groups): SavedComment {
  if (archived !== undefined)
    return { address: null, at: `${printedDay(archived)}T${clock}Z`, isCapture: true };
  const named = address === undefined || /^\w+:/.test(address) ? address : `https://${address}`;
  return { address: named ?? null, at: at === undefined ? null : momentOf(at), isCapture: false };
}

/** A moment in UTC if its time zone is stated, else the day. */
export function momentOf(printed: string): string | null {
  const day = printedDay(printed);
  const plain = printed.replace(/\s{0,8}\([^()]{0,200}\)\s{0,8}$/, '');
  const isZoned = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)\s*$/i.test(plain);
  const time = day !== null && isZoned ? Date.parse(plain) : Number.NaN;
  return Number.isNaN(time) ? day : new Date(time).toISOString().replace('.000Z', 'Z');
}
