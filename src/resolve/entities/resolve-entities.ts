import { byText } from '../../model/by-text.ts';
import { RESOLVER } from '../../model/coders.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Judgement } from '../../model/judgement.ts';
import { comparisonOf } from '../../model/kinds/kinds.ts';
import { createClusters } from '../cluster.ts';
import { compareEntities } from './compare-entities.ts';
import { isCyrillic, latinForms } from './compare-loosely.ts';
import { surnamesOf } from './compare-persons.ts';
import type { EntityComparison } from './comparison.ts';
import type { EntityRecord } from './entity-record.ts';
import { type EntityGroup, type EntityOutline, groupRecords } from './group-records.ts';
import { skeletonsOf } from './name-forms.ts';

/** Reviewers' judgements of pairs, without contradictions; see `decisions/`. */
export interface PairDecisions {
  readonly same: readonly DecidedPair[];
  readonly different: readonly DecidedPair[];
  readonly unsure: readonly DecidedPair[];
}
export interface DecidedPair {
  readonly a: NodeId;
  readonly b: NodeId;
  readonly by: string;
  readonly why: string;
}
export const UNDECIDED: PairDecisions = { same: [], different: [], unsure: [] };

interface Compared extends EntityComparison {
  readonly a: EntityGroup;
  readonly b: EntityGroup;
}

/**
 * Which named entities of different articles are the same, and which may be. Reviewers come first,
 * then pairs by score. No cluster ever contains two entities that something tells apart.
 */
export function resolveEntities(
  outlines: readonly EntityOutline[],
  recordOf: (id: NodeId) => EntityRecord,
  decisions: PairDecisions = UNDECIDED,
): Judgement[] {
  const pairs = [...decisions.same, ...decisions.different, ...decisions.unsure];
  const decided = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const groups = groupRecords(outlines, recordOf, (id) => decided.has(id));
  const within = groups.flatMap(judgeWithin);
  return [...within, ...judgeBetween(groups, decisions)].sort(byEnds);
}

/** Links each to the next one, so that an added or removed article changes few links. */
function judgeWithin({ ids, first }: EntityGroup): Judgement[] {
  const comparison = ids.length > 1 ? compareEntities(first, first) : null;
  if (!comparison || comparison.verdict === 'blocked') return [];
  // One article's separate entities are not joined just because their names match.
  const seen = new Set<SourceId>();
  const others = ids.filter((id) => {
    const source = sourceOfNode(id);
    return !seen.has(source) && seen.add(source);
  });
  return others.slice(1).map((id, at) => judgement(others[at] ?? first.id, id, comparison));
}

function judgeBetween(groups: readonly EntityGroup[], decisions: PairDecisions): Judgement[] {
  // An entity with a decision is a group of its own.
  const ofId = new Map(groups.map((group) => [group.key, group]));
  const apart = pairKeys([...decisions.different, ...decisions.unsure], ofId);
  const clusters = createClusters<EntityGroup>(
    (a, b) => apart.has(keyOf(a, b)) || areApart(compareEntities(a.first, b.first)),
  );
  for (const { a, b } of decisions.same) {
    const [one, other] = [ofId.get(a), ofId.get(b)];
    if (one && other) clusters.unite(one, other);
  }
  const found = comparePairs(groups).map((compared) => {
    const forbidden = compared.verdict === 'same' ? clusters.join(compared.a, compared.b) : null;
    return forbidden ? doubted(compared, forbidden) : compared;
  });
  const isSettled = ({ a, b, verdict }: Compared): boolean =>
    apart.has(keyOf(a, b)) || (verdict === 'maybe' && clusters.rootOf(a) === clusters.rootOf(b));
  const decidedSame = pairKeys(decisions.same, ofId);
  return [
    ...decisions.same.flatMap((pair) => decidedJudgement(pair, 'same', ofId)),
    ...decisions.different.flatMap((pair) => decidedJudgement(pair, 'different', ofId)),
    ...decisions.unsure.flatMap((pair) => decidedJudgement(pair, 'maybe', ofId)),
    ...found
      .filter((compared) => !isSettled(compared) && !decidedSame.has(keyOf(compared.a, compared.b)))
      .map((compared) => judgement(compared.a.first.id, compared.b.first.id, compared)),
  ];
}

const areApart = (compared: EntityComparison | null): boolean =>
  compared?.verdict === 'blocked' || compared?.isApart === true;

/** How many others each group is compared with per shared key. */
const WINDOW = 60;

function comparePairs(groups: readonly EntityGroup[]): Compared[] {
  const compared = new Map<string, Compared>();
  for (const bucket of bucketsOf(groups)) {
    for (const [at, one] of bucket.entries()) {
      for (const other of bucket.slice(at + 1, at + 1 + WINDOW)) {
        const key = keyOf(one, other);
        if (compared.has(key)) continue;
        const comparison = compareEntities(one.first, other.first);
        if (!comparison || comparison.verdict === 'blocked') continue;
        if (
          one.first.source === other.first.source &&
          one.ids.length === 1 &&
          other.ids.length === 1
        )
          continue;
        compared.set(key, { a: one, b: other, ...comparison });
      }
    }
  }
  return [...compared]
    .sort(([one, a], [other, b]) => b.score - a.score || byText(one, other))
    .map(([, pair]) => pair);
}

function bucketsOf(groups: readonly EntityGroup[]): EntityGroup[][] {
  const foreign = new Set(
    groups.flatMap(({ first }) => (isCyrillic(first) ? soundsOf(first) : [])),
  );
  const buckets = new Map<string, EntityGroup[]>();
  for (const group of [...groups].sort((a, b) => byText(a.key, b.key))) {
    const sounds = soundsOf(group.first).filter((sound) => foreign.has(sound));
    for (const key of new Set([...keysOf(group.first), ...sounds])) {
      const own = buckets.get(`${group.first.label} ${key}`);
      if (own) own.push(group);
      else buckets.set(`${group.first.label} ${key}`, [group]);
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function keysOf(record: EntityRecord): string[] {
  const { label, forms, short, unit, imo, listed } = record;
  return [
    ...forms,
    ...short,
    ...(comparisonOf(label) === 'post' ? surnamesOf(record) : []),
    ...(unit?.number == null ? [] : [`#${unit.number}`]),
    ...(unit?.title == null ? [] : [`“${unit.title}`]),
    ...(imo === null ? [] : [`IMO ${imo}`]),
    ...(listed === null ? [] : [`= ${listed}`]),
  ];
}

/**
 * Only for names that also occur in another alphabet; otherwise every village would sound like
 * another.
 */
const soundsOf = (record: EntityRecord): string[] =>
  comparisonOf(record.label) === 'designation'
    ? []
    : latinForms(record).map((form) => `~ ${skeletonsOf(form)}`);

/** A `same` that would join two things that must stay apart becomes a maybe, for a reviewer. */
function doubted(compared: Compared, [a, b]: readonly [EntityGroup, EntityGroup]): Compared {
  const because =
    compareEntities(a.first, b.first)?.reasons[0] ?? 'a reviewer judged them to be two';
  return {
    ...compared,
    verdict: 'maybe',
    score: Math.min(compared.score, 0.5),
    reasons: [
      ...compared.reasons,
      `but it would join “${a.first.name}” and “${b.first.name}”: ${because}`,
    ],
  };
}

const keyOf = (a: EntityGroup, b: EntityGroup): string =>
  a.key < b.key ? `${a.key} ${b.key}` : `${b.key} ${a.key}`;

function pairKeys(
  pairs: readonly DecidedPair[],
  ofId: ReadonlyMap<string, EntityGroup>,
): Set<string> {
  return new Set(
    pairs.flatMap(({ a, b }) => {
      const [one, other] = [ofId.get(a), ofId.get(b)];
      return one && other ? [keyOf(one, other)] : [];
    }),
  );
}

function decidedJudgement(
  { a, b, by, why }: DecidedPair,
  verdict: Judgement['verdict'],
  ofId: ReadonlyMap<string, EntityGroup>,
): Judgement[] {
  const [one, other] = [ofId.get(a)?.first, ofId.get(b)?.first];
  if (!one || !other) return [];
  return [
    {
      ...judgement(one.id, other.id, { verdict: 'same', score: 1, reasons: [why] }),
      verdict,
      by,
      rule: 'decision',
    },
  ];
}

function judgement(
  one: NodeId,
  other: NodeId,
  { verdict, score, reasons }: EntityComparison,
): Judgement {
  const [a, b] = one < other ? [one, other] : [other, one];
  return {
    a,
    b,
    verdict: verdict === 'same' ? 'same' : 'maybe',
    score,
    reasons,
    by: RESOLVER,
    rule: 'names',
  };
}

const byEnds = (x: Judgement, y: Judgement): number => byText(x.a, y.a) || byText(x.b, y.b);
