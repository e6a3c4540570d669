import ones from '../en/mentions/ones.json' with { type: 'json' };
import { aroundMention } from './around.ts';
import type { FoundMentions, MentionDraft, RelationDraft } from './draft.ts';
import { compile } from './patterns.ts';
import type { Surface } from './surface.ts';

/** Characters back to the people of whom "one" is one: a few sentences. */
const REACH = 600;

const ONES = compile<null>('ones', ones);

/**
 * "One said …, another described …": each somebody of his own, out of the last people named in the
 * plural. Only as a subject, where no noun follows and no rule about everybody is meant.
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
      // "Commanders against their own troops …": it is not one of those who belong to others
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
