import type { AttestGraph } from '../../graph/attest-graph.ts';
import type { Facts } from '../../graph/facts.ts';
import { isJoining } from '../../graph/parts.ts';
import { graphOf } from '../../graph/serialize.ts';
import { isMachine } from '../../model/coders.ts';
import type { FactId, NodeId, SourceId } from '../../model/ids.ts';
import type { DeskTask } from '../api.ts';
import { findDoubts } from './find-doubts.ts';
import { hashOfTask } from './hash-of-task.ts';
import { tellFact } from './tell-fact.ts';

/** Relationships that a coder states and that follow from no event or claim. */
const STATED = new Set(['PART_OF', 'MEMBER_OF', 'COMMANDS', 'SERVES']);

/** Everything in one article that somebody should judge, in the order of the text. */
export function findTasks(source: SourceId, { nodes, edges }: Facts): DeskTask[] {
  const graph = graphOf({ nodes, edges: edges.filter((edge) => !isJoining(edge)) });
  const tasks: DeskTask[] = [];
  for (const { key, attributes } of nodes) {
    const doubts = findDoubts(graph, key);
    const [first] = doubts;
    if (first === undefined || !('confidence' in attributes)) continue;
    const { coder, confidence } = attributes;
    tasks.push({ ...about(graph, key, wordsOf(graph, key)), source, doubts, coder, confidence });
  }
  for (const { key, attributes } of edges) {
    const { type, coder, confidence, evidence } = attributes;
    if (!STATED.has(type) || !isMachine(coder) || !graph.hasEdge(key)) continue;
    const said = { coder, confidence, doubts: ['reading' as const] };
    tasks.push({ ...about(graph, key, evidence), source, ...said });
  }
  return tasks.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

function about(graph: AttestGraph, id: FactId, mentions: readonly NodeId[]) {
  const [first] = mentions
    .map((mention) => graph.getNodeAttributes(mention))
    .flatMap((mention) => (mention.label === 'Mention' ? [mention] : []))
    .sort((a, b) => Number(b.part === 'text') - Number(a.part === 'text') || a.start - b.start);
  return {
    id,
    sentence: tellFact(graph, id),
    quote: first?.quote ?? '',
    start: first?.part === 'text' ? first.start : 0,
    seen: hashOfTask(graph, id),
  };
}

const wordsOf = (graph: AttestGraph, id: NodeId): NodeId[] =>
  graph.filterInEdges(id, (_, { type }) => type === 'REFERS_TO').map((edge) => graph.source(edge));
