import { edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import type { Facts } from '../../graph/facts.ts';
import type { Joining, Portions } from '../../graph/portions.ts';
import { pruneFacts } from '../../graph/prune-facts.ts';
import type { EdgeRow, NodeOf } from '../../model/graph.ts';
import { edgeId, type NodeId, type SourceId } from '../../model/ids.ts';
import { isOfClass, KINDS } from '../../model/kinds/kinds.ts';
import { placesPerson } from '../places-person.ts';
import { DETAIL, PARAGRAPH, type Redacted } from '../redact.ts';
import type { Texts } from '../show-facts.ts';
import type { JudgedPeople } from './judge-people.ts';
import type { PeopleOfPortion } from './read-people.ts';
import { type Redacting, redactTexts } from './redact-texts.ts';

/** What of a portion may be shown, still with its own words and ids. */
export interface Cut {
  readonly own: PeopleOfPortion;
  readonly texts: ReadonlyMap<SourceId, Redacted>;
  /** Its nodes, and the relationships that start at them. */
  readonly facts: Facts;
}

/**
 * Cuts portions. `gone`: nodes that other portions have lost; asked again after more are gone, a portion
 * may lose more. The last one is remembered.
 */
export function createCutter(
  { joining }: Portions,
  peopleOf: (at: number) => PeopleOfPortion,
  judged: JudgedPeople,
  redacting: Redacting,
): (at: number, gone: ReadonlySet<NodeId>) => Cut {
  const touching = joiningByPortion(joining, judged.namesakes);
  let last: { readonly at: number; readonly size: number; readonly cut: Cut } | null = null;
  return (at, gone) => {
    if (last?.at === at && last.size === gone.size) return last.cut;
    last = null;
    const own = peopleOf(at);
    const texts = redactTexts(own, redacting);
    const facts = prune(own, texts, touching.get(at) ?? [], gone, judged, redacting);
    last = { at, size: gone.size, cut: { own, texts, facts } };
    return last.cut;
  };
}

/** Which relationships between portions concern which. */
export function joiningByPortion(
  joining: readonly Joining[],
  namesakes: ReadonlySet<NodeId>,
): Map<number, Joining[]> {
  const found = new Map<number, Joining[]>();
  for (const one of joining) {
    const { type, source, target } = one;
    if (/SAME_AS$/.test(type) && (namesakes.has(source) || namesakes.has(target))) continue;
    for (const at of one.portions) {
      const own = found.get(at);
      if (own) own.push(one);
      else found.set(at, [one]);
    }
  }
  return found;
}

function prune(
  { graph, joining }: PeopleOfPortion,
  texts: Texts,
  touching: readonly Joining[],
  gone: ReadonlySet<NodeId>,
  { unlisted }: JudgedPeople,
  { profile }: Redacting,
): Facts {
  const isGone = (key: NodeId): boolean => {
    const attributes = graph.getNodeAttributes(key);
    return attributes.label === 'Mention' && isLeftOut(attributes, texts);
  };
  const isElsewhere = (key: NodeId): boolean =>
    touching.length > 0 && !graph.hasNode(key) && !gone.has(key);
  const within = edgeRows(graph).filter(
    (edge) => !(profile.details && placesPerson(graph, edge, unlisted)),
  );
  // What starts elsewhere rests on words of this portion too, or the words are there for it alone.
  const from = touching.filter(({ source }) => !graph.hasNode(source)).map(bare);
  const { nodes, edges } = pruneFacts(
    { nodes: nodeRows(graph), edges: [...within, ...joining, ...from] },
    isGone,
    isElsewhere,
  );
  return { nodes, edges: edges.filter(({ source }) => graph.hasNode(source)) };
}

const bare = ({ type, source, target, evidence }: Joining): EdgeRow => ({
  key: edgeId(type, source, target),
  source,
  target,
  attributes: { type, evidence, sources: [], quote: '' } as unknown as EdgeRow['attributes'],
});

/**
 * Whether a mention lies in a left-out paragraph, or is nothing but a withheld detail. People stay:
 * "her aunt" is somebody, even where the kinship is withheld.
 */
function isLeftOut({ part, start, end, sources, kind }: NodeOf<'Mention'>, texts: Texts): boolean {
  const redacted = part === 'text' ? texts.get(sources[0] ?? '') : undefined;
  if (!redacted) return false;
  if (redacted.touches(start, end, PARAGRAPH)) return true;
  const words = redacted.text.slice(redacted.shift(start, 'start'), redacted.shift(end, 'end'));
  return words === DETAIL && !(kind && PEOPLE.has(kind));
}
const PEOPLE: ReadonlySet<string> = new Set(
  KINDS.filter(({ label }) => isOfClass(label, 'people')).map(({ kind }) => kind),
);
