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

/** What tells whether an event happened at a place that its sentence names. */
export const featuresOfEventPlace = (
  story: Story,
  at: number,
  { mention, head }: HeadedPlace,
  rivals: number,
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
    ...elsewhere(story, at, mention),
  ];
};

/** What it is in the events beside this one. */
const elsewhere = ({ events }: Story, at: number, mention: MentionLike): Features => {
  const type = events[at]?.type;
  const near = events.slice(Math.max(0, at - REACH), at + REACH + 1);
  return near.flatMap((other) => {
    if (other === events[at]) return [];
    const roles = other.roles.filter(({ filler }) => filler === mention).map(({ role }) => role);
    const all = other.place === mention ? [...roles, 'place'] : roles;
    return all.flatMap((role) => [
      `elsewhere=${role} of ${other.type}`,
      `elsewhere=${role} of ${other.type} type=${type}`,
    ]);
  });
};
