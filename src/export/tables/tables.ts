import { claimsTable } from './claims-table.ts';
import { eventsTable } from './events-table.ts';
import { evidenceTable } from './evidence-table.ts';
import { nodesTable } from './nodes-table.ts';
import { relationshipsTable } from './relationships-table.ts';
import type { TidyTable } from './table.ts';

/** The graph as tidy tables. */
export const TIDY_TABLES: readonly TidyTable[] = [
  nodesTable,
  relationshipsTable,
  claimsTable,
  eventsTable,
  evidenceTable,
];
