import type { z } from 'zod';

/** One thing that is wrong with a value, where in it, and what should stand there. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly reason: string;
  readonly expected?: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Zod's issues as flaws that a person can act on: every unknown key by itself, and of a union the
 * branch that the value comes closest to.
 */
export function flawsOf(error: { readonly issues: readonly Issue[] }): Flaw[] {
  return error.issues.flatMap((issue) => flawsOfIssue(issue, []));
}

function flawsOfIssue(issue: Issue, above: readonly PropertyKey[]): Flaw[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: keys([...path, key]), reason: 'unknown field' }));
    case 'invalid_union':
      return flawsOfUnion(issue, path);
    case 'invalid_value':
      return [
        {
          path: keys(path),
          reason: 'not one of the closed list',
          expected: issue.values.map(String).join(' '),
        },
      ];
    case 'invalid_type':
      return [
        {
          path: keys(path),
          reason: issue.input === undefined ? 'missing or of a wrong type' : 'of a wrong type',
          expected: issue.expected,
        },
      ];
    case 'invalid_format':
      return [
        {
          path: keys(path),
          reason: 'not in the form it should have',
          expected: issue.pattern ?? issue.format,
        },
      ];
    default:
      return [{ path: keys(path), reason: issue.message }];
  }
}

function flawsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
): Flaw[] {
  const branches = issue.errors.map((issues) =>
    issues.flatMap((inner) => flawsOfIssue(inner, path)),
  );
  const depth = (flaws: Flaw[]): number => Math.max(...flaws.map((flaw) => flaw.path.length));
  const closest = branches
    .filter((flaws) => flaws.length > 0)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  if (closest && depth(closest) > path.length) return closest;
  const expected = branches.flatMap((flaws) => flaws.flatMap((flaw) => flaw.expected ?? []));
  return [
    {
      path: keys(path),
      reason: issue.errors.length === 0 ? 'not one of the closed list' : 'of a wrong type',
      ...(expected.length > 0 && { expected: [...new Set(expected)].join(' or ') }),
    },
  ];
}

const keys = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));
