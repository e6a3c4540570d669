import type { Problem } from '../../model/problem.ts';

/** A sentence for each, with its place. */
export const problemsInWords = (problems: readonly Problem[]): string[] =>
  problems.map(({ reason, place: { file, line, path } }) =>
    [`${reason}:`, file, line && `line ${line}`, path].filter(Boolean).join(' '),
  );
