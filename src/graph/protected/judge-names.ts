import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { labelsOf } from '../../model/kinds/kinds.ts';
import { createDisjointSets } from '../disjoint-sets.ts';
import { type Bearer, keyOfName, type NameBearers } from './find-bearers.ts';
import type { Allowed } from './what-allows.ts';

export type NameVerdict =
  | ({ readonly shown: true } & Allowed)
  | {
      readonly shown: false;
      /**
       * `protected`: somebody marked them. `namesake`: somebody of this name is protected in another
       * article. `nothing`: nothing allows it.
       */
      readonly because: 'protected' | 'namesake' | 'nothing';
      /** Stands for the name; null where nothing may tell one person from another. */
      readonly label: string | null;
    };

export interface JudgedName {
  readonly names: readonly string[];
  readonly verdict: NameVerdict;
  /** Whether an article protects somebody of this name. */
  readonly isNamesake: boolean;
  /** Its place among all: people who are the same stand together. */
  readonly rank: number;
}

/** By person. */
export type JudgedNames = ReadonlyMap<NodeId, JudgedName>;

/**
 * Who may be named: nobody, unless a public role, a list of public figures, a person's coding or a
 * reviewer allows it, for them or for somebody judged to be the same. A protected person never is,
 * and nobody who bears a protected person's name, unless a reviewer released them or told the two
 * apart.
 */
export function judgeNames({ people, same, gone }: NameBearers): JudgedNames {
  const sorted = [...people].sort(
    (a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || byText(a.key, b.key),
  );
  const bearers = protectedBearers(sorted, gone);
  const clusters = groupBy(sorted, rootsOf(same));
  const counts = new Map<string, number>();
  return new Map(
    [...clusters.values()]
      .flatMap((members) => judgeCluster(members, bearers, () => nextLabel(members, counts)))
      .map(([key, name], rank) => [key, { ...name, rank }]),
  );
}

const LABELS: readonly string[] = labelsOf('people');

/** By whole name, which protected people have it. */
type ProtectedBearers = ReadonlyMap<string, ReadonlySet<NodeId>>;

function judgeCluster(
  members: readonly Bearer[],
  bearers: ProtectedBearers,
  labelOf: () => string,
): (readonly [NodeId, Omit<JudgedName, 'rank'>])[] {
  const allowed = members.flatMap(({ allows }) => allows ?? []);
  const [allows] = allowed.sort((a, b) => Number(isDecision(b)) - Number(isDecision(a)));
  const isNamesake = members.some((one) => bearersOf(one, bearers).size > 0);
  const isApart = (one: Bearer): boolean => isToldApart(one, bearers);
  const isUnclear = members.some((one) => !isApart(one) && bearersOf(one, bearers).size > 0);
  const label =
    allows || isNamesake || members.every(({ isProtected }) => isProtected) ? null : labelOf();
  return members.map((one) => {
    const verdict: NameVerdict = one.isProtected
      ? { shown: false, because: 'protected', label: null }
      : allows && (isDecision(allows) || !isUnclear || isApart(one))
        ? { shown: true, ...allows }
        : { shown: false, because: isNamesake ? 'namesake' : 'nothing', label };
    return [one.key, { names: one.names, verdict, isNamesake }] as const;
  });
}

/** Those who are gone are known by their article. */
function protectedBearers(
  people: readonly Bearer[],
  gone: NameBearers['gone'],
): Map<string, Set<NodeId>> {
  const bearers = new Map<string, Set<NodeId>>();
  const add = (key: NodeId, names: readonly string[]): void => {
    for (const name of names.flatMap(keyOfName))
      bearers.set(name, (bearers.get(name) ?? new Set()).add(key));
  };
  for (const { key, names, isProtected } of people) if (isProtected) add(key, names);
  for (const [article, names] of gone) add(article, names);
  return bearers;
}

const bearersOf = ({ names }: Bearer, bearers: ProtectedBearers): Set<NodeId> =>
  new Set(names.flatMap(keyOfName).flatMap((name) => [...(bearers.get(name) ?? [])]));

/** From everybody protected who has one of the names: who was told apart from some is not clear of all. */
const isToldApart = (one: Bearer, bearers: ProtectedBearers): boolean =>
  bearersOf(one, bearers).size <= (one.toldApart ?? -1);

const isDecision = ({ because }: Allowed): boolean => because === 'decision';

/** Names of the sets of people who are judged to be the same. */
function rootsOf(same: NameBearers['same']): (one: Bearer) => NodeId {
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) => a < b);
  for (const [one, other] of same) join(one, other);
  return ({ key }) => rootOf(key);
}

/** "[person 3]": numbered in the order of ids, so that a number tells nothing else. */
function nextLabel(members: readonly Bearer[], counts: Map<string, number>): string {
  const kind = members[0]?.label.toLowerCase() ?? 'person';
  const number = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, number);
  return `[${kind} ${number}]`;
}
