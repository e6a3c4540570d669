import type { Portions } from '../graph/portions.ts';
import type { SecretWords } from '../graph/protected/find-protected.ts';
import type { NotNames } from '../graph/protected/name-parts.ts';
import { byText } from '../model/by-text.ts';
import type { NodeId, SourceId } from '../model/ids.ts';
import { NO_OTHERS, type Others } from './find-others.ts';
import { NOBODY_WITHHELD, type WithheldNames, type WithheldWords } from './find-withheld.ts';
import type { NamesElsewhere } from './label-names.ts';
import { createNamePicker, withheldNames } from './names-elsewhere.ts';
import type { JudgedPeople } from './passes/judge-people.ts';
import type { PeopleOfPortion } from './passes/read-people.ts';
import { warningOf } from './report-overruled.ts';

/**
 * Everybody whose name a profile hides anywhere, and the words that would identify them. Where in a text
 * they are spoken of is not here: nobody needs that beyond the portion of the article.
 */
export interface Hidden {
  readonly notNames: NotNames;
  /** Of protected people, by source. */
  readonly secrets: ReadonlyMap<SourceId, SecretWords>;
  /** Of people who are not protected, but whom nothing allows to be named; by source. */
  readonly withheld: ReadonlyMap<SourceId, WithheldWords>;
  /** What articles say about all others, by source. */
  readonly others: ReadonlyMap<SourceId, Others>;
  readonly elsewhere: NamesElsewhere;
  /** Who is named on a reviewer's word, although protected. */
  readonly overruled: readonly NodeId[];
  /** Whole names of people whom somebody marked as protected. */
  readonly marked: ReadonlySet<string>;
}

export function findHidden(
  { count }: Portions,
  { notNames, names }: JudgedPeople,
  peopleOf: (at: number) => PeopleOfPortion,
): Hidden {
  const secrets = new Map<SourceId, SecretWords>();
  const withheld = new Map<SourceId, WithheldWords>();
  const others = new Map<SourceId, Others>();
  const overruled: NodeId[] = [];
  const marked = new Set<string>();
  for (let at = 0; at < count; at += 1) {
    const own = peopleOf(at);
    for (const [source, { words, names: whole, gone }] of own.secrets)
      secrets.set(source, { words, names: whole, gone });
    for (const [source, one] of own.withheld) withheld.set(source, withoutPlaces(one));
    for (const [source, one] of own.others) others.set(source, wordsOf(one));
    for (const name of own.marked) marked.add(name);
    for (const one of own.standings) if (warningOf(one) !== null) overruled.push(one.row.key);
  }
  const labels = withheldNames(withheld);
  const rankOf = (key: NodeId): number => names.get(key)?.rank ?? 0;
  return {
    notNames,
    secrets: sorted(secrets),
    withheld: sorted(withheld),
    others,
    elsewhere: { labels, pick: createNamePicker(labels.keys()) },
    overruled: overruled.sort((a, b) => rankOf(a) - rankOf(b)),
    marked,
  };
}

/** Whatever portions there are. */
const sorted = <T>(found: ReadonlyMap<SourceId, T>): Map<SourceId, T> =>
  new Map([...found].sort(([a], [b]) => byText(a, b)));

/** Little is left: that of all articles is held at once. */
const withoutPlaces = ({ entities: _, own: __, ...own }: WithheldNames): WithheldWords =>
  own.words.size + own.labels.size + own.shared.size + own.unread.size + own.shown.length === 0
    ? NOBODY_WITHHELD
    : { ...own, shown: own.shown.map(({ start, end }) => ({ start, end })) };

const wordsOf = ({ names, cleared: { words } }: Others): Others => ({
  ...NO_OTHERS,
  names,
  cleared: { words, at: [] },
});
