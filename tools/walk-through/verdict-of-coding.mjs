import { indexAnnotations } from '../../dist/model/annotation-index.js';
import { shared } from '../../dist/text/agreement/overlap.js';
import { pairItems } from './pair-items.mjs';

const ROLES = ['actor', 'target', 'recipient', 'instrument'];

/**
 * What a reviewer who thinks as the people who coded an article says of the tasks of its reading:
 * `accept`, `reject`, `protect`, `release`, `unsure`, or `correct` with `set` and `words` (spans by
 * field; none: nobody).
 */
export function reviewerOf(article) {
  const pairs = pairItems(article);
  const gold = indexAnnotations(article.coding);
  const read = indexAnnotations(article.reading);
  const spanOf = ({ start, end }) => [start, end];

  /** The people's entity that some words of the reading name. */
  const entityAt = (mention) => {
    if (!mention) return null;
    const own = pairs.entities.get(mention.entity);
    const at = article.coding.mentions.find(
      (one) => one.entity != null && shared([spanOf(one)], [spanOf(mention)]) > 0,
    );
    return at?.entity ?? own?.id ?? null;
  };
  const sameSet = (a, b) => a.size === b.size && [...a].every((one) => b.has(one));

  /** Words to choose, and what they name if the machine has read nothing there. */
  function wordsFor(mention) {
    const isRead = article.reading.mentions.some(
      (one) => shared([spanOf(one)], [spanOf(mention)]) > 0,
    );
    return { span: spanOf(mention), kind: isRead ? null : mention.kind };
  }

  function ofEvent(id) {
    const event = article.reading.events.find((one) => one.id === id);
    const right = pairs.events.get(id);
    if (!event || !right) return { verdict: 'reject' };
    const set = differing(event, right, ['type', 'factuality', 'polarity', 'genericity']);
    const words = {};
    for (const role of ROLES) {
      const wanted = right.roles.filter((one) => one.role === role);
      const named = (roles, index, entityOf) =>
        new Set(
          roles
            .filter((one) => one.role === role)
            .map(({ mention }) => entityOf(index.mentions.get(mention)) ?? mention),
        );
      if (
        !sameSet(
          named(right.roles, gold, (mention) => mention?.entity),
          named(event.roles, read, entityAt),
        )
      )
        words[role] = wanted
          .map(({ mention }) => gold.mentions.get(mention))
          .filter(Boolean)
          .map((mention) => wordsFor(mention));
    }
    placeAndDate(event, right, words);
    return verdictFrom(set, words);
  }

  function placeAndDate(event, right, words) {
    const place = right.place ? gold.mentions.get(right.place) : null;
    const read0 = event.place ? entityAt(read.mentions.get(event.place)) : null;
    if ((place?.entity ?? null) !== read0) words.place = place ? [wordsFor(place)] : [];
    const date = right.date ? gold.dates.get(right.date) : null;
    const own = event.date ? read.dates.get(event.date) : null;
    const isSame = date && own ? shared([spanOf(date)], [spanOf(own)]) > 0 : !date && !own;
    if (!isSame) words.date = date ? [{ span: spanOf(date), kind: null }] : [];
  }

  function ofClaim(id) {
    const claim = article.reading.claims.find((one) => one.id === id);
    const right = pairs.claims.get(id);
    if (!claim || !right) return { verdict: 'reject' };
    const set = differing(claim, right, ['stance', 'status']);
    const words = {};
    const chain = claim.chain.map((one) => pairs.entities.get(one)?.id ?? one);
    if (chain.join(' ') !== right.chain.join(' '))
      words.speaker = right.chain.map((entity, at) => speakerWords(right, entity, at));
    return verdictFrom(set, words);
  }

  /** The words for one step of a chain: the claim's own, else the nearest that name it. */
  function speakerWords({ source, content }, entity, at) {
    const all = gold.mentionsOf.get(entity) ?? [];
    const near = ({ start }) => Math.abs(start - (content[0]?.[0] ?? 0));
    const [nearest] = all.toSorted((a, b) => near(a) - near(b));
    const own = at === 0 ? all.find((one) => shared([spanOf(one)], source) > 0) : null;
    const mention = own ?? nearest;
    return mention ? wordsFor(mention) : { span: [0, 0], kind: null };
  }

  function ofThing(id) {
    const thing = read.entities.get(id);
    const right = pairs.entities.get(id);
    if (!thing || !right) return { verdict: 'reject' };
    if (right.kind !== thing.kind)
      return { verdict: 'correct', set: { kind: right.kind }, words: {} };
    if (Boolean(right.protected) === Boolean(thing.protected)) return { verdict: 'accept' };
    return { verdict: right.protected ? 'protect' : 'release' };
  }

  function ofRelation([type, from, to]) {
    const [a, b] = [from, to].map((one) => pairs.entities.get(localOf(one))?.id ?? null);
    const isThere = article.coding.relations.some(
      (one) => one.type === type && one.from === a && one.to === b,
    );
    return { verdict: isThere ? 'accept' : 'reject' };
  }

  return {
    pairs,
    verdict: (id) => {
      if (id.includes(' ')) return ofRelation(id.split(' '));
      if (id.startsWith('event:')) return ofEvent(localOf(id));
      if (id.startsWith('claim:')) return ofClaim(localOf(id));
      return ofThing(localOf(id));
    },
  };
}

export const localOf = (id) => id.slice(id.indexOf('/') + 1);

const differing = (item, right, fields) =>
  Object.fromEntries(
    fields.filter((field) => item[field] !== right[field]).map((field) => [field, right[field]]),
  );

const verdictFrom = (set, words) =>
  Object.keys({ ...set, ...words }).length === 0
    ? { verdict: 'accept' }
    : { verdict: 'correct', set, words };
