import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import type { Portions } from '../../graph/portions.ts';
import { findProtected, type Secrets } from '../../graph/protected/find-protected.ts';
import { type NameStanding, standingsIn } from '../../graph/protected/find-standings.ts';
import type { FigureNames } from '../../graph/protected/public-figures.ts';
import { graphOf } from '../../graph/serialize.ts';
import { type EdgeRow, isNodeOf, type NodeOf } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Profile } from '../../model/profile.ts';
import { findOthers, type Others } from '../find-others.ts';
import { findWithheld, type WithheldNames } from '../find-withheld.ts';
import type { JudgedPeople } from './judge-people.ts';

/** A portion with its people: who is hidden in it, who is shown, and where. */
export interface PeopleOfPortion {
  /** Namesakes of protected people are protected too. */
  readonly graph: AttestGraph;
  /** Relationships that start in it and end in another portion. */
  readonly joining: readonly EdgeRow[];
  /** Number of relationships before anything was left out. */
  readonly relationships: number;
  readonly standings: readonly NameStanding[];
  /** Names of the people who are protected, and not only namesakes. */
  readonly marked: readonly string[];
  /** Of protected people, by source. */
  readonly secrets: ReadonlyMap<SourceId, Secrets>;
  /** Of people who are not protected, but whom nothing allows to be named; by source. */
  readonly withheld: ReadonlyMap<SourceId, WithheldNames>;
  readonly others: ReadonlyMap<SourceId, Others>;
  readonly texts: ReadonlyMap<SourceId, string>;
}

/** Reads portions, and finds the people of each; the last one is remembered. */
export function createPeopleReader(
  portions: Portions,
  judged: JudgedPeople,
  profile: Profile,
  figures: FigureNames,
): (at: number) => PeopleOfPortion {
  let last: { readonly at: number; readonly people: PeopleOfPortion } | null = null;
  return (at) => {
    if (last?.at === at) return last.people;
    last = null;
    last = { at, people: readPeople(portions, at, judged, profile, figures) };
    return last.people;
  };
}

function readPeople(
  portions: Portions,
  at: number,
  judged: JudgedPeople,
  profile: Profile,
  figures: FigureNames,
): PeopleOfPortion {
  const { notNames, names, namesakes, unlisted, cleared } = judged;
  const { graph: whole, joining } = portions.read(at);
  const standings = profile.names ? standingsIn(whole, notNames, names) : [];
  const graph = protectNamesakes(whole, namesakes);
  const secretsIn = (own: AttestGraph) =>
    profile.names ? findProtected(own, notNames) : new Map<SourceId, Secrets>();
  const secrets = secretsIn(graph);
  const marked = graph === whole ? secrets : secretsIn(whole);
  return {
    graph,
    joining: joining.filter((edge) => !isOfNamesake(edge, namesakes)),
    relationships: whole.size + joining.length,
    standings,
    marked: [...marked.values()].flatMap((own) => [...own.names]),
    secrets,
    withheld: profile.unlisted
      ? findWithheld(graph, standings, { figures, ordinary: notNames.ordinary })
      : new Map(),
    others: findOthers(graph, { people: unlisted, cleared }),
    texts: new Map(
      nodeRows(graph, 'Article').map(({ key, attributes }) => [sourceOfNode(key), attributes.text]),
    ),
  };
}

/** The mentions of the individuals who are hidden in articles of a portion. */
export const individualsIn =
  ({ secrets, withheld }: PeopleOfPortion) =>
  (sources: readonly SourceId[]): NodeOf<'Mention'>[] =>
    sources
      .flatMap((source) => [secrets.get(source), withheld.get(source)])
      .flatMap((own) => own?.entities ?? [])
      .flatMap(({ isOne, mentions }) => (isOne ? mentions : []));

/** Protected people have no name, and nothing links them to another article. */
export const isOfNamesake = (
  { source, target, attributes: { type } }: EdgeRow,
  namesakes: ReadonlySet<NodeId>,
): boolean => /SAME_AS$/.test(type) && (namesakes.has(source) || namesakes.has(target));

function protectNamesakes(graph: AttestGraph, namesakes: ReadonlySet<NodeId>): AttestGraph {
  if (namesakes.size === 0 || !graph.someNode((key) => namesakes.has(key))) return graph;
  return graphOf({
    nodes: nodeRows(graph).map((row) => {
      if (!namesakes.has(row.key) || !isNodeOf(row.attributes, 'people')) return row;
      const { name: _, aliases: __, ...rest } = row.attributes;
      return { ...row, attributes: { ...rest, protected: true } };
    }),
    edges: edgeRows(graph).filter((edge) => !isOfNamesake(edge, namesakes)),
  });
}
