import { graphOf } from '../../dist/graph/serialize.js';
import { articleId } from '../../dist/model/article-id.js';
import { edgeId, nodeId, sha256 } from '../../dist/model/ids.js';
import { contextOf } from '../../dist/text/context.js';
import { createRandom, pick } from './random.mjs';

/**
 * A synthetic graph with the proportions of a coded article. Of 50 nodes, one is an article, 30 are
 * mentions, 8 claims, 5 events, 2 dates and 4 entities; of 150 relationships, 30 are IN and 55
 * REFERS_TO. `across`: number of relationships per article to entities of other articles;
 * well-connected ones attract more. All invariants hold. The same sizes and seed give the same
 * graph. `first`: the number of the first article.
 */
export function makeGraph({ nodes: nodeCount, across = 0, seed = 1, first = 0 }) {
  const random = createRandom(seed);
  const facts = { nodes: [], edges: [], known: [] };
  for (let article = 0; article < nodeCount / 50; article += 1)
    addArticle(`made-${String(first + article).padStart(6, '0')}`, random, facts, across);
  return graphOf(facts);
}

const ENTITIES = ['Unit', 'Person', 'Agency', 'Place'];
const WORDS =
  'the commander of a brigade said that two soldiers had left the line near the town'.split(' ');

function addArticle(source, random, { nodes, edges, known }, across) {
  const article = articleId(source);
  const read = { coder: 'made', confidence: 1, sources: [source] };
  const words = (count) => Array.from({ length: count }, () => pick(WORDS, random)).join(' ');
  const add = (label, count, properties) =>
    Array.from({ length: count }, (_, at) => {
      const key = nodeId(label, source, `${label.charAt(0).toLowerCase()}${at + 1}`);
      nodes.push({ key, attributes: { label, displayName: words(5), ...read, ...properties(at) } });
      return key;
    });
  const text = words(600);
  nodes.push({
    key: article,
    attributes: {
      label: 'Article',
      displayName: words(6),
      sources: [source],
      title: words(6),
      sha256: sha256(text),
      status: 'current',
      text,
    },
  });
  const spans = Array.from({ length: 30 }, (_, at) => [at * 80, at * 80 + 40]);
  const mentions = add('Mention', 30, (at) => ({
    ...contextOf(text, spans[at]),
    part: 'text',
    start: spans[at][0],
    end: spans[at][1],
    use: 'mention',
    kind: 'unit',
    form: 'name',
    metonym: false,
  }));
  const claims = add('Claim', 8, () => ({
    text: words(20),
    speech: 'direct',
    stance: 'asserts',
    status: 'unverified',
    origin: 'stated',
  }));
  const events = add('Event', 5, () => ({
    type: 'attack',
    factuality: 'claimed',
    polarity: 'positive',
    genericity: 'single',
    status: 'unverified',
  }));
  const dates = add('Date', 2, () => ({
    text: 'May 31',
    edtf: 'XXXX-05-31',
    precision: 'day',
    relation: 'on',
    anchor: 'none',
    timex: { type: 'DATE', value: 'XXXX-05-31' },
  }));
  const entities = ENTITIES.flatMap((label) =>
    add(label, 1, () => ({
      name: words(3),
      aliases: [words(2), words(2)],
      identity: 'named',
      ...(label === 'Person' && { protected: false }),
      ...(label === 'Unit' && { designation: { number: '74', echelon: 'brigade' } }),
    })),
  );

  const seen = new Set();
  const join = (type, from, to, more = {}) => {
    const at = Math.floor(random() * mentions.length);
    let key = edgeId(type, from, to);
    for (let n = 1; seen.has(key); n += 1) key = edgeId(type, from, to, String(n));
    seen.add(key);
    const attributes = {
      type,
      evidence: [mentions[at]],
      quote: text.slice(...spans[at]),
      ...read,
      ...more,
    };
    edges.push({ key, source: from, target: to, attributes });
  };
  for (const mention of mentions) join('IN', mention, article);
  const things = [...claims, ...events, ...dates, ...entities];
  for (let at = 0; at < 55; at += 1)
    join('REFERS_TO', mentions[at % mentions.length], things[at % things.length]);
  for (const [at, claim] of claims.entries()) {
    join('STATES', article, claim);
    join('ATTRIBUTED_TO', claim, entities[0], { hop: 0, chain: 0, cue: 'said' });
    join('ATTRIBUTED_TO', claim, entities[1], { hop: 1, chain: 0 });
    join('ASSERTS', claim, events[at] ?? pick(events, random));
  }
  for (const event of events) {
    for (const entity of entities.slice(0, 3)) join('INVOLVED', event, entity, { role: 'other' });
    join('AFFECTED', event, entities[1]);
    join('OCCURRED_AT', event, entities[3]);
    join('OCCURRED_ON', event, pick(dates, random));
  }
  for (const [one, other] of [
    [0, 1],
    [1, 2],
    [2, 3],
  ])
    join('FOLLOWED', events[one], events[other]);
  for (let at = 0; at < across && known.length > 0; at += 1) {
    const other = pick(known, random);
    join('INVOLVED', pick(events, random), other, { role: 'other' });
    known.push(other);
  }
  known.push(...entities);
}
