import { overlaps } from '../scores/spans.mjs';
import { sameEvent, sameWords } from './overlaps.mjs';

/**
 * Over texts that were coded twice: of the claims and events that both codings have, how many they
 * judge alike, question by question.
 */
export function judgedAlike(twice) {
  const counts = {};
  const count = (what, alike) => {
    counts[what] ??= { alike: 0, all: 0 };
    counts[what].all++;
    if (alike) counts[what].alike++;
  };
  for (const { first, second } of twice) {
    for (const claim of first.claims) {
      const other = second.claims.find(
        (one) => overlaps(one.content, claim.content) && sameWords(one, claim),
      );
      if (!other) continue;
      count('stance of a claim', other.stance === claim.stance);
      count('status of a claim', other.status === claim.status);
      count('chain of a claim', sameChain(first, claim.chain, second, other.chain));
    }
    for (const event of first.events) {
      const other = second.events.find((one) => sameEvent(one, event));
      if (!other) continue;
      count('factuality of an event', other.factuality === event.factuality);
      count('polarity of an event', other.polarity === event.polarity);
      count('genericity of an event', other.genericity === event.genericity);
      for (const { role, mention } of event.roles)
        count(
          'participant of an event and its role',
          fills(second, other, role, spanOf(first, mention)),
        );
      if (event.place)
        count('place of an event', overlapping(second, other.place, spanOf(first, event.place)));
    }
    for (const entity of first.entities.filter((one) => 'protected' in one && one.protected)) {
      const own = first.mentions.filter((one) => one.entity === entity.id);
      const other = second.mentions.find((one) =>
        own.some((mine) => overlaps([[mine.start, mine.end]], [[one.start, one.end]])),
      );
      const found = second.entities.find(({ id }) => id === other?.entity);
      if (found) count('protection of who is protected', found.protected === true);
    }
  }
  return counts;
}

const spanOf = ({ mentions }, id) => {
  const { start, end } = mentions.find((one) => one.id === id);
  return [[start, end]];
};

const overlapping = (coding, mention, spans) =>
  mention != null && overlaps(spanOf(coding, mention), spans);

const fills = (coding, { roles }, role, spans) =>
  roles.some((one) => one.role === role && overlapping(coding, one.mention, spans));

/** Ids differ between codings: two entities are one if mentions of theirs share words. */
const sameChain = (first, chain, second, other) =>
  chain.length === other.length &&
  chain.every((id, at) => overlaps(mentionsOf(first, id), mentionsOf(second, other[at])));

const mentionsOf = ({ mentions }, id) =>
  mentions.filter(({ entity }) => entity === id).map(({ start, end }) => [start, end]);
