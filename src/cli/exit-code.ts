/** Exit codes; `docs/command-line.md` lists them for users. */
export const EXIT = {
  ok: 0,
  /** The input has errors, or an invariant is broken; see problems.json. */
  problems: 1,
  /** For `diff`: the graphs differ, as with diff(1). */
  differences: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The system refused to read or write a file. */
  files: 3,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
