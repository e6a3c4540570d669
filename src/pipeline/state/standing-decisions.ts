import { z } from 'zod';
import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { undoneIn } from '../../resolve/decisions/settle-decisions.ts';

/** A decision in force at a build: its id, what it is, and of what. */
const StandingDecision = z.strictObject({
  id: z.string(),
  what: z.string(),
  of: z.string(),
});

/** All decisions in force at a build. */
export const StandingDecisions = z.strictObject({
  /** Where they were, as an absolute path. */
  file: z.string(),
  all: z.array(StandingDecision),
});
export type StandingDecisions = z.infer<typeof StandingDecisions>;

export function standingDecisions(decisions: readonly Decision[], file: string): StandingDecisions {
  const undone = undoneIn(decisions);
  const standing = decisions.filter(({ id, what }) => what !== 'undo' && !undone.has(id));
  return { file, all: standing.map(({ id, what, ids }) => ({ id, what, of: ids.join(' ') })) };
}

/** What keeps people and withdrawn articles out of sight. */
const WITHHOLDS: ReadonlySet<string> = new Set(['retract', 'protect']);

/**
 * Lines are only ever added, so a decision of the last build that is not in the file any more was
 * lost: with the whole file, in another working folder, or with a piece of it. Nothing is built then
 * if it withheld something; for every other line there is a warning.
 */
export function checkStanding(
  { all: last }: Pick<StandingDecisions, 'all'>,
  now: readonly Decision[],
  file: string,
  report: Report,
): void {
  if (last.length > 0 && now.length === 0) {
    report.error(
      'decision:gone',
      'the last build into this folder had decisions, and now there are none',
      { file },
      {
        actual: 'no decision',
        expected: `${last.length} or more; is this the right working folder, and the right file?`,
      },
    );
    return;
  }
  const ids = new Set(now.map(({ id }) => id));
  const subjects = new Set(now.map(({ what, ids: of }) => `${what} ${of.join(' ')}`));
  for (const { id, what, of } of last) {
    if (ids.has(id)) continue;
    const isWithheld = WITHHOLDS.has(what) && !subjects.has(`${what} ${of}`);
    const say = isWithheld ? report.error : report.warn;
    say(
      'decision:lost',
      'a line of the last build is not in the file any more',
      { file, path: of },
      { actual: 'no such line', expected: `${what} ${of} (${id}); to take it back, undo it` },
    );
  }
}
