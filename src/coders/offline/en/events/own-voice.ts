import type { Tree } from '../../language/tree.ts';
import type { RoleDraft } from './event-draft.ts';

/** What an article's own reporters do, who are left out of it as its outlet is. */
const REPORTED: ReadonlySet<string> = new Set(
  'detect interview investigate publish verify'.split(' '),
);
const OURS: ReadonlySet<string> = new Set(['we', 'us', 'our']);

/** "We have verified three videos", in the article's own voice: the outlet takes no part. */
export const withoutReporters = (
  { tokens }: Tree,
  type: string,
  roles: readonly RoleDraft[],
): readonly RoleDraft[] =>
  REPORTED.has(type)
    ? roles.filter(
        ({ filler }) =>
          filler.form !== 'pronoun' || !OURS.has(wordAt(tokens, filler.start)?.lower ?? ''),
      )
    : roles;

const STRIKING: ReadonlySet<string> = new Set('abuse attack destroy injure kill'.split(' '));
const WHICH_ONE = /^(?:another|by|each|first|fourth|last|next|second|third)$/u;

/** "The second one struck those who came to help", "killed by one": a shell or drone just told of. */
export const withArms = (
  { tokens }: Tree,
  type: string,
  roles: readonly RoleDraft[],
): readonly RoleDraft[] =>
  STRIKING.has(type)
    ? roles.map((one): RoleDraft => {
        const { role, filler } = one;
        if (role !== 'actor' || filler.form !== 'pronoun') return one;
        const word = wordAt(tokens, filler.start);
        const before = tokens[(word?.index ?? 0) - 1];
        const isArm = word?.lower === 'one' && WHICH_ONE.test(before?.lower ?? '');
        return isArm ? { ...one, role: 'instrument', filler: { ...filler, kind: 'object' } } : one;
      })
    : roles;

const wordAt = (tokens: Tree['tokens'], start: number): Tree['tokens'][number] | undefined => {
  let from = 0;
  let to = tokens.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return tokens[from];
};
