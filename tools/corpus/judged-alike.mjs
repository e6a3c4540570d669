import { overlaps, sameWords } from './overlaps.mjs';

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
      count('chain of a claim', chainOf(first, claim) === chainOf(second, other));
    }
    for (const event of first.events) {
      const spans = (one) => [one.trigger, ...one.also];
      const other = second.events.find(
        (one) => one.type === event.type && overlaps(spans(one), spans(event)),
      );
      if (!other) continue;
      count('factuality of an event', other.factuality === event.factuality);
      count('polarity of an event', other.polarity === event.polarity);
      count('genericity of an event', other.genericity === event.genericity);
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

/** A chain as where each of its speakers is first mentioned: ids differ between codings. */
const chainOf = ({ mentions }, { chain }) =>
  chain
    .map((id) => Math.min(...mentions.filter((one) => one.entity === id).map(({ start }) => start)))
    .join(' ');
