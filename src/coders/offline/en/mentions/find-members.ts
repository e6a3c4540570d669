import { betweenMentions } from './around.ts';
import type { MentionDraft, RelationDraft } from './draft.ts';
import type { Surface } from './surface.ts';
import { surroundings } from './surroundings.ts';

const BODIES: ReadonlySet<string> = new Set(['unit', 'agency', 'organization']);

/**
 * "fighters from the 5th Brigade", "Wagner mercenaries", "the commander of the battalion", "a
 * spokesman for the ministry".
 */
export const findMemberships = (
  surface: Surface,
  mentions: readonly MentionDraft[],
): RelationDraft[] =>
  mentions.flatMap((people, at) => {
    const body = mentions[at + 1];
    return body ? relate(surface, people, body) : [];
  });

function relate(surface: Surface, people: MentionDraft, body: MentionDraft): RelationDraft[] {
  if (people.form !== 'nominal' || !BODIES.has(body.kind)) return [];
  if (people.kind !== 'group' && people.kind !== 'person') return [];
  const noun = people.noun?.split(' ').at(-1) ?? '';
  const serves = surroundings.officials.has(noun);
  const leads = surroundings.commanders.has(noun);
  const belongs = body.kind === 'unit' && (leads || surroundings.members.has(noun));
  if (!serves && !belongs) return [];
  const isInside = body.end <= people.end;
  const link = serves ? 'official' : 'member';
  if (!isInside && !betweenMentions(surface, link, people, body)) return [];
  return [
    {
      type: leads ? 'COMMANDS' : 'MEMBER_OF',
      from: [people.start, people.end],
      to: [body.start, body.end],
      span: [people.start, Math.max(people.end, body.end)],
      rule: 'member',
      confidence: isInside ? 0.7 : 0.8,
    },
  ];
}
