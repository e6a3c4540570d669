import type { AttestGraph } from '../graph/attest-graph.ts';
import { graphOf } from '../graph/serialize.ts';
import type { EdgeRow } from '../model/graph.ts';
import type { Report } from '../model/problem.ts';
import { RelationshipType } from '../model/relationships.ts';
import { NodeLabel } from '../model/vocabulary.ts';
import { type Database, withSession } from './connect.ts';
import { inTurn } from './in-turn.ts';
import { readStoredNodes, readStoredRelationships } from './stored-rows.ts';
import { readTemplates } from './templates.ts';

/**
 * The graph as the database has it: everything that attest wrote, whoever pushed it. What others
 * added is left out with a warning, and so is told what others changed. Null, with every reason in
 * the report, where it is no graph any more. Driver errors are thrown.
 */
export function pullGraph(database: Database, report: Report): Promise<AttestGraph | null> {
  return withSession(database, 'READ', async (session) => {
    const before = report.errors;
    const templates = readTemplates();
    const nodes = await inTurn(NodeLabel.options, (label) =>
      readStoredNodes(session, label, templates, report),
    );
    const edges = await inTurn(RelationshipType.options, (type) =>
      readStoredRelationships(session, type, templates, report),
    );
    const facts = { nodes: nodes.flat(), edges: edges.flat() };
    checkEnds(facts.edges, new Set(facts.nodes.map(({ key }) => key)), report);
    checkUnique(facts.edges, report);
    return report.errors > before ? null : graphOf(facts);
  });
}

function checkEnds(edges: readonly EdgeRow[], nodes: ReadonlySet<string>, report: Report): void {
  for (const { key, source, target } of edges) {
    if (nodes.has(source) && nodes.has(target)) continue;
    report.error('store:ends', 'a relationship of ours ends at a node that is not', { path: key });
  }
}

/** Nodes are kept unique by a constraint; relationships can be copied by hand, id and all. */
function checkUnique(edges: readonly EdgeRow[], report: Report): void {
  const keys = new Set<string>();
  for (const { key } of edges) {
    if (keys.has(key))
      report.error('store:duplicate-id', 'two relationships share an id', { path: key });
    keys.add(key);
  }
}
