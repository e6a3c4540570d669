import type { DatedEntry } from '../../model/source.ts';
import { isEmptyDay } from '../dates/is-empty-day.ts';
import { printedDay } from '../dates/printed-day.ts';
import { type BlockLines, datedBlocks } from './dated-blocks.ts';
import type { LiveBlog } from './json-ld.ts';

/** Blocks with a time of their own that make a page a live blog, if it does not say so itself. */
const ENOUGH = 3;

/**
 * The entries of a live blog in the text found in its page, each with the day on which it was
 * written; null if the page is none. A stretch whose day is not known has null.
 */
export function liveEntries(
  text: string,
  body: string,
  stated: LiveBlog | null,
): readonly DatedEntry[] | null {
  const lines = textLinesOf(text);
  const found = fromBlocks(lines, datedBlocks(body));
  const times = new Set(found.flatMap(({ time }) => time ?? []));
  const isLive = stated !== null ? times.size > 0 : times.size >= ENOUGH;
  const timed = isLive ? found : stated === null ? [] : fromUpdates(lines, stated);
  if (timed.length === 0)
    return stated && spansDays(stated) ? [{ start: 0, published: null }] : null;
  const entries = timed.map(({ start, time }) => ({ start, published: time && dayOf(time) }));
  return entries[0]?.start === 0 ? entries : [{ start: 0, published: null }, ...entries];
}

interface PlacedLine {
  readonly line: string;
  readonly start: number;
}
interface Timed {
  readonly start: number;
  readonly time: string | null;
}

function textLinesOf(text: string): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ line: line.replace(/\s+/g, ' ').trim(), start });
    start += line.length + 1;
  }
  return lines;
}

/** Where the block changes: each line of the text is looked up among those of the page, in order. */
function fromBlocks(lines: readonly PlacedLine[], { lines: all, blocks }: BlockLines): Timed[] {
  const places = new Map<string, number[]>();
  for (const [at, line] of all.entries()) {
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  }
  const timeOf: (string | null)[] = all.map(() => null);
  for (const { time, from, to } of blocks) timeOf.fill(time, from, to);
  const timed: Timed[] = [];
  const used = new Map<string, number>();
  let past = -1;
  for (const { line, start } of lines) {
    const all = places.get(line) ?? [];
    let next = used.get(line) ?? 0;
    while (next < all.length && (all[next] ?? 0) <= past) next += 1;
    used.set(line, next);
    const at = all[next];
    if (at === undefined) continue;
    past = at;
    const time = timeOf[at] ?? null;
    if (timed.at(-1)?.time !== time || timed.length === 0) timed.push({ start, time });
  }
  return timed;
}

/** Entries that only the page's metadata date, found by their headlines or first words. */
function fromUpdates(lines: readonly PlacedLine[], { updates }: LiveBlog): Timed[] {
  const starts = new Map(lines.map(({ line, start }) => [line, start]));
  return updates
    .flatMap(({ headline, body, published }) => {
      const words = [headline, body?.split('\n')[0]].flatMap(
        (one) => one?.replace(/\s+/g, ' ') ?? [],
      );
      const start = words.map((one) => starts.get(one.trim())).find((one) => one !== undefined);
      return start === undefined ? [] : [{ start, time: published }];
    })
    .sort((a, b) => a.start - b.start);
}

const dayOf = (time: string): string | null => {
  const day = printedDay(time);
  return day === null || isEmptyDay(day) ? null : day;
};

function spansDays({ from, to }: LiveBlog): boolean {
  const days = [from, to].map((one) => one && printedDay(one));
  return days[0] !== days[1];
}
