/** Texts of the drawing. */
export const GRAPH_TEXTS = {
  legend: 'Legend',
  event: 'Event,',
  graphLabel: 'Drawing of the graph',
  graphHelp:
    'Arrow keys move the drawing, + and − zoom, 0 shows all of it. The Table view lists the same for a screen reader.',
  zoomAll: 'Show all',
} as const;
