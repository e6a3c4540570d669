import { groupBy } from '../../../../model/group-by.ts';
import type { Claim } from '../../../../model/standoff.ts';
import { type DangerFindings, note } from './findings.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import type { SaidOf } from './said.ts';
import { dangerWords } from './words.ts';

/**
 * "A Western diplomat told us", "two aides said": whoever speaks without a name or a known post has
 * not given one. Those who speak for a body, and armed men, are no anonymous sources.
 */
export function findAnonymous(
  { tokens }: DangerLine,
  people: readonly Someone[],
  claims: readonly Claim[],
  saidOf: SaidOf,
  findings: DangerFindings,
): void {
  const speakers = new Set(claims.flatMap(({ chain }) => chain.slice(0, 1)));
  for (const [key, mentions] of groupBy(people, (one) => one.key)) {
    const [first] = mentions;
    if (!first?.entity || !speakers.has(first.entity.id)) continue;
    if (mentions.some(({ form }) => form === 'name')) continue;
    // "the governor said": an article that gives no name may still say who it is
    if (dangerWords.definite.has(tokens[first.first - 1]?.lower ?? '')) continue;
    const own = tokens.slice(first.first, first.last).map(({ lower }) => lower);
    const words = [...saidOf(first.entity), ...own];
    if (!words.some((word) => dangerWords.bodySpeakers.has(word))) note(findings, key, 'anonymous');
  }
}
