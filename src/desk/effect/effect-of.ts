import { factsOfPart, nameOf } from '../../graph/diff/facts-of-part.ts';
import { type Change, matchFacts } from '../../graph/diff/match-facts.ts';
import type { Facts } from '../../graph/facts.ts';
import { isJoining } from '../../graph/parts.ts';
import type { EdgeRow } from '../../model/graph.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import type { StoredOrigins } from '../../model/origins.ts';
import { RELATION_WORDS } from '../../viewer/page/texts/model-words.ts';
import type { EffectLine } from '../api.ts';

/** What an effect is told of: some articles, what joins articles, and who stands behind events. */
export interface EffectSide {
  readonly facts: ReadonlyMap<SourceId, Facts>;
  readonly joining: readonly EdgeRow[];
  /** Of events and claims of these articles; empty where it was not counted. */
  readonly origins: ReadonlyMap<NodeId, StoredOrigins>;
}

/** What is different after a judgement, a line each: facts, days, conflicts, what is one, origins. */
export const effectOf = (before: EffectSide, after: EffectSide): EffectLine[] => [
  ...[...after.facts].flatMap(([source, facts]) =>
    changesOfSource(before.facts.get(source) ?? NOTHING, facts),
  ),
  ...changesAcross(before, after),
  ...changesOfOrigins(before, after),
];

const NOTHING: Facts = { nodes: [], edges: [] };
const own = ({ nodes, edges }: Facts): Facts => ({
  nodes,
  edges: edges.filter((edge) => !isJoining(edge)),
});

function changesOfSource(before: Facts, after: Facts): EffectLine[] {
  const factsOf = (facts: Facts) => factsOfPart(own(facts), (id) => id);
  const { gained, lost, changed } = matchFacts(factsOf(before), factsOf(after));
  const tell = (how: EffectLine['how']) => (fact: (typeof gained)[number]) => ({
    how,
    of: fact.kind === 'OCCURRED_ON' || fact.kind === 'Date' ? ('time' as const) : ('fact' as const),
    sentence: inWords(fact.sentence, fact.kind),
  });
  return [
    ...lost.map(tell('lost')),
    ...gained.map(tell('gained')),
    ...changed.flatMap(({ fact, changes }) => {
      const told = changes.filter(({ property }) => !ABOUT_THE_REVIEW.has(property)).map(inChange);
      if (told.length === 0) return [];
      const sentence = `${inWords(fact.sentence, fact.kind)}: ${told.join('; ')}`;
      return [{ how: 'changed' as const, of: 'fact' as const, sentence }];
    }),
  ];
}

/** That it was reviewed is no effect of the review. */
const ABOUT_THE_REVIEW = new Set([
  'review',
  'reviewedBy',
  'reviewedOn',
  'reviewReason',
  'protectionBy',
  'rejected',
  'confidence',
]);

const inChange = ({ property, old, new: now }: Change): string =>
  `${property} ${text(old)} → ${text(now)}`;
const text = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);

/** A relationship's type in its words. */
function inWords(sentence: string, kind: string): string {
  const words = Object.hasOwn(RELATION_WORDS, kind)
    ? RELATION_WORDS[kind as keyof typeof RELATION_WORDS][0]
    : null;
  return words === null ? sentence : sentence.replace(` ${kind} `, ` ${words} `);
}

/** By what they join: a judgement of the same two may change its type. */
function changesAcross(before: EffectSide, after: EffectSide): EffectLine[] {
  const [old, now] = [before, after].map(
    ({ joining }) => new Map(joining.map((edge) => [edge.key, edge])),
  );
  const names = namesIn(before, after);
  const tell = (how: EffectLine['how'], all: Iterable<EdgeRow>, other?: Map<string, EdgeRow>) =>
    [...all].flatMap(({ key, source, target, attributes: { type, reason } }) => {
      if (other?.has(key)) return [];
      const words = `${names(source)} ${RELATION_WORDS[type][0]} ${names(target)}`;
      const of = type === 'CONFLICTS_WITH' ? ('conflict' as const) : ('same' as const);
      return [{ how, of, sentence: reason === undefined ? words : `${words}: ${reason}` }];
    });
  return [...tell('lost', old?.values() ?? [], now), ...tell('gained', now?.values() ?? [], old)];
}

function changesOfOrigins(before: EffectSide, after: EffectSide): EffectLine[] {
  const names = namesIn(before, after);
  return [...after.origins].flatMap(([id, now]) => {
    const old = before.origins.get(id);
    if (!old || (old.origins === now.origins && old.sides === now.sides)) return [];
    const told = `${old.origins} on ${old.sides} sides → ${now.origins} on ${now.sides}`;
    return [{ how: 'changed' as const, of: 'origins' as const, sentence: `${names(id)}: ${told}` }];
  });
}

/** Names of nodes in the articles that were read; others by their id. */
function namesIn(...sides: readonly EffectSide[]): (id: NodeId) => string {
  const names = new Map(
    sides.flatMap(({ facts }) =>
      [...facts.values()].flatMap(({ nodes }) =>
        nodes.map((row) => [row.key, nameOf(row)] as const),
      ),
    ),
  );
  return (id) => names.get(id) ?? id;
}
