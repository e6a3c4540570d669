import { numberOf } from './number-of.ts';

export const TIMELINE_TEXTS = {
  title: 'Timeline',
  lead: 'When events are said to have been, as exactly as the articles say it and no more.',
  rowsBy: 'Rows by',
  by: { type: 'event type', place: 'place', time: 'time alone' },
  noPlace: 'no place stated',
  placeIn: 'as in',
  tools: 'The axis',
  toolsHelp: 'Arrow keys move along the axis, + and − zoom, 0 shows all of it.',
  earlier: 'Earlier',
  later: 'Later',
  zoomAll: 'Show the whole axis',
  zoomFirst: 'Where most dates lie',
  onlyThese: 'Filter to these days',
  overview: 'Drag over it to choose what is shown below.',
  range: (from: string, to: string) => `${from} to ${to}`,
  outside: (count: number) =>
    count === 0
      ? 'No date lies outside.'
      : `${numberOf(count, 'date')} outside, marked at the edge.`,
  years: 'Dates with a year',
  unknownYear: 'Year not known',
  unknownYearLead:
    'The articles give month and day and no year, and none is guessed. In the order of the calendar.',
  undated: 'No day known',
  undatedLead: 'The articles do not date these, or give only a length of time.',
  events: (count: number) => numberOf(count, 'event'),
  reports: (count: number) => numberOf(count, 'report'),
  nothing: 'No event passes these filters.',
  columns: ['Caption', 'Event type', 'Told as', 'When', 'EDTF', 'Articles'],
  noDate: 'not dated',
  told: {
    asserted: 'asserted',
    claimed: 'claimed',
    ordered: 'ordered',
    planned: 'planned',
    possible: 'possible',
    inferred: 'inferred',
  },
  approximate: 'about',
  legend: 'How to read it',
  legendShapes: {
    point: 'one day',
    bar: 'some time between these days, not all of it',
    maybe: 'may belong to it',
    open: 'open end: nobody says how far it reaches',
    approximate: 'approximate',
  },
} as const;
