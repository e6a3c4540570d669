import type { Session } from 'neo4j-driver';
import { HEAD, MIDDLE, sectionsOf, sectionWriter, TAIL } from '../../graph/row-lines.ts';
import type { EdgeRow } from '../../model/graph.ts';
import type { EdgeId, FactId, NodeId, SourceId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { type Database, withSession } from '../connection/connect.ts';
import { readTemplates, type Templates } from '../push/templates.ts';
import { readStoredNodes, readStoredRelationships } from './stored-rows.ts';
import { portionsOfStored } from './stored-sources.ts';

/** Approximate number of nodes in memory at once. Relationships are somewhat more. */
const PORTION_NODES = 50_000;

export interface Pulled {
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Writes the database's graph as a graph file: everything that attest wrote, whoever pushed it, a
 * few sources at a time. What others added is left out with a warning; what others changed is kept
 * with a warning. Null, with every reason reported, if it is not a valid graph any more: then the
 * output is invalid too. Driver errors are thrown.
 */
export function pullGraph(
  database: Database,
  report: Report,
  write: (text: string) => void,
  portionNodes = PORTION_NODES,
): Promise<Pulled | null> {
  return withSession(database, 'READ', async (session) => {
    const before = report.errors;
    const templates = readTemplates();
    const portions = await portionsOfStored(session, templates, portionNodes);
    const pull = { session, portions, templates, report, write };
    write(HEAD);
    const keys = await pullNodes(pull);
    write(MIDDLE);
    const relationships = await pullRelationships(pull, keys);
    write(TAIL);
    return report.errors > before ? null : { nodes: keys.size, relationships };
  });
}

interface Pull {
  readonly session: Session;
  readonly portions: readonly (readonly SourceId[])[];
  readonly templates: Templates;
  readonly report: Report;
  readonly write: (text: string) => void;
}

/** Returns the ids of all nodes. Nothing else stays in memory. */
async function pullNodes({ session, portions, templates, report, write }: Pull) {
  const keys = new Set<NodeId>();
  const add = sectionWriter(write);
  for (const sources of portions) {
    const nodes = await readStoredNodes(session, sources, templates, report);
    for (const { key } of nodes) addKey(keys, key, 'two nodes share an id', report);
    add(sectionsOf({ nodes, edges: [] }).nodes);
  }
  return keys;
}

/** Returns their number. */
async function pullRelationships(
  { session, portions, templates, report, write }: Pull,
  nodes: ReadonlySet<NodeId>,
): Promise<number> {
  let count = 0;
  const add = sectionWriter(write);
  for (const sources of portions) {
    const edges = await readStoredRelationships(session, sources, templates, report);
    // An id names the ends of its relationship, so a duplicate is either in this portion or has
    // wrong ends.
    const keys = new Set<EdgeId>();
    for (const edge of edges) {
      checkEnds(edge, nodes, report);
      addKey(keys, edge.key, 'two relationships share an id', report);
    }
    add(sectionsOf({ nodes: [], edges }).edges);
    count += edges.length;
  }
  return count;
}

function checkEnds(
  { key, source, target, attributes }: EdgeRow,
  nodes: ReadonlySet<NodeId>,
  report: Report,
): void {
  if (!nodes.has(source) || !nodes.has(target))
    report.error('store:ends', 'a relationship of ours ends at a node that is not ours', {
      path: key,
    });
  else if (!`${key} `.startsWith(`${attributes.type} ${source} ${target} `))
    report.error('store:ends', 'a relationship of ours does not join the nodes in its id', {
      path: key,
    });
}

/**
 * Constraints keep node ids unique unless somebody dropped them. Relationships can be copied by
 * hand.
 */
function addKey<Id extends FactId>(keys: Set<Id>, key: Id, reason: string, report: Report) {
  if (keys.has(key)) report.error('store:duplicate-id', reason, { path: key });
  keys.add(key);
}
