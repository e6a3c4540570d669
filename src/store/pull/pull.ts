import type { Session } from 'neo4j-driver';
import { HEAD, MIDDLE, sectionsOf, sectionWriter, TAIL } from '../../graph/row-lines.ts';
import type { EdgeRow } from '../../model/graph.ts';
import type { Report } from '../../model/problem.ts';
import { type Database, withSession } from '../connection/connect.ts';
import { readTemplates, type Templates } from '../push/templates.ts';
import { readStoredNodes, readStoredRelationships } from './stored-rows.ts';
import { portionsOfStored } from './stored-sources.ts';

/** Nodes in memory at once, about; relationships are somewhat more. */
const PORTION_NODES = 50_000;

/** How much was pulled. */
export interface Pulled {
  readonly nodes: number;
  readonly relationships: number;
}

/**
 * Writes the graph as the database has it, as the text of a graph file: everything that attest wrote,
 * whoever pushed it, some sources at a time. What others added is left out with a warning, and so is
 * told what others changed. Null, with every reason in the report, where it is no graph any more: then
 * what was written is none either. Driver errors are thrown.
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
  readonly portions: readonly (readonly string[])[];
  readonly templates: Templates;
  readonly report: Report;
  readonly write: (text: string) => void;
}

/** Ids of all nodes, which is all that stays in memory. */
async function pullNodes({ session, portions, templates, report, write }: Pull) {
  const keys = new Set<string>();
  const add = sectionWriter(write);
  for (const sources of portions) {
    const nodes = await readStoredNodes(session, sources, templates, report);
    for (const { key } of nodes) note(keys, key, 'two nodes share an id', report);
    add(sectionsOf({ nodes, edges: [] }).nodes);
  }
  return keys;
}

/** How many they are. */
async function pullRelationships(
  { session, portions, templates, report, write }: Pull,
  nodes: ReadonlySet<string>,
): Promise<number> {
  let count = 0;
  const add = sectionWriter(write);
  for (const sources of portions) {
    const edges = await readStoredRelationships(session, sources, templates, report);
    // Its id names its ends, so that a copy has either the same ones or the wrong ones.
    const keys = new Set<string>();
    for (const edge of edges) {
      checkEnds(edge, nodes, report);
      note(keys, edge.key, 'two relationships share an id', report);
    }
    add(sectionsOf({ nodes: [], edges }).edges);
    count += edges.length;
  }
  return count;
}

function checkEnds(
  { key, source, target, attributes }: EdgeRow,
  nodes: ReadonlySet<string>,
  report: Report,
): void {
  if (!nodes.has(source) || !nodes.has(target))
    report.error('store:ends', 'a relationship of ours ends at a node that is not', { path: key });
  else if (!`${key} `.startsWith(`${attributes.type} ${source} ${target} `))
    report.error('store:ends', 'a relationship of ours is not between the nodes that it names', {
      path: key,
    });
}

/** Constraints keep ids of nodes unique, where nobody dropped them; relationships can be copied by hand. */
function note(keys: Set<string>, key: string, reason: string, report: Report) {
  if (keys.has(key)) report.error('store:duplicate-id', reason, { path: key });
  keys.add(key);
}
