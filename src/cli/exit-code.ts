/** What the process ends with; `docs/command-line.md` lists them for users. */
export const EXIT = {
  ok: 0,
  /** The input has errors, or an invariant is broken; see problems.json. */
  problems: 1,
  /** Of `diff`: the graphs differ, as diff(1) has it. */
  differences: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** The system does not let a file be read or written. */
  files: 3,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
