import { z } from 'zod';

/** Where a problem sits: a file, a 1-based line and column in it, or a path into data. */
export const Place = z.strictObject({
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  path: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

export const Severity = z.enum(['error', 'warning']);

/** Bad data as a value: what rule it breaks, where, what stands there and what should. */
export const Problem = z.strictObject({
  /** `room:what-is-wrong`, stable; docs/problems.md lists them. */
  rule: z.string().regex(/^[a-z]+:[a-z0-9-]+$/),
  severity: Severity,
  reason: z.string(),
  place: Place,
  actual: z.string().optional(),
  expected: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Collects the problems of one run; stages add, the command decides. */
export interface Report {
  add(problem: Problem): void;
  error(rule: string, reason: string, place: Place, detail?: ProblemDetail): void;
  warn(rule: string, reason: string, place: Place, detail?: ProblemDetail): void;
  readonly problems: readonly Problem[];
  readonly errors: number;
}
type ProblemDetail = { actual?: string; expected?: string };

export function createReport(): Report {
  const problems: Problem[] = [];
  let errors = 0;
  const report: Report = {
    add: (problem) => {
      problems.push(problem);
      // Counted as they come: a stage asks after each of 10,000 articles.
      if (problem.severity === 'error') errors += 1;
    },
    error: (rule, reason, place, detail = {}) =>
      report.add({ rule, severity: 'error', reason, place, ...detail }),
    warn: (rule, reason, place, detail = {}) =>
      report.add({ rule, severity: 'warning', reason, place, ...detail }),
    problems,
    get errors() {
      return errors;
    },
  };
  return report;
}
