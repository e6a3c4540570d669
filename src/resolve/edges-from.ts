import { byText } from '../model/by-text.ts';
import type { EdgeRow } from '../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import type { Evidence } from '../model/judgement.ts';
import { copyEdges, editedEdges } from './copies/copy-edges.ts';
import type { Copy } from './copies/find-copies.ts';
import { contradictionsFrom } from './events/contradictions.ts';
import type { Findings } from './findings.ts';
import { judgementEdges } from './judgement-edges.ts';

/**
 * The findings as relationships with their evidence, only those that start at some sources; sorted
 * by id.
 */
export function edgesFrom(findings: Findings, sources: ReadonlySet<SourceId>): EdgeRow[] {
  const { copies, edited, judgements, withdrawn, proposals, details } = findings;
  const isWanted = (id: NodeId): boolean => sources.has(sourceOfNode(id));
  const isWantedCopy = ({ copy }: Copy): boolean => sources.has(copy.source);
  return [
    ...copyEdges(copies.filter(isWantedCopy), details.passagesOf),
    ...editedEdges(edited.filter(isWantedCopy), details.passagesOf),
    ...judgementEdges(
      judgements.filter(({ a }) => isWanted(a)),
      evidenceIn(findings),
    ),
    ...withdrawn.filter(({ source }) => isWanted(source)),
    ...contradictionsFrom(sources, proposals, findings),
  ].sort((a, b) => byText(a.key, b.key));
}

/** The words that mention what is judged; an article itself has none. */
function evidenceIn({ documents, details }: Findings): (id: NodeId) => Evidence | null {
  const ofDocument = new Map(documents.map(({ id, evidence }) => [id, evidence]));
  return (id) => {
    const words = ofDocument.get(id);
    if (words !== undefined) return words;
    return (id.startsWith('event:') ? details.eventOf(id) : details.entityOf(id)).evidence;
  };
}
