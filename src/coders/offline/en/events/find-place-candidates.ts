import type { Features } from '../score/features.ts';
import type { EventDraft, MentionLike } from './event-draft.ts';
import { featuresOfEventPlace, type HeadedPlace, usesIn } from './place-features.ts';
import { WITHOUT_PLACE } from './scenes.ts';
import type { Story } from './story.ts';
import { SPOKEN } from './within-claim.ts';

/** A place where an event may have happened. */
export interface PlaceCandidate extends HeadedPlace {
  /** The event, by its place in the story. */
  readonly event: number;
  readonly features: Features;
}

/** For each event, the place that the rules gave it, or else the places of its sentence. */
export const findPlaceCandidates = (story: Story): readonly PlaceCandidate[] => {
  const { tree, events, placed } = story;
  const places = placesBySentence(story);
  const uses = usesIn(story);
  return events.flatMap((event, at) => {
    const head = placed[at]?.head ?? -1;
    const named = places.get(tree.tokens[head]?.sentence ?? -1) ?? [];
    const all = named.filter(({ mention }) =>
      event.place === null ? mayHold(story, event, head) : event.place === mention,
    );
    return all.map((one) => ({
      ...one,
      event: at,
      features: featuresOfEventPlace(story, at, one, { rivals: named.length, uses }),
    }));
  });
};

/** "The captured soldiers" tells not where they were captured. */
const mayHold = ({ tree }: Story, { type }: EventDraft, head: number): boolean =>
  !/^(?:acl|amod)$/u.test(tree.deprel(head)) && !SPOKEN.has(type) && !WITHOUT_PLACE.has(type);

const placesBySentence = ({
  tree,
  fillers,
  dates,
}: Story): ReadonlyMap<number, readonly HeadedPlace[]> => {
  const found = new Map<number, HeadedPlace[]>();
  const seen = new Set<MentionLike>();
  for (const { index, sentence } of tree.tokens) {
    const mention = fillers.headedBy(index);
    if (mention?.kind !== 'place' || seen.has(mention)) continue;
    // "in May": no town
    if (dates.get(sentence)?.some(({ first, last }) => first <= index && index <= last)) continue;
    seen.add(mention);
    const list = found.get(sentence) ?? [];
    list.push({ mention, head: index });
    found.set(sentence, list);
  }
  return found;
};
