interface Edge {
  readonly at: number;
  readonly offset: number;
}

/** The pieces that a match may use, and where it must end, if given. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly until?: number | undefined;
  /** End of the words before a piece, if it is after their last piece: the full stop of "U.S.". */
  readonly edge?: Edge | undefined;
}
