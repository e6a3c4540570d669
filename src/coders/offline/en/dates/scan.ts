import type { Anchors } from './anchors.ts';
import { isHistory } from './era.ts';
import { joined } from './join-day-and-time.ts';
import type { Moment } from './moment.ts';
import { type Found, longest, type Told } from './read-longest.ts';
import { modified } from './read-modified.ts';
import { goesOn, mayStart } from './starters.ts';
import { isInName } from './surroundings.ts';

const WORD = /(?<![\p{L}\p{N}_]|\p{N}[.,:])(?:\p{L}+|['‘’]?\p{N}+)/gu;
/** Characters. Dates mentioned further back than this are not counted from. */
const MEMORY = 1500;

/** Scans from left to right, takes the longest reading at each place and continues after it. */
export function scanDates(text: string, anchors: Anchors): Found[] {
  const found: Found[] = [];
  const history = isHistory(text, anchors.whole);
  let focus: Mentioned | null = null;
  let quarter: Mentioned | null = null;
  let past = 0;
  let entry = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < past || !mayStart(word) || !goesOn(text, word, index)) continue;
    if (anchors.entryAt(index) !== entry) {
      // "The next day" in an entry is not counted from a day in the one before.
      entry = anchors.entryAt(index);
      focus = null;
      quarter = null;
    }
    const told: Told = {
      anchor: anchors.at(index),
      history,
      focus: recent(focus, index),
      quarter: recent(quarter, index),
    };
    const reading = readAt(text, index, told);
    if (!reading || isInName(text, reading.start, reading.end)) continue;
    found.push(reading);
    past = reading.end;
    const { moment } = reading;
    if (moment?.year === undefined) continue;
    if (reading.rule === 'year-ago') continue;
    focus = { moment, at: reading.end };
    if (moment.grain === 'quarter') quarter = focus;
  }
  return found;
}

interface Mentioned {
  readonly moment: Moment;
  readonly at: number;
}

const recent = (mentioned: Mentioned | null, index: number): Moment | null =>
  mentioned && index - mentioned.at < MEMORY ? mentioned.moment : null;

/** A reading with its preceding modifiers and the day or time joined to it. */
function readAt(text: string, start: number, told: Told): Found | null {
  const found = modified(text, start, told) ?? longest(text, start, told);
  return found && joined(text, found, told);
}
