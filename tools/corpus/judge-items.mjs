import { overlaps } from '../scores/spans.mjs';
import { sameEvent, sameWords } from './overlaps.mjs';

/**
 * Every item of a reading with whether the coding agrees: mentions of one kind that share a
 * character; dates of one value; claims of the same words by the same speaker; events of one type
 * that are alike in factuality (the article's own word or not) and polarity; roles of such events,
 * whatever their factuality, filled by the same entity.
 */
export function judgeItems(coding, reading) {
  const spanOf = ({ start, end }) => [[start, end]];
  const entityOf = ({ mentions }, id) => mentions.find((one) => one.id === id)?.entity;
  const wordsOf = ({ mentions }, entity) =>
    mentions.filter((one) => one.entity === entity).flatMap(spanOf);
  const isSpeaker = (claim, read) =>
    claim.chain.length === 0 || read.chain.length === 0
      ? claim.chain.length === read.chain.length
      : [claim.chain, ...claim.otherChains].some(([origin]) =>
          overlaps(wordsOf(coding, origin), wordsOf(reading, read.chain[0])),
        );
  const sameEvents = (read) => coding.events.filter((one) => sameEvent(one, read));
  return {
    mention: reading.mentions.map((item) => ({
      item,
      right: coding.mentions.some(
        (one) => one.kind === item.kind && overlaps(spanOf(one), spanOf(item)),
      ),
    })),
    date: reading.dates.map((item) => ({
      item,
      right: coding.dates.some(
        (one) =>
          (one.edtf ?? one.timex.type) === (item.edtf ?? item.timex.type) &&
          overlaps(spanOf(one), spanOf(item)),
      ),
    })),
    claim: reading.claims.map((item) => ({
      item,
      right: coding.claims.some((one) => sameWords(one, item) && isSpeaker(one, item)),
    })),
    event: reading.events.map((item) => ({
      item,
      right: sameEvents(item).some(
        (one) =>
          (one.factuality === 'asserted') === (item.factuality === 'asserted') &&
          one.polarity === item.polarity,
      ),
    })),
    role: reading.events.flatMap((event) =>
      event.roles.map((item) => ({
        item,
        event,
        right: sameEvents(event).some((one) =>
          one.roles.some(
            ({ role, mention }) =>
              role === item.role &&
              overlaps(
                wordsOf(coding, entityOf(coding, mention)),
                wordsOf(reading, entityOf(reading, item.mention)).concat(
                  reading.mentions.filter(({ id }) => id === item.mention).flatMap(spanOf),
                ),
              ),
          ),
        ),
      })),
    ),
  };
}
