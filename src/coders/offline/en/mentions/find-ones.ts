import { aroundMention } from './around.ts';
import type { FoundMentions, MentionDraft, RelationDraft } from './draft.ts';
import ones from './ones.json' with { type: 'json' };
import { compileMentions } from './patterns.ts';
import type { Surface } from './surface.ts';

/** Characters. How far back the people are to whom "one" refers: a few sentences. */
const REACH = 600;

const ONES = compileMentions<null>('ones', ones);

/**
 * "One said …, another described …": each is a separate member of the last group mentioned. Only as
 * a subject, not before a noun and not in a rule about everyone.
 */
export function findOnes(
  surface: Surface,
  people: readonly MentionDraft[],
): Omit<FoundMentions, 'candidates' | 'surface'> {
  const mentions: MentionDraft[] = [];
  const relations: RelationDraft[] = [];
  let latest = -1;
  let next = 0;
  for (const [at, { start, end }] of surface.pieces.entries()) {
    for (let one = people[next]; one && one.start < start; one = people[next]) {
      // "Commanders against their own troops …": "one" is not one of the troops
      if (!aroundMention(surface, 'owned', one)) latest = next;
      next += 1;
    }
    const group = people[latest];
    const verb = group && ONES.first(surface, at, at + 1)?.nodes.get('verb');
    if (!verb || !group || start - group.end > REACH) continue;
    const told = { rule: 'one-of', confidence: 0.6 };
    mentions.push({
      ...{ start, end, ...told },
      ...{ kind: 'person', form: 'pronoun', metonym: false, plural: false },
    });
    relations.push({
      type: 'MEMBER_OF',
      from: [start, end],
      to: [group.start, group.end],
      span: [start, Math.max(end, verb.end)],
      ...told,
    });
  }
  return { mentions, relations };
}
