/**
 * For how many stories of the synthetic corpus the program counts origins correctly. Looks up the
 * planted event in the graph by type, unit, town and day, and compares the program's own analysis
 * of it with the truth. Works story by story, so it needs little memory for a corpus of any size.
 */
import { findAttribution } from '../../dist/analyse/origins/attribution.js';
import { findTellings } from '../../dist/analyse/origins/find-tellings.js';
import { originsOfEvents } from '../../dist/analyse/origins/origins.js';
import { indexRows } from '../../dist/graph/graph-rows.js';
import { articleId } from '../../dist/model/article-id.js';
import { sourceOfNode } from '../../dist/model/ids.js';

/** `wrong`: for each wrongly counted story, what was expected and what was found. */
export function scoreOrigins(truth, parts, clusters) {
  const joins = joinsBySource(parts);
  const wrong = truth.stories.flatMap((story) => {
    const events = plantedIn(story, graphOfStory(story, { parts, clusters, joins }));
    const flaws = flawsOf(story, events, clusters);
    return flaws.length === 0 ? [] : [{ ...toldIn(story, truth), flaws }];
  });
  const { length } = truth.stories;
  const withdrawn = truth.stories.filter((story) => story.withdrawn.length > 0).length;
  return { stories: length, right: length - wrong.length, withdrawn, wrong };
}

const toldIn = ({ id, design, event, sources, withdrawn }, truth) => ({
  id,
  design,
  event,
  told: sources.map((source) => ({
    source,
    planted: truth.sources[source].planted,
    withdrawn: withdrawn.includes(source),
  })),
});

/** Relationships between articles, by the source they start in. */
function joinsBySource({ joining }) {
  const joins = new Map();
  for (const edge of joining) {
    const source = sourceOfNode(edge.source);
    if (!joins.has(source)) joins.set(source, []);
    joins.get(source).push(edge);
  }
  return joins;
}

/**
 * The facts of a story's articles, and which of them are judged the same, even if only through
 * other articles.
 */
function graphOfStory({ sources }, { parts, clusters, joins }) {
  const facts = sources.map((source) => parts.read(source));
  const nodes = facts.flatMap((one) => one.nodes);
  const known = new Set(nodes.map(({ key }) => key));
  const across = sources.flatMap((source) => joins.get(source) ?? []);
  const inside = [...facts.flatMap((one) => one.edges), ...across].filter(
    ({ source, target, attributes }) =>
      attributes.type !== 'SAME_AS' && known.has(source) && known.has(target),
  );
  const edges = new Map(inside.map((edge) => [edge.key, edge]));
  for (const key of known) {
    const [first] = clusters.membersOf(key).filter((member) => known.has(member));
    if (first === undefined || first === key) continue;
    const edge = `SAME_AS ${first} ${key}`;
    edges.set(edge, { key: edge, source: first, target: key, attributes: { type: 'SAME_AS' } });
  }
  return indexRows({ nodes, edges: [...edges.values()] });
}

/** The analysis of each event in the graph that matches the planted one. */
function plantedIn({ event }, graph) {
  const attribution = findAttribution(graph);
  const named = (id, name) =>
    attribution
      .membersOf(id)
      .map((member) => graph.attributesOf(member))
      .some((node) => node.name === name || (node.aliases ?? []).includes(name));
  const isPlanted = (id) => {
    const some = (types, check) =>
      types.some((type) => graph.edgesFrom(id, type).some(({ target }) => check(target)));
    return (
      graph.attributesOf(id).type === event.type &&
      some(['PERFORMED_BY'], (target) => named(target, event.unit)) &&
      some(['OCCURRED_AT', 'AFFECTED'], (target) => named(target, event.town)) &&
      some(['OCCURRED_ON'], (target) => graph.attributesOf(target).edtf === event.date)
    );
  };
  const told = findTellings(attribution).filter(({ events }) => events.some(isPlanted));
  return originsOfEvents(told, attribution);
}

/** What is wrong, one phrase each; empty if everything is as planted. */
function flawsOf(story, events, clusters) {
  const [event, ...others] = events;
  if (!event) return ['the planted event is not found'];
  const strangers = event.events
    .flatMap((id) => clusters.membersOf(id))
    .map(sourceOfNode)
    .filter((source) => !story.sources.includes(source));
  const told = new Set(event.articles);
  const silent = story.sources.filter(
    (source) => !story.withdrawn.includes(source) && !told.has(articleId(source)),
  );
  const expected = expectedOf(story);
  const found = foundOf(event);
  return [
    ...(others.length > 0 ? [`told as ${events.length} events`] : []),
    ...(strangers.length > 0 ? [`merged with an event of ${strangers.join(', ')}`] : []),
    ...(silent.length > 0 ? [`not found in ${silent.join(', ')}`] : []),
    ...Object.keys(expected).flatMap((what) =>
      expected[what] === found[what] ? [] : [`${what}: ${found[what]}, planted ${expected[what]}`],
    ),
  ];
}

const expectedOf = ({ origins, sides, anonymous, unknown, ownVoice, circle }) => ({
  origins: origins.length,
  who: whoOf(origins.map(({ name }) => name)),
  sides,
  anonymous,
  unknown,
  ownVoice,
  circles: ringsOf(circle ? [circle] : []),
});

const foundOf = ({ origins, shares, sides, anonymous, unknown, ownVoice, circles }) => ({
  origins,
  who: whoOf(shares.flatMap(({ kind, displayName }) => (kind === 'named' ? [displayName] : []))),
  sides,
  anonymous,
  unknown,
  ownVoice,
  circles: ringsOf(circles),
});

/** Normalizes names for what varies between outlets: leading article, case, apostrophe. */
const whoOf = (names) =>
  names
    .map((name) => name.toLowerCase().replaceAll('’', "'").replace(/^the /, ''))
    .sort()
    .join('; ');

const ringsOf = (circles) =>
  circles
    .map(({ members, grounded }) => `${members.length} ${grounded ? 'grounded' : 'closed'}`)
    .join('; ');
