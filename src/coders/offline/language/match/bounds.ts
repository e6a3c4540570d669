interface Edge {
  readonly at: number;
  readonly offset: number;
}

/** The pieces that a match may use, and where it has to end, if that is said. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly until?: number | undefined;
  /** Where the words before a piece end, if that is beyond their last piece: at the full stop of "U.S.". */
  readonly edge?: Edge | undefined;
}
