import { DirectedGraph } from 'graphology';
import type { Attribution } from './attribution.ts';
import type { Telling } from './find-tellings.ts';

/** Between those who tell one fact: who has it from whom, and who says it on their own account. */
export interface Passing {
  readonly graph: DirectedGraph;
  readonly speaking: ReadonlySet<string>;
  /** Those who only pass it on: they are no origin of it. */
  readonly relays: ReadonlySet<string>;
}

/**
 * A relay tells the fact in an article we hold and says nothing on its own account; or is heard only
 * through works that cite none but those who tell it; or lets only those speak who are heard by
 * themselves as well.
 */
export function findPassing(tellings: readonly Telling[], attribution: Attribution): Passing {
  const graph = new DirectedGraph();
  const tellers = new Set(tellings.map(({ outlet }) => outlet));
  const speaking = new Set<string>();
  const origins = new Set(tellings.flatMap(({ anchor }) => anchor.origin ?? []));
  const relays = new Set<string>();
  for (const { outlet, anchor } of tellings) {
    if (anchor.kind === 'own-voice') speaking.add(outlet);
    else link(graph, outlet, anchor.origin);
  }
  for (const origin of [...origins].sort()) {
    const heard = tellings.filter(({ anchor }) => anchor.origin === origin);
    const cited = heard.map(({ anchor }) => citedBy(anchor.work, attribution));
    for (const party of cited.flat()) link(graph, origin, party);
    const onlyTells = tellers.has(origin) && !speaking.has(origin);
    const onlyCites = cited.every((by) => by.length > 0 && by.every((one) => tellers.has(one)));
    const onlyRepeats = heard.every(
      ({ anchor: { speaker } }) => speaker !== null && speaker !== origin && origins.has(speaker),
    );
    if (onlyTells || onlyCites || onlyRepeats) relays.add(origin);
  }
  return { graph, speaking, relays };
}

/** The parties behind what a work cites; of an article that we hold, the tellings say more. */
function citedBy(work: string | null, attribution: Attribution): string[] {
  const { graph, same, outletOf, originOf, membersOf } = attribution;
  if (work === null || graph.getNodeAttribute(work, 'label') === 'Article') return [];
  return membersOf(work)
    .flatMap((member) => graph.outEdges(member))
    .filter((edge) => graph.getEdgeAttribute(edge, 'type') === 'CITES')
    .map((edge) => same(graph.target(edge)))
    .map((cited) =>
      graph.getNodeAttribute(cited, 'label') === 'Article' ? outletOf(cited) : originOf(cited),
    );
}

function link(graph: DirectedGraph, from: string, to: string | null): void {
  if (to !== null && from !== to) graph.mergeEdge(from, to);
}
