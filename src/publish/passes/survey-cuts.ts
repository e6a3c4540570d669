import type { Joining, Portions } from '../../graph/portions.ts';
import type { NodeRow } from '../../model/graph.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import { findIdsTold, type IdsFound, type IsNamedIn, numberNodes } from '../rename-ids.ts';
import type { Scrubber } from '../scrub.ts';
import { showNode } from '../show-facts.ts';
import type { Cut } from './cut-portion.ts';
import { individualsIn } from './read-people.ts';

/** What is known of a portion once it was cut. */
export interface SurveyOfPortion {
  readonly ids: IdsFound;
  readonly nodes: number;
  readonly relationships: number;
  readonly left: { readonly nodes: number; readonly relationships: number };
  /** Number of redactions in its texts, by replacement. */
  readonly redactions: ReadonlyMap<string, number>;
}

/** What relationships of other portions have to know of a node. */
export interface Referred {
  readonly label: NodeRow['attributes']['label'];
  readonly source: SourceId;
  readonly number: number;
  /** The words of a mention, as shown. */
  readonly quote: string | undefined;
}

/** What all portions together keep. */
export interface PortionsSurvey {
  readonly portions: readonly SurveyOfPortion[];
  /** Nodes that relationships between portions name and that are gone. */
  readonly gone: ReadonlySet<NodeId>;
  readonly referred: ReadonlyMap<NodeId, Referred>;
}

/**
 * Cuts every portion, and again where a relationship to another one no longer has what it rested on,
 * until nothing more is gone.
 */
export function surveyCuts(
  { count }: Portions,
  touching: ReadonlyMap<number, readonly Joining[]>,
  cut: (at: number, gone: ReadonlySet<NodeId>) => Cut,
  { isNamedIn, scrub }: { readonly isNamedIn: IsNamedIn; readonly scrub: Scrubber | null },
): PortionsSurvey {
  const gone = new Set<NodeId>();
  const referred = new Map<NodeId, Referred>();
  const portions: SurveyOfPortion[] = [];
  const waiting = new Set(Array.from({ length: count }, (_, at) => at));
  for (const at of waiting) {
    waiting.delete(at);
    const own = cut(at, gone);
    const joining = touching.get(at) ?? [];
    portions[at] = surveyOf(own, isNamedIn);
    for (const one of findReferred(own, joining, gone, referred, scrub))
      for (const other of one.portions) if (other !== at) waiting.add(other);
  }
  return { portions, gone, referred };
}

const surveyOf = ({ own, texts, facts }: Cut, isNamedIn: IsNamedIn): SurveyOfPortion => ({
  ids: findIdsTold(facts.nodes, isNamedIn),
  nodes: own.graph.order,
  relationships: own.relationships,
  left: { nodes: facts.nodes.length, relationships: facts.edges.length },
  redactions: [...texts.values()].reduce((sum, { counts }) => {
    for (const [by, times] of counts) sum.set(by, (sum.get(by) ?? 0) + times);
    return sum;
  }, new Map<string, number>()),
});

/** Notes the nodes that other portions name, and returns the relationships that lost one just now. */
function findReferred(
  { own, texts, facts: { nodes } }: Cut,
  joining: readonly Joining[],
  gone: Set<NodeId>,
  referred: Map<NodeId, Referred>,
  scrub: Scrubber | null,
): Joining[] {
  if (joining.length === 0) return [];
  const { graph } = own;
  const words = { texts, individualsOf: individualsIn(own) };
  const named = new Set<NodeId>();
  for (const { source, target, evidence } of joining)
    for (const id of [source, target, ...evidence]) if (graph.hasNode(id)) named.add(id);
  const numbers = numberNodes(nodes);
  for (const row of nodes) {
    const [source] = row.attributes.sources;
    if (!named.has(row.key) || source === undefined) continue;
    const shown = scrub && row.attributes.label === 'Mention' ? showNode(row, words, scrub) : null;
    referred.set(row.key, {
      label: row.attributes.label,
      source,
      number: numbers.get(row.key) ?? 0,
      quote: shown?.label === 'Mention' ? shown.quote : undefined,
    });
  }
  const left = new Set(nodes.map(({ key }) => key));
  const lost = new Set([...named].filter((id) => !left.has(id) && !gone.has(id)));
  for (const id of lost) gone.add(id);
  return lost.size === 0
    ? []
    : joining.filter(({ source, target, evidence }) =>
        [source, target, ...evidence].some((id) => lost.has(id)),
      );
}
