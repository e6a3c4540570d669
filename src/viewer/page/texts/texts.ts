import { numberOf } from './number-of.ts';

/** Texts shared by several views. This folder never holds text from articles. */
export const TEXTS = {
  skip: 'Skip to evidence',
  profile: {
    public: 'Public: a person is named only if something allows it. Other names are withheld.',
    review: 'Review: names of protected people are withheld. Not for the public.',
    private: 'Private: nothing is withheld. Keep this file to yourself.',
  },
  leftOut: 'Left out',
  nothingLeftOut: 'Nothing was left out.',
  graph: 'Graph',
  table: 'Table',
  shown: (nodes: number, all: number, edges: number) =>
    `${nodes} of ${numberOf(all, 'node')}, ${numberOf(edges, 'relationship')} shown`,
  nothingShown: 'No nodes pass these filters.',
  save: (format: 'PNG' | 'SVG' | 'CSV') => `Save as ${format}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  protected: 'protected person',
  toldAs: {
    asserted: 'asserted by the article itself',
    claimed: 'claimed: somebody says so',
    ordered: 'ordered: nobody says that it was done',
    planned: 'planned: nobody says that it was done',
    possible: 'possible only',
    inferred: 'inferred, not said',
  },
  negative: 'said not to have happened',
  statusWords: {
    unassessed: 'nothing is said about verification',
    unverified: 'unverified',
    verified: 'verified',
    denied: 'denied',
    disputed: 'disputed',
    refuted: 'refuted',
    retracted: 'retracted',
  },
  independent: (origins: number, sides: number) =>
    origins === 0
      ? 'no named origin'
      : `${numberOf(origins, 'independent named origin')} on ${sides === 0 ? 'no stated side' : numberOf(sides, 'side')}`,
  unknownOrigins: (count: number) => `${numberOf(count, 'account')} of unknown origin, not counted`,
  deniedBy: 'Denied by',
  withheldSource: 'a withheld source',
  noSide: 'no stated side',
  originKinds: { named: 'named', anonymous: 'anonymous', 'own-voice': 'in its own voice' },
  verdictWords: {
    unverified: 'could not be verified',
    verified: 'verified',
    denied: 'denied',
    disputed: 'disputed',
    refuted: 'refuted',
    retracted: 'retracted',
  },
  stanceWords: {
    asserts: 'asserts',
    denies: 'denies',
    doubts: 'doubts',
    asks: 'asks',
    demands: 'demands',
    promises: 'promises',
    predicts: 'predicts',
  },
  more: (count: number) => `Show ${numberOf(count, 'more row', 'more rows')}`,
} as const;
