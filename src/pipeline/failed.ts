import type { Problem } from '../model/problem.ts';

/** Turns an exception into a problem, so that one article cannot stop the others. */
export function failed({ file }: { readonly file: string }, error: unknown): Problem {
  const { code, path = file, message } = error as NodeJS.ErrnoException;
  const isOfSystem = error instanceof Error && /^E[A-Z]+$/.test(code ?? '');
  return isOfSystem
    ? {
        rule: 'build:unreadable',
        severity: 'error',
        reason: 'the system refuses to read this',
        place: { file: path },
        actual: message,
        expected: 'a readable file',
      }
    : {
        rule: 'build:failed',
        severity: 'error',
        reason: 'the program failed on this',
        place: { file },
        actual: error instanceof Error ? (error.stack ?? message) : String(error),
        expected: 'a bug report with the file',
      };
}
