import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import { findProtected, type Secrets } from '../graph/protected/find-protected.ts';
import { findStandings, type NameStanding } from '../graph/protected/find-standings.ts';
import { countriesIn, type NotNames } from '../graph/protected/name-parts.ts';
import type { FigureNames } from '../graph/protected/public-figures.ts';
import { graphOf } from '../graph/serialize.ts';
import { type EdgeRow, isNodeOf } from '../model/graph.ts';
import type { NodeId, SourceId } from '../model/ids.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import type { Profile } from '../model/profile.ts';
import { findWithheld, type WithheldNames } from './find-withheld.ts';
import type { NamesElsewhere } from './label-names.ts';
import { createNamePicker, withheldNames } from './names-elsewhere.ts';

/** Everybody whose name a profile hides, and the words that would identify them. */
export interface Hidden {
  readonly notNames: NotNames;
  /** Of protected people, by source. */
  readonly secrets: ReadonlyMap<SourceId, Secrets>;
  /** Whole names of protected people. */
  readonly everywhere: ReadonlySet<string>;
  /** Of people who are not protected, but whom nothing allows to be named; by source. */
  readonly withheld: ReadonlyMap<SourceId, WithheldNames>;
  readonly elsewhere: NamesElsewhere;
  /** The people in `withheld`. */
  readonly people: ReadonlySet<NodeId>;
  /** Who is shown although protected people have the same name, with the words of their names. */
  readonly cleared: ReadonlyMap<NodeId, readonly string[]>;
  /** For a graph in which they are named: why the public does not get the name. */
  readonly withheldInPublic: ReadonlyMap<NodeId, string>;
}

/** `graph`: the same, in which namesakes of protected people are protected too. */
export function findHidden(
  whole: AttestGraph,
  profile: Profile,
  ordinary: OrdinaryWords,
  figures: FigureNames,
): Hidden & { readonly graph: AttestGraph } {
  const notNames = { ordinary, countries: countriesIn(whole) };
  const standings = profile.names ? findStandings(whole, notNames, figures) : [];
  const graph = protectNamesakes(whole, keysOf(standings, 'namesake'));
  const secrets = profile.names ? findProtected(graph, notNames) : new Map<SourceId, Secrets>();
  const withheld = profile.unlisted
    ? findWithheld(graph, standings, { figures, ordinary })
    : new Map<SourceId, WithheldNames>();
  const labels = withheldNames(withheld);
  return {
    graph,
    notNames,
    secrets,
    everywhere: new Set([...secrets.values()].flatMap(({ names }) => [...names])),
    withheld,
    elsewhere: { labels, pick: createNamePicker(labels.keys()) },
    people: profile.unlisted ? keysOf(standings, 'nothing') : new Set(),
    cleared: new Map(
      standings.flatMap(({ row, names, verdict, isNamesake }) =>
        verdict.shown && isNamesake ? [[row.key, names.flatMap((name) => name.split(' '))]] : [],
      ),
    ),
    withheldInPublic: new Map(
      profile.unlisted
        ? []
        : standings.flatMap(({ row, verdict }) =>
            verdict.shown ? [] : [[row.key, REASONS[verdict.because]] as const],
          ),
    ),
  };
}

const REASONS: Record<Reason, string> = {
  protected: 'protected',
  namesake: 'has the name of a protected person',
  nothing: 'nothing allows the name',
};
type Reason = Exclude<NameStanding['verdict'], { readonly shown: true }>['because'];

const keysOf = (standings: readonly NameStanding[], because: Reason): Set<NodeId> =>
  new Set(
    standings
      .filter(({ verdict }) => !verdict.shown && verdict.because === because)
      .map(({ row }) => row.key),
  );

/** Protected people have no name, and nothing links them to another article. */
function protectNamesakes(graph: AttestGraph, namesakes: ReadonlySet<NodeId>): AttestGraph {
  if (namesakes.size === 0) return graph;
  const isOfOne = (edge: EdgeRow): boolean =>
    /SAME_AS$/.test(edge.attributes.type) &&
    (namesakes.has(edge.source) || namesakes.has(edge.target));
  return graphOf({
    nodes: nodeRows(graph).map((row) => {
      if (!namesakes.has(row.key) || !isNodeOf(row.attributes, 'people')) return row;
      const { name: _, aliases: __, ...rest } = row.attributes;
      return { ...row, attributes: { ...rest, protected: true } };
    }),
    edges: edgeRows(graph).filter((edge) => !isOfOne(edge)),
  });
}
