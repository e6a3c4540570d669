import type { ComponentType } from 'preact';
import { CorroborationView } from './corroboration/corroboration-view.tsx';
import { GraphView } from './graph/graph-view.tsx';
import type { Room } from './room.ts';
import { TableView } from './table/table-view.tsx';
import { CORROBORATION_TEXTS } from './texts/corroboration-texts.ts';
import { TEXTS } from './texts/texts.ts';
import { TIMELINE_TEXTS } from './texts/timeline-texts.ts';
import { TimelineView } from './timeline/timeline-view.tsx';

/** One way to look at what is shown. To add one: its file, and its line below. */
export interface View {
  /** Its name in the address. */
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<Room>;
}

export const VIEWS: readonly View[] = [
  { id: 'graph', title: TEXTS.graph, Body: GraphView },
  { id: 'timeline', title: TIMELINE_TEXTS.title, Body: TimelineView },
  { id: 'corroboration', title: CORROBORATION_TEXTS.title, Body: CorroborationView },
  { id: 'table', title: TEXTS.table, Body: TableView },
];
