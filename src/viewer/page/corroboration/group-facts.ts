import { byText } from '../../../model/by-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import { unreachable } from '../../../model/unreachable.ts';
import { CORROBORATION_TEXTS } from '../texts/corroboration-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import type { CorroboratedFact } from './find-facts.ts';

export const FACT_GROUPINGS = ['origins', 'status', 'type', 'side'] as const;
export type FactGrouping = (typeof FACT_GROUPINGS)[number];
export const SORTINGS = ['fewest', 'most', 'carried', 'reported'] as const;
export type Sorting = (typeof SORTINGS)[number];

export interface FactGroup {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly CorroboratedFact[];
}

/** Groups in the order of their first fact. */
export function groupFacts(
  all: readonly CorroboratedFact[],
  grouping: FactGrouping,
  sorting: Sorting,
): FactGroup[] {
  const groups = groupBy(all.toSorted(ORDERS[sorting]), (item) => groupOf(item, grouping)[0]);
  return [...groups].flatMap(([key, facts]) =>
    facts[0] ? [{ key, title: groupOf(facts[0], grouping)[1], facts }] : [],
  );
}

/** From weakest to strongest: a fact without a named origin is weaker than one with. */
const KINDS = ['none', 'unknown', 'own-voice', 'anonymous', 'one', 'many'] as const;

export function originKind({ fact }: CorroboratedFact): (typeof KINDS)[number] {
  if (fact.origins > 1) return 'many';
  if (fact.origins === 1) return 'one';
  if (fact.anonymous > 0) return 'anonymous';
  if (fact.ownVoice > 0) return 'own-voice';
  return fact.unknown > 0 ? 'unknown' : 'none';
}

type Order = (a: CorroboratedFact, b: CorroboratedFact) => number;
const byId: Order = (a, b) => byText(a.at, b.at);
const byOrigins: Order = (a, b) =>
  KINDS.indexOf(originKind(a)) - KINDS.indexOf(originKind(b)) ||
  a.fact.origins - b.fact.origins ||
  a.fact.shares.length - b.fact.shares.length;
const carried: Order = (a, b) => b.fact.publications.length - a.fact.publications.length;
const reported: Order = (a, b) =>
  (b.fact.reported.latest ?? '').localeCompare(a.fact.reported.latest ?? '');

const ORDERS: Record<Sorting, Order> = {
  fewest: (a, b) => byOrigins(a, b) || carried(a, b) || byId(a, b),
  most: (a, b) => byOrigins(b, a) || carried(a, b) || byId(a, b),
  carried: (a, b) => carried(a, b) || byOrigins(b, a) || byId(a, b),
  reported: (a, b) => reported(a, b) || byOrigins(b, a) || byId(a, b),
};

function groupOf(item: CorroboratedFact, grouping: FactGrouping): [key: string, title: string] {
  switch (grouping) {
    case 'origins':
      return originGroup(item);
    case 'status':
      return [item.fact.status, TEXTS.statusWords[item.fact.status]];
    case 'type':
      return [item.type, item.type];
    case 'side':
      return sideGroup(item);
    default:
      return unreachable(grouping);
  }
}

function originGroup(item: CorroboratedFact): [key: string, title: string] {
  const kind = originKind(item);
  const { origins } = item.fact;
  if (kind === 'many') return [String(origins), CORROBORATION_TEXTS.origins.many(origins)];
  return [kind, CORROBORATION_TEXTS.origins[kind]];
}

function sideGroup({ fact }: CorroboratedFact): [key: string, title: string] {
  const { sides } = CORROBORATION_TEXTS;
  const [side] = fact.shares.flatMap((share) =>
    share.kind === 'named' && share.side !== null ? [share.side] : [],
  );
  if (side === undefined) return ['', sides.none];
  if (fact.sides > 1) return [String(fact.sides), sides.many(fact.sides)];
  return [side, sides.one(side)];
}
