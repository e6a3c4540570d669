import { byText } from '../model/by-text.ts';
import { groupBy } from '../model/group-by.ts';
import { present } from '../model/present.ts';
import type { Report } from '../model/problem.ts';
import type { Replaced } from '../model/source.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';
import { addressKey, type Head, placeOfHead } from './head.ts';

export interface Selection {
  /** The place of each source's newest version, with the version it replaces, if any. */
  readonly newest: ReadonlyMap<string, Replaced | null>;
  /** Places of the older versions. */
  readonly superseded: ReadonlySet<string>;
}

/**
 * Chooses the newest version per id. If neither version nor date orders the two newest, an error is
 * reported and none is chosen, even if their texts are equal: their codings may differ.
 */
export function selectVersions(heads: readonly Head[], report: Report): Selection {
  const newest = new Map<string, Replaced | null>();
  const superseded = new Set<string>();
  for (const all of groupBy(heads, ({ front }) => front.id).values()) {
    const same = withoutRepeated(all, superseded, report);
    const areCaptured = same.every(({ captured }) => captured !== undefined);
    const order = (head: Head): Order => orderOf(head, areCaptured);
    const [first, second, ...more] = [...same].sort(
      (a, b) => compare(order(a), order(b)) || byPlace(a, b),
    );
    if (!first) continue;
    const isUnordered =
      second && (compare(order(first), order(second)) === 0 || !isOrdered(first, second));
    if (second && isUnordered) {
      reportNoOrder(first, second, report);
      continue;
    }
    if (second && !areCaptured) checkOrder(first, second, report);
    newest.set(placeOfHead(first), second ? replaced(second) : null);
    for (const older of second ? [second, ...more] : []) superseded.add(placeOfHead(older));
  }
  return { newest, superseded };
}

/** The very same line twice is one article, and whoever wrote the file should know. */
function withoutRepeated(
  same: readonly Head[],
  superseded: Set<string>,
  report: Report,
): readonly Head[] {
  if (same.length < 2) return same;
  const first = new Map<string, Head>();
  return [...same]
    .sort((a, b) => byPlace(a, b))
    .filter((head) => {
      const before = head.line === null ? undefined : first.get(head.line);
      if (head.line !== null && !before) first.set(head.line, head);
      if (!before) return true;
      superseded.add(placeOfHead(head));
      report.warn(
        'source:line-twice',
        'the same line is here twice; it is read once',
        { file: head.file, line: head.textLine },
        { actual: `${head.front.id}, as in ${placeOfHead(before)}`, expected: 'each line once' },
      );
      return false;
    });
}

const byPlace = (a: Head, b: Head): number => byText(a.file, b.file) || a.textLine - b.textLine;

/**
 * Whether these say that they are versions, and not two articles that got one id by mistake: they
 * have one address, or one of them states a version, an update, its status or when it was captured.
 */
function isOrdered(a: Head, b: Head): boolean {
  const [one, other] = [a, b].map(addressKey);
  if (one != null && one === other) return true;
  return [a, b].some(
    ({ captured, front: { version, updated, status } }) =>
      version != null || updated != null || status !== undefined || captured !== undefined,
  );
}

interface Order {
  /** 0 for a superseded version, which is older than any other, whatever else it says. */
  readonly status: number;
  readonly version: readonly number[];
  readonly time: string;
}

/**
 * Without a stated version, it is the first; without an update, the publication date counts. When
 * they were captured counts before both, if that is known of all.
 */
function orderOf(head: Head, areCaptured: boolean): Order {
  const { front, captured = '' } = head;
  const version = String(front.version ?? 1)
    .split(/\D+/)
    .filter((part) => part !== '')
    .map(Number);
  const time = areCaptured ? captured : dayOf(head);
  return { status: front.status === 'superseded' ? 0 : 1, version, time };
}

function dayOf({ front }: Head): string {
  const stated = front.updated ?? front.published;
  return stated == null ? '' : (boundsOfEdtf(stated)?.earliest ?? '');
}

function compare(a: Order, b: Order): number {
  return b.status - a.status || compareNumbers(b.version, a.version) || byText(b.time, a.time);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const replaced = ({ front, sha256 }: Head): Replaced => ({
  ...present({
    version: front.version == null ? null : String(front.version),
    updated: front.updated,
  }),
  sha256,
});

/** Two articles share an id, and neither is read. The problem lies at the second. */
export function reportNoOrder(first: Head, second: Head, report: Report): void {
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
  const [from, to] = [dayOf(older), dayOf(newer)];
  if (from === '' || to === '' || from <= to) return;
  report.warn(
    'source:version-order',
    'a newer version was updated before the one that it replaces',
    { file: newer.file, line: newer.textLine },
    { actual: `${to} before ${from}`, expected: 'a later day' },
  );
}
