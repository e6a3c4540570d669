import { MERGED } from '../../model/coders.ts';
import { type Annotations, ARTICLE_ITSELF } from '../../model/standoff.ts';
import { type Dropped, dropItems } from '../gate/drop-items.ts';
import { SECTIONS, type Section } from '../gate/gate-input.ts';
import { withIds } from '../with-ids.ts';
import { matchReadings, type PartMatching } from './match-readings.ts';
import { type MergedItem, mergeItems, withDoubt } from './merge-items.ts';

export interface MergedReading {
  readonly annotations: Annotations;
  /** Items that both readings have alike, that both have with other values, and that one has alone. */
  readonly counts: { readonly alike: number; readonly differing: number; readonly alone: number };
}

/**
 * One reading made of two of the same text. What both have is taken, with the values of the first;
 * other values of the second are its alternatives. What one has alone is marked as a doubt, or left
 * out with `onlyBoth`. Whoever one of them protects is protected.
 */
export function mergeReadings(
  first: Annotations,
  second: Annotations,
  onlyBoth = false,
): MergedReading {
  const pairs = pairsOf(first, second);
  const theirs = withIds(second, renaming(first, second, pairs));
  const counts = { alike: 0, differing: 0, alone: 0 };
  const alone: Dropped[] = [];
  const names: readonly [string, string] = [first.coder.name, second.coder.name];
  const merge = (section: Section): MergedItem[] => {
    const ours = first[section] as readonly MergedItem[];
    const others = theirs[section] as readonly MergedItem[];
    const paired = pairs[section];
    const taken = new Set(paired.values());
    const note = (at: number): void => {
      counts.alone += 1;
      alone.push({ section, at });
    };
    const both = ours.map((item, at) => {
      const to = paired.get(at);
      const other = to === undefined ? undefined : others[to];
      if (other) {
        const merged = mergeItems(item, other, names, onlyBoth);
        counts[merged.differs ? 'differing' : 'alike'] += 1;
        return merged.item;
      }
      note(at);
      return withDoubt(item, names[1]);
    });
    const rest = others.filter((_, at) => !taken.has(at));
    rest.forEach((_, at) => void note(both.length + at));
    return [...both, ...rest.map((item) => withDoubt(item, names[0]))];
  };
  const from = [first, second].map(({ coder: { name, version } }) => ({ name, version }));
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, merge(section)]));
  const merged = {
    source: first.source,
    coder: { name: MERGED, from },
    ...sections,
  } as Annotations;
  return { annotations: onlyBoth ? dropItems(merged, alone) : merged, counts };
}

/** Positions in the second reading, by those in the first, of items that are the same. */
type Pairs = Readonly<Record<Section, ReadonlyMap<number, number>>>;

function pairsOf(first: Annotations, second: Annotations): Pairs {
  const matched = matchReadings(first, second);
  const of = ({ pairs }: PartMatching) => new Map(pairs.map(([a, b]) => [a.at, b.at]));
  const entities = of(matched.entities);
  const rename = new Map(
    [...entities].map(([a, b]) => [second.entities[b]?.id, first.entities[a]?.id]),
  );
  // A mention of something else is another one, though the words are the same.
  const mentions = new Map(
    [...of(matched.mentions)].filter(
      ([a, b]) =>
        rename.get(second.mentions[b]?.entity ?? '') === (first.mentions[a]?.entity ?? undefined),
    ),
  );
  const known = { mentions, entities, dates: of(matched.dates), claims: of(matched.claims) };
  const events = of(matched.events);
  const begun = { ...known, events, relations: NONE, assessments: NONE };
  const theirs = withIds(second, renaming(first, second, begun));
  return {
    ...begun,
    relations: equal(first.relations, theirs.relations, (r) => `${r.type} ${r.from} ${r.to}`),
    assessments: equal(first.assessments, theirs.assessments, (a) => `${a.by} ${a.of} ${a.status}`),
  };
}

const NONE: ReadonlyMap<number, number> = new Map();

function equal<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string) {
  const places = new Map(second.map((one, at) => [keyOf(one), at]));
  return new Map(
    first.flatMap((one, at) => {
      const to = places.get(keyOf(one));
      places.delete(keyOf(one));
      return to === undefined ? [] : [[at, to] as const];
    }),
  );
}

/** Items of the second reading get the ids of the first where they are the same, else new ones. */
function renaming(
  first: Annotations,
  second: Annotations,
  pairs: Pairs,
): ReadonlyMap<string, string> {
  const used = new Set<string>([
    ARTICLE_ITSELF,
    ...SECTIONS.flatMap((section) => first[section].map(({ id }) => id)),
  ]);
  const names = new Map<string, string>([[ARTICLE_ITSELF, ARTICLE_ITSELF]]);
  for (const section of SECTIONS) {
    const own = new Map([...pairs[section]].map(([a, b]) => [b, first[section][a]?.id]));
    second[section].forEach(({ id }, at) => {
      let name = own.get(at) ?? `second.${id}`;
      while (!own.has(at) && used.has(name)) name = `second.${name}`;
      used.add(name);
      names.set(id, name);
    });
  }
  return names;
}
