/** Texts of the drawing. */
export const GRAPH_TEXTS = {
  legend: 'Legend',
  event: 'Event,',
  graphLabel: 'Drawing of the graph',
  graphHelp:
    'Arrow keys move the drawing, + and − zoom, 0 shows all. The Table view lists the same content for screen readers.',
  zoomAll: 'Show all',
  around: 'Around:',
  whole: 'Show the whole graph',
} as const;
