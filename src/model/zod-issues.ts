import type { z } from 'zod';

/** One thing wrong with a value: where in it, and what is expected. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly expected?: string;
}

type Issue = z.core.$ZodIssue;
type Parsed<S extends z.ZodType> =
  | { readonly data: z.output<S>; readonly flaws: null }
  | { readonly data: null; readonly flaws: readonly Flaw[] };

/**
 * Parses a value by its schema, or gives flaws in words that a person can act on: each unknown key
 * separately, and for a union the flaws of the closest branch.
 */
export function parseBySchema<S extends z.ZodType>(schema: S, value: unknown): Parsed<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { data: parsed.data, flaws: null };
  return { data: null, flaws: parsed.error.issues.flatMap((issue) => flawsOf(issue, [])) };
}

function flawsOf(issue: Issue, above: readonly PropertyKey[]): Flaw[] {
  const path = [...above, ...issue.path];
  const flaw = (reason: string, expected?: string): Flaw[] => [
    {
      path: keys(path),
      reason: isMissing(issue) ? 'missing' : reason,
      ...(expected && { expected }),
    },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: keys([...path, key]), reason: 'unknown field' }));
    case 'invalid_union':
      return closestBranch(issue, path) ?? flaw(...ofUnion(issue, path));
    case 'invalid_value':
      return flaw('not one of the closed list', issue.values.map(String).join(' '));
    case 'invalid_type':
      return flaw('of a wrong type', issue.expected);
    case 'invalid_format':
      return flaw(
        'not in the form it should have',
        FORMS[issue.format] ?? issue.pattern ?? issue.format,
      );
    case 'invalid_key':
      return issue.issues.flatMap((inner) => flawsOf(inner, path));
    case 'too_small':
      return flaw('too small, too short or empty', `at least ${issue.minimum}`);
    case 'too_big':
      return flaw('too large or too long', `at most ${issue.maximum}`);
    default:
      return flaw(issue.message);
  }
}

/** What a person should write, where the pattern itself would tell them nothing. */
const FORMS: Record<string, string> = {
  date: 'a day, such as 2025-05-31',
  datetime: 'a day and a time, such as 2025-05-31T12:00:00Z',
};

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** The flaws of the branch that fits furthest into the value; null if none fits any deeper. */
function closestBranch(issue: UnionIssue, path: readonly PropertyKey[]): Flaw[] | null {
  const depth = (flaws: Flaw[]): number => Math.max(...flaws.map((flaw) => flaw.path.length));
  const [closest] = branchFlaws(issue, path)
    .filter((flaws) => flaws.length > 0)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return closest && depth(closest) > path.length ? closest : null;
}

function ofUnion(issue: UnionIssue, path: readonly PropertyKey[]): [string, string | undefined] {
  if ('options' in issue)
    return ['not one of the closed list', issue.options?.map(String).join(' ')];
  const expected = branchFlaws(issue, path).flatMap((flaws) =>
    flaws.flatMap((flaw) => flaw.expected ?? []),
  );
  return ['of a wrong type', [...new Set(expected)].join(' or ') || undefined];
}

const branchFlaws = (issue: UnionIssue, path: readonly PropertyKey[]): Flaw[][] =>
  issue.errors.map((issues) => issues.flatMap((inner) => flawsOf(inner, path)));

const isMissing = (issue: Issue): boolean =>
  issue.input === undefined &&
  ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code);

const keys = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));
