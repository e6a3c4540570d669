import { groupBy } from '../../dist/model/group-by.js';
import { trimmed, wordFinder } from './spans.mjs';

/** Mentions that only fill roles: they are neither asked for nor counted against a reader. */
const isFillerOnly = ({ kind, form }) =>
  kind === 'object' || form === 'pronoun' || form === 'adjective';

/**
 * A coding or a reading in the shape that is scored. A gold may allow more than one answer:
 * - `optional` items need not be found; `accept…` lists other values that are right too;
 * - a mention has a least and a greatest span (`min`, `max`);
 * - a claim has other contents and chains (`content_alt`, `chain_alt`);
 * - events with `same_as` are one that is told again, as the further words (`also`) of an event are.
 */
export function indexed(coding, text) {
  const wordsOf = wordFinder(text);
  const entities = new Map(coding.entities.map((one) => [one.id, one]));
  const dates = coding.dates.map((one) => ({ ...one, span: [one.start, one.end] }));
  const known = coding.mentions
    .filter(({ kind }) => kind !== 'date')
    .map((one) => mentionOf(one, text));
  const own = known.filter((one) => !isFillerOnly(one));
  const mentionsOf = groupBy(own, ({ entity }) => entity);
  const spans = new Map([
    ...known.map(({ id, span, entity }) => [id, { spans: [span], entity }]),
    ...dates.map(({ id, span }) => [id, { spans: [span], entity: null }]),
  ]);
  return {
    text,
    wordsOf,
    entities,
    dates,
    mentions: own,
    fillers: known.filter(isFillerOnly),
    claims: coding.claims.map((one) => claimOf(one, wordsOf)),
    events: coding.events.flatMap(eventsOf),
    relations: coding.relations ?? [],
    spansOf: (entity) => (mentionsOf.get(entity) ?? []).map(({ span }) => span),
    /** The words of the mention or date that fills a role, place or date. */
    filler: (id) => spans.get(id) ?? { spans: [], entity: null },
  };
}

function mentionOf(mention, text) {
  const span = [mention.start, mention.end];
  const trim = trimmed(text, span);
  const { min, max, accept_kinds = [] } = mention;
  return {
    ...mention,
    span,
    trim,
    least: min ? trimmed(text, min) : trim,
    most: max ? [Math.min(max[0], span[0]), Math.max(max[1], span[1])] : span,
    reach: max ?? span,
    kinds: [mention.kind, ...accept_kinds],
  };
}

const listOf = (spans) => (spans ?? []).map((one) => [...one]);

function claimOf(claim, wordsOf) {
  const contents = [claim.content, ...(claim.content_alt ?? [])];
  return {
    ...claim,
    content: listOf(claim.content),
    cue: listOf(claim.cue),
    source: listOf(claim.source),
    words: contents.map(wordsOf),
    cueWords: wordsOf(claim.cue ?? []),
    chains: [claim.chain, ...(claim.chain_alt ?? []), ...(claim.otherChains ?? [])],
    statuses: [claim.status, ...(claim.status_accept ?? [])],
  };
}

/** An event for each of its words. */
function eventsOf(event) {
  const { also = [], polarity, factuality, accept_factuality = [] } = event;
  const factualities = [polarity === 'negative' ? 'negated' : factuality, ...accept_factuality];
  const isNegated = factualities.includes('negated');
  const mayBeAsserted =
    polarity === undefined
      ? factualities.includes('asserted') || (isNegated && !event.claims?.length)
      : factuality === 'asserted';
  const one = {
    ...event,
    types: [event.type, ...(event.accept_types ?? [])],
    factualities,
    mayBeAsserted,
    roles: event.roles.map((role) => ({
      ...role,
      fillers: [role.mention, ...(role.accept ?? [])],
    })),
    sameAs: event.same_as ?? null,
  };
  return [event.trigger, ...also].map((span, at) => ({
    ...one,
    ...(at > 0 ? { id: `${event.id}/${at}`, sameAs: event.id } : {}),
    span,
  }));
}
