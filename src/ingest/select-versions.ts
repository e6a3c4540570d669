import { byText } from '../model/by-text.ts';
import { groupBy } from '../model/group-by.ts';
import { present } from '../model/present.ts';
import type { Report } from '../model/problem.ts';
import type { Replaced, Source } from '../model/source.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';

/**
 * The part of a source that tells its versions apart, so that choosing needs no texts in memory.
 */
export type Head = Pick<Source, 'front' | 'sha256' | 'file' | 'textLine'>;

export interface Selection {
  /** The place of each source's newest version, with the version it replaces, if any. */
  readonly newest: ReadonlyMap<string, Replaced | null>;
  /** Places of the older versions. */
  readonly superseded: ReadonlySet<string>;
}

/** Where a source is; unique. */
export const placeOfHead = ({ file, textLine }: Head): string => `${file}:${textLine}`;

/**
 * Chooses the newest version per id. If neither version nor date orders the two newest, an error is
 * reported and none is chosen, even if their texts are equal: their codings may differ.
 */
export function selectVersions(heads: readonly Head[], report: Report): Selection {
  const newest = new Map<string, Replaced | null>();
  const superseded = new Set<string>();
  for (const same of groupBy(heads, ({ front }) => front.id).values()) {
    const [first, second, ...more] = sortNewestFirst(same);
    if (!first) continue;
    if (second && compare(first, second) === 0) {
      reportNoOrder(first, second, report);
      continue;
    }
    if (second) checkOrder(first, second, report);
    newest.set(placeOfHead(first), second ? replaced(second) : null);
    for (const older of second ? [second, ...more] : []) superseded.add(placeOfHead(older));
  }
  return { newest, superseded };
}

interface Order {
  /** 0 for a superseded version, which is older than any other, whatever else it says. */
  readonly status: number;
  readonly version: readonly number[];
  readonly day: string;
}

/** Without a stated version, it is the first; without an update, the publication date counts. */
function orderOf({ front }: Head): Order {
  const version = String(front.version ?? 1)
    .split(/\D+/)
    .filter((part) => part !== '')
    .map(Number);
  const stated = front.updated ?? front.published;
  const day = stated == null ? '' : (boundsOfEdtf(stated)?.earliest ?? '');
  return { status: front.status === 'superseded' ? 0 : 1, version, day };
}

function compare(first: Head, second: Head): number {
  const [a, b] = [orderOf(first), orderOf(second)];
  return b.status - a.status || compareNumbers(b.version, a.version) || byText(b.day, a.day);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const sortNewestFirst = (heads: readonly Head[]): Head[] =>
  [...heads].sort((a, b) => compare(a, b) || byText(placeOfHead(a), placeOfHead(b)));

const replaced = ({ front, sha256 }: Head): Replaced => ({
  ...present({
    version: front.version == null ? null : String(front.version),
    updated: front.updated,
  }),
  sha256,
});

function reportNoOrder(first: Head, second: Head, report: Report): void {
  report.error(
    'source:duplicate-id',
    'two articles share an id, and neither says that it is the newer one; neither is read',
    { file: second.file, line: second.textLine },
    {
      actual: `${second.front.id}, as in ${first.file}:${first.textLine}`,
      expected: 'an id of its own, or `version` or `updated` in both',
    },
  );
}

/**
 * The version decides; warns if the update dates say the opposite, so that a person looks at it.
 */
function checkOrder(newer: Head, older: Head, report: Report): void {
  const [from, to] = [orderOf(older).day, orderOf(newer).day];
  if (from === '' || to === '' || from <= to) return;
  report.warn(
    'source:version-order',
    'a newer version was updated before the one that it replaces',
    { file: newer.file, line: newer.textLine },
    { actual: `${to} before ${from}`, expected: 'a later day' },
  );
}
