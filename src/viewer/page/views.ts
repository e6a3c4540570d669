import type { ComponentType } from 'preact';
import { BriefingView } from './briefing/briefing-view.tsx';
import { CorroborationView } from './corroboration/corroboration-view.tsx';
import { GraphView } from './graph/graph-view.tsx';
import { MapView } from './map/map-view.tsx';
import type { Room } from './room.ts';
import { TableView } from './table/table-view.tsx';
import { BRIEFING_TEXTS } from './texts/briefing-texts.ts';
import { CORROBORATION_TEXTS } from './texts/corroboration-texts.ts';
import { MAP_TEXTS } from './texts/map-texts.ts';
import { TEXTS } from './texts/texts.ts';
import { TIMELINE_TEXTS } from './texts/timeline-texts.ts';
import { TimelineView } from './timeline/timeline-view.tsx';

/** A view of the visible graph. To add one, write its file and add a line below. */
export interface View {
  /** Its name in the URL. */
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<Room>;
}

export const VIEWS: readonly View[] = [
  { id: 'briefing', title: BRIEFING_TEXTS.tab, Body: BriefingView },
  { id: 'graph', title: TEXTS.graph, Body: GraphView },
  { id: 'timeline', title: TIMELINE_TEXTS.title, Body: TimelineView },
  { id: 'map', title: MAP_TEXTS.title, Body: MapView },
  { id: 'corroboration', title: CORROBORATION_TEXTS.title, Body: CorroborationView },
  { id: 'table', title: TEXTS.table, Body: TableView },
];
