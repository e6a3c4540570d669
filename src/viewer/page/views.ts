import type { ComponentType } from 'preact';
import { GraphView } from './graph/graph-view.tsx';
import type { Room } from './room.ts';
import { TableView } from './table/table-view.tsx';
import { TEXTS } from './texts.ts';

/** One way to look at what is shown. To add one: its file, and its line below. */
export interface View {
  /** Its name in the address. */
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<Room>;
}

export const VIEWS: readonly View[] = [
  { id: 'graph', title: TEXTS.graph, Body: GraphView },
  { id: 'table', title: TEXTS.table, Body: TableView },
];
