import { z } from 'zod';

/** Where a problem is: a file, a line and column in it (from 1), or a path into data. */
export const Place = z.strictObject({
  file: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  path: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

export const Severity = z.enum(['error', 'warning']);

/** Bad data as a value: the rule it breaks, where, what is there and what should be. */
export const Problem = z.strictObject({
  /** `room:what-is-wrong`; stable, and listed in docs/problems.md. */
  rule: z.string().regex(/^[a-z]+:[a-z0-9-]+$/),
  severity: Severity,
  reason: z.string(),
  place: Place,
  actual: z.string().optional(),
  expected: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What the server of a model or a budget kept from being read. */
const UNASKED: ReadonlySet<string> = new Set([
  'model:failed-pass',
  'model:budget',
  'model:stopped',
  'model:no-address',
]);

/** Whether the same input may be read better another time: the system, a server or a budget failed. */
export const mayPass = ({ rule }: Problem): boolean =>
  rule.startsWith('build:') || UNASKED.has(rule);

/** Collects the problems of one run; stages add to it, the command decides what follows. */
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
      // Counted as they are added, as a stage asks after each of 10,000 articles.
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
