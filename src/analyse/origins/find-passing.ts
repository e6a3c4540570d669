import type { NodeId } from '../../model/ids.ts';
import type { AttributionIndex } from './attribution.ts';
import type { Telling } from './find-tellings.ts';

type Link = readonly [from: NodeId, to: NodeId];

/** Among the tellers of one fact: who has it from whom, and who states it themselves. */
export interface Passing {
  /** From who passes it on to whom they have it from; nobody has it from themselves. */
  readonly links: readonly Link[];
  readonly speaking: ReadonlySet<NodeId>;
  /** Those who only pass it on; they are not origins. */
  readonly relays: ReadonlySet<NodeId>;
}

/**
 * A relay is one of three: an outlet that tells the fact in an article of the graph but never in
 * its own voice; an origin heard only through works that cite nobody but the tellers; an origin
 * that only repeats speakers who are origins themselves.
 */
export function findPassing(tellings: readonly Telling[], attribution: AttributionIndex): Passing {
  const links: Link[] = [];
  const tellers = new Set(tellings.map(({ outlet }) => outlet));
  const speaking = new Set<NodeId>();
  const origins = new Set(tellings.flatMap(({ anchor }) => anchor.origin ?? []));
  const relays = new Set<NodeId>();
  for (const { outlet, anchor } of tellings) {
    if (anchor.kind === 'own-voice') speaking.add(outlet);
    else link(links, outlet, anchor.origin);
  }
  for (const origin of [...origins].sort()) {
    const heard = tellings.filter(({ anchor }) => anchor.origin === origin);
    const cited = heard.map(({ anchor }) => citedBy(anchor.work, attribution));
    for (const party of cited.flat()) link(links, origin, party);
    const onlyTells = tellers.has(origin) && !speaking.has(origin);
    const onlyCites = cited.every((by) => by.length > 0 && by.every((one) => tellers.has(one)));
    const onlyRepeats = heard.every(
      ({ anchor: { speaker } }) => speaker !== null && speaker !== origin && origins.has(speaker),
    );
    if (onlyTells || onlyCites || onlyRepeats) relays.add(origin);
  }
  return { links, speaking, relays };
}

/**
 * The parties behind what a work cites; none for an article of the graph, whose tellings say more.
 */
function citedBy(work: NodeId | null, attribution: AttributionIndex): NodeId[] {
  const { graph, same, outletOf, originOf, membersOf } = attribution;
  if (work === null || graph.attributesOf(work).label === 'Article') return [];
  return membersOf(work)
    .flatMap((member) => graph.edgesFrom(member, 'CITES'))
    .map(({ target }) => same(target))
    .map((cited) =>
      graph.attributesOf(cited).label === 'Article' ? outletOf(cited) : originOf(cited),
    );
}

function link(links: Link[], from: NodeId, to: NodeId | null): void {
  if (to !== null && from !== to) links.push([from, to]);
}
