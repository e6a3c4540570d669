import type { Span } from '../../../model/span.ts';
import type { Annotations } from '../../../model/standoff.ts';
import { matchPairs } from '../../../text/agreement/match-pairs.ts';
import { dice, shared } from '../../../text/agreement/overlap.ts';
import { SECTIONS, type Section } from '../../../text/gate/gate-input.ts';
import { withIds } from '../../../text/with-ids.ts';

export type CodedItem = Annotations[Section][number];

/** The same item as two codings have it; null where one has none. */
export interface ItemPair {
  readonly section: Section;
  readonly first: CodedItem | null;
  /** With the ids of the first coding for everything that both have. */
  readonly second: CodedItem | null;
}

/** Least overlap (Dice) of what two claims say for them to be one. */
const SAME_CONTENT = 0.3;
/** What is of one kind or type is paired before what only shares words. */
const SAME_KIND = 1_000;

/** Pairs what two codings of one text say of the same words, whatever they say of them. */
export function pairCodings(first: Annotations, second: Annotations): ItemPair[] {
  const spansOf = (coding: Annotations, entity: string): Span[] =>
    coding.mentions.filter((one) => one.entity === entity).map(({ start, end }) => [start, end]);
  const same = new Map<string, string>();
  const join = <T extends { readonly id: string }>(
    ones: readonly T[],
    others: readonly T[],
    likeness: (one: T, other: T) => number,
  ): void => {
    for (const [one, other] of matchPairs(ones, others, likeness).pairs) same.set(other.id, one.id);
  };
  const known = (id: string | null | undefined): string =>
    id == null ? '' : (same.get(id) ?? `other ${id}`);
  join(first.entities, second.entities, (one, other) => {
    const words = shared(spansOf(first, one.id), spansOf(second, other.id));
    return words === 0 ? 0 : words + (one.kind === other.kind ? SAME_KIND : 0);
  });
  join(first.mentions, second.mentions, (one, other) =>
    known(other.entity) === (one.entity ?? '')
      ? dice([[one.start, one.end]], [[other.start, other.end]])
      : 0,
  );
  join(first.dates, second.dates, (one, other) =>
    dice([[one.start, one.end]], [[other.start, other.end]]),
  );
  join(first.claims, second.claims, (one, other) => {
    const likeness = dice(one.content, other.content);
    return likeness >= SAME_CONTENT ? likeness : 0;
  });
  join(first.events, second.events, (one, other) => {
    const words = shared([one.trigger, ...one.also], [other.trigger, ...other.also]);
    return words === 0 ? 0 : words + (one.type === other.type ? SAME_KIND : 0);
  });
  const ends = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  join(first.relations, second.relations, (one, other) =>
    one.type === other.type && ends(one) === ends({ from: known(other.from), to: known(other.to) })
      ? 1
      : 0,
  );
  join(first.assessments, second.assessments, (one, other) =>
    one.by === known(other.by) && one.of === known(other.of) ? 1 : 0,
  );
  const translated = withIds(second, idsFor(first, second, same));
  return SECTIONS.flatMap((section) => pairsOf(section, first[section], translated[section]));
}

/** What only the second has keeps its id, unless the first uses it for something else. */
function idsFor(
  first: Annotations,
  second: Annotations,
  same: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set(SECTIONS.flatMap((section) => first[section].map(({ id }) => id)));
  const ids = new Map(same);
  for (const section of SECTIONS)
    for (const { id } of second[section]) {
      if (ids.has(id)) continue;
      let free = id;
      for (let nth = 2; taken.has(free); nth += 1) free = `${id}-${nth}`;
      taken.add(free);
      ids.set(id, free);
    }
  return ids;
}

function pairsOf(
  section: Section,
  first: readonly CodedItem[],
  second: readonly CodedItem[],
): ItemPair[] {
  const others = new Map(second.map((item) => [item.id, item]));
  const own = new Set(first.map(({ id }) => id));
  return [
    ...first.map((item) => ({ section, first: item, second: others.get(item.id) ?? null })),
    ...second
      .filter(({ id }) => !own.has(id))
      .map((item) => ({ section, first: null, second: item })),
  ];
}
