import { type Features, upTo } from '../score/features.ts';
import type { MentionLike } from './event-draft.ts';
import { featuresBetween, featuresOfPath, formOf, opensSentence } from './path-features.ts';
import type { Story } from './story.ts';

/** A mention of a place with its head token. */
export interface HeadedPlace {
  readonly mention: MentionLike;
  readonly head: number;
}

/** Events before and after it that may stand in the same sentence. */
const REACH = 6;

/** What tells whether an event happened at a place that its sentence names, beside `rivals` others. */
export const featuresOfEventPlace = (
  story: Story,
  at: number,
  { mention, head }: HeadedPlace,
  { rivals, uses }: { readonly rivals: number; readonly uses: Uses },
): Features => {
  const { tree, events, placed } = story;
  const event = events[at];
  const from = placed[at]?.head ?? -1;
  if (event === undefined) return [];
  const form = formOf(tree, from);
  const path = featuresOfPath(tree, from, head, event.type);
  const has = (asked: string): boolean => event.roles.some(({ role }) => role === asked);
  const own = event.roles.find(({ filler }) => filler === mention);
  return [
    ...path,
    ...path.filter((one) => /^(?:path|short)=\S*$/u.test(one)).map((one) => `${one} form=${form}`),
    ...featuresBetween(tree, from, head),
    `named=${mention.form}`,
    `type=${event.type}`,
    `frame=${event.rule}`,
    `form=${form}`,
    `opens=${opensSentence(tree, head)}`,
    `word=${tree.tokens[head]?.lower}`,
    `rivals=${upTo(rivals, [1, 2, 3, 5])}`,
    `has actor=${has('actor')} target=${has('target')}`,
    `as=${own?.role ?? 'none'}`,
    `rule=${event.place === mention}`,
    ...elsewhere(story, at, mention, uses),
  ];
};

/** What a mention is in one event of a story. */
interface Use {
  /** The event, by its place in the story. */
  readonly event: number;
  readonly role: string;
  readonly type: string;
}
export type Uses = ReadonlyMap<MentionLike, readonly Use[]>;

/** What each mention is in which events, in the order of the story. */
export const usesIn = ({ events }: Story): Uses => {
  const uses = new Map<MentionLike, Use[]>();
  for (const [event, { roles, place, type }] of events.entries()) {
    const all = roles.map(({ filler, role }) => ({ of: filler, role: role as string }));
    if (place) all.push({ of: place, role: 'place' });
    for (const { of, role } of all) {
      const known = uses.get(of) ?? [];
      known.push({ event, role, type });
      uses.set(of, known);
    }
  }
  return uses;
};

/** What it is in the events beside this one. */
const elsewhere = ({ events }: Story, at: number, mention: MentionLike, uses: Uses): Features => {
  const type = events[at]?.type;
  return (uses.get(mention) ?? []).flatMap((use) => {
    if (use.event === at || Math.abs(use.event - at) > REACH) return [];
    return [
      `elsewhere=${use.role} of ${use.type}`,
      `elsewhere=${use.role} of ${use.type} type=${type}`,
    ];
  });
};
