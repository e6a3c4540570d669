import type { MentionDraft, RelationDraft } from './draft.ts';
import { surroundings } from './surroundings.ts';

const LINK = /^ (?:from|of|in|with) (?:the |its |their )?$/;
const OFFICE = /^ (?:from|of|in|with|for|at) (?:the |its |their )?$/;
const BODIES: ReadonlySet<string> = new Set(['unit', 'agency', 'organization']);

/** "fighters from the 5th Brigade", "Wagner mercenaries", "the commander of the battalion", "a spokesman for the ministry". */
export function findMembers(text: string, mentions: readonly MentionDraft[]): RelationDraft[] {
  return mentions.flatMap((people, at): RelationDraft[] => {
    const next = mentions[at + 1];
    if (people.form !== 'nominal' || !next || !BODIES.has(next.kind)) return [];
    const noun = people.noun?.split(' ').at(-1) ?? '';
    const serves = surroundings.officials.has(noun);
    if (!serves && next.kind !== 'unit') return [];
    const leads = surroundings.commanders.has(noun);
    if (!serves && !leads && !surroundings.members.has(noun)) return [];
    if (people.kind !== 'group' && people.kind !== 'person') return [];
    const isInside = next.end <= people.end;
    const link = serves ? OFFICE : LINK;
    if (!isInside && !link.test(text.slice(people.end, next.start))) return [];
    return [
      {
        type: leads ? 'COMMANDS' : 'MEMBER_OF',
        from: [people.start, people.end],
        to: [next.start, next.end],
        span: [people.start, Math.max(people.end, next.end)],
        rule: 'member',
        confidence: isInside ? 0.7 : 0.8,
      },
    ];
  });
}
