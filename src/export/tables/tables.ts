import { claimsTable } from './claims-table.ts';
import { eventsTable } from './events-table.ts';
import { evidenceTable } from './evidence-table.ts';
import { nodesTable } from './nodes-table.ts';
import { relationshipsTable } from './relationships-table.ts';
import type { Table } from './table.ts';

/** The graph as tidy tables. */
export const TABLES: readonly Table[] = [
  nodesTable,
  relationshipsTable,
  claimsTable,
  eventsTable,
  evidenceTable,
];
