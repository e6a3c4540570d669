import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Facts } from '../facts.ts';
import type { Parts } from '../parts.ts';
import { clustersOf, type SourceClusters, supportOf } from './clusters.ts';
import { type ComparedFact, factsOfPart, nameOf } from './facts-of-part.ts';
import { type Matched, matchFacts } from './match-facts.ts';

/**
 * A fact that other sources tell too, with the number of sources that told it before and tell it
 * after.
 */
export interface SupportChange {
  readonly fact: ComparedFact;
  readonly before: number;
  readonly after: number;
}

/** How one source differs between two graphs. */
export interface SourceDifference extends Matched {
  readonly source: SourceId;
  /** Facts this source gained or lost that another source tells both before and after. */
  readonly support: readonly SupportChange[];
}

/** One of the two graphs compared. */
interface Side {
  readonly parts: Parts;
  readonly clusters: SourceClusters;
  read(source: SourceId): Facts;
}

/**
 * Compares source by source, sorted. Reads only parts that differ, and parts that may support the
 * same facts.
 */
export function* diffParts(before: Parts, after: Parts): Generator<SourceDifference> {
  const [old, now] = [sideOf(before), sideOf(after)];
  for (const source of [...new Set([...before.all.keys(), ...after.all.keys()])].sort()) {
    if (before.all.get(source)?.hash === after.all.get(source)?.hash) continue;
    const matched = matchFacts(factsIn(old, source), factsIn(now, source));
    const lost = shared(matched.lost, old, now);
    const gained = shared(matched.gained, now, old);
    const difference = {
      source,
      gained: gained.alone,
      lost: lost.alone,
      changed: matched.changed,
      support: [
        ...lost.withOthers.map(({ fact, here, there }) => ({ fact, before: here, after: there })),
        ...gained.withOthers.map(({ fact, here, there }) => ({ fact, before: there, after: here })),
      ],
    };
    const { changed, support } = difference;
    if (difference.gained.length + difference.lost.length + changed.length + support.length > 0)
      yield difference;
  }
}

/** Number of parts kept in memory; names in other parts are often needed again. */
const KEPT = 64;

function sideOf(parts: Parts): Side {
  const kept = new Map<string, Facts>();
  return {
    parts,
    clusters: clustersOf(parts),
    read: (source) => {
      const facts = kept.get(source) ?? parts.read(source);
      kept.delete(source);
      kept.set(source, facts);
      for (const [oldest] of kept) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      return facts;
    },
  };
}

const factsIn = (side: Side, source: SourceId): ComparedFact[] =>
  factsOfPart(side.read(source), (id) => {
    const node = side.read(sourceOfNode(id)).nodes.find(({ key }) => key === id);
    return node ? `${nameOf(node)} of ${sourceOfNode(id)}` : id;
  });

interface Shared {
  readonly alone: readonly ComparedFact[];
  /** How many sources tell it on the side that has the fact, and how many on the other. */
  readonly withOthers: readonly { fact: ComparedFact; here: number; there: number }[];
}

/**
 * Splits facts found on one side only into those that other sources still tell on the other side
 * and those nobody does.
 */
function shared(facts: readonly ComparedFact[], side: Side, other: Side): Shared {
  const alone: ComparedFact[] = [];
  const withOthers: { fact: ComparedFact; here: number; there: number }[] = [];
  for (const fact of facts) {
    const same = sameElsewhere(fact, side);
    const surviving = same.filter((id) => isIn(id, side, other));
    if (surviving.length === 0) alone.push(fact);
    else withOthers.push({ fact, here: 1 + supportOf(same), there: supportOf(surviving) });
  }
  return { alone, withOthers };
}

/**
 * Ids of nodes in other sources that tell the same: the same node, or the start of the same
 * relationship.
 */
function sameElsewhere(fact: ComparedFact, { clusters, read }: Side): NodeId[] {
  if (!fact.ends) {
    const source = sourceOfNode(fact.id);
    return clusters.membersOf(fact.id).filter((id) => sourceOfNode(id) !== source);
  }
  const [from, to] = fact.ends.map((end) => new Set(clusters.membersOf(end)));
  const [home] = fact.ends.map(sourceOfNode);
  const elsewhere = new Set([...(from ?? [])].map(sourceOfNode));
  return [...elsewhere]
    .filter((source) => source !== home)
    .flatMap((source) => read(source).edges)
    .filter(
      ({ source, target, attributes }) =>
        from?.has(source) &&
        to?.has(target) &&
        attributes.type === fact.kind &&
        attributes.role === fact.properties['role'],
    )
    .map(({ source }) => source);
}

/** Whether the source of a node has it on the other side too, by label and name. */
function isIn(id: NodeId, side: Side, other: Side): boolean {
  const source = sourceOfNode(id);
  if (side.parts.all.get(source)?.hash === other.parts.all.get(source)?.hash) return true;
  const find = (of: Side) => of.read(source).nodes;
  const node = find(side).find(({ key }) => key === id);
  return node !== undefined && find(other).some((one) => nameOf(one) === nameOf(node));
}
