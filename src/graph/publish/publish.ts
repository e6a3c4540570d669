import type { EdgeRow, NodeAttributes, NodeOf, NodeRow } from '../../model/graph.ts';
import { sha256 } from '../../model/ids.ts';
import { PROFILES, type Profile, type ProfileName } from '../../model/profile.ts';
import { contextOf } from '../../text/context.ts';
import { shorten } from '../../text/shorten.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../attest-graph.ts';
import type { Facts } from '../facts.ts';
import { pruneFacts } from '../prune-facts.ts';
import { graphOf } from '../serialize.ts';
import { findProtected, type Secrets } from './find-protected.ts';
import type { Ordinary } from './name-parts.ts';
import { othersNamesOf } from './others-names.ts';
import { DETAIL, NAME, PARAGRAPH, type Redacted, redact, redactionsOf } from './redact-text.ts';
import { renameIds } from './rename-ids.ts';
import { createScrubber, type Scrubber } from './scrub.ts';

/** A graph that may be shown to whom the profile is for, and what it does not show. */
export interface Published {
  readonly graph: AttestGraph;
  readonly leftOut: {
    /** Places in texts at which a name or a detail is withheld. */
    readonly names: number;
    readonly details: number;
    /** Left out whole, as it was not certain that everything in them was found. */
    readonly paragraphs: number;
    readonly nodes: number;
    readonly relationships: number;
  };
}

/**
 * The one pass that every output goes through; what it protects from, and what not: docs/protection.md.
 */
export function publish(graph: AttestGraph, name: ProfileName, ordinary: Ordinary): Published {
  const profile = PROFILES[name];
  const secrets = profile.names ? findProtected(graph, ordinary) : new Map<string, Secrets>();
  const everywhere = new Set([...secrets.values()].flatMap(({ names }) => [...names]));
  const texts = redactTexts(graph, secrets, everywhere, profile);
  const scrub = createScrubber(secrets, everywhere);

  const isGone = (key: string): boolean => {
    const attributes = graph.getNodeAttributes(key);
    return attributes.label === 'Mention' && isLeftOut(attributes, texts);
  };
  const withheld = edgeRows(graph).filter(
    (edge) => !(profile.details && placesPerson(graph, edge)),
  );
  const facts = pruneFacts({ nodes: nodeRows(graph), edges: withheld }, isGone);
  const shown = profile.names ? withoutNames(facts, texts, scrub, profile) : facts;
  const published = graphOf(profile.ids ? renameIds(shown, secrets) : shown);
  const count = (by: string) =>
    [...texts.values()].reduce((sum, { counts }) => sum + (counts.get(by) ?? 0), 0);
  return {
    graph: published,
    leftOut: {
      names: count(NAME),
      details: count(DETAIL),
      paragraphs: count(PARAGRAPH),
      nodes: graph.order - published.order,
      relationships: graph.size - published.size,
    },
  };
}

type Texts = ReadonlyMap<string, Redacted>;

/** By source: its text without what is withheld. */
function redactTexts(
  graph: AttestGraph,
  secrets: ReadonlyMap<string, Secrets>,
  everywhere: ReadonlySet<string>,
  profile: Profile,
): Map<string, Redacted> {
  const others = othersNamesOf(graph);
  return new Map(
    nodeRows(graph, 'Article').map(({ attributes: { sources, text } }) => {
      const [source = ''] = sources;
      const own = secrets.get(source) ?? {
        entities: [],
        words: new Set<string>(),
        names: new Set<string>(),
      };
      const found = redactionsOf(text, own, everywhere, others.get(source) ?? new Set(), profile);
      return [source, redact(text, found)];
    }),
  );
}

/** In a paragraph that is left out, or nothing but a detail that is withheld. */
function isLeftOut({ part, start, end, sources }: NodeOf<'Mention'>, texts: Texts): boolean {
  const redacted = part === 'text' ? texts.get(sources[0] ?? '') : undefined;
  if (!redacted) return false;
  const words = redacted.text.slice(redacted.shift(start, 'start'), redacted.shift(end, 'end'));
  return redacted.touches(start, end, PARAGRAPH) || words === DETAIL;
}

/** That a protected person belongs to a numbered unit narrows down who it is; an army does not. */
function placesPerson(
  graph: AttestGraph,
  { source, target, attributes: { type } }: EdgeRow,
): boolean {
  if (type !== 'MEMBER_OF' && type !== 'COMMANDS') return false;
  const [person, body] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
  const isOne =
    (person.label === 'Person' && person.protected) || (body.label === 'Person' && body.protected);
  return (
    isOne &&
    [person, body].some((each) => each.label === 'Unit' && each.designation?.number !== undefined)
  );
}

function withoutNames(
  { nodes, edges }: Facts,
  texts: Texts,
  scrub: Scrubber,
  profile: Profile,
): Facts {
  const shown = nodes.map(
    (row) => ({ ...row, attributes: showNode(row.attributes, texts, scrub, profile) }) as NodeRow,
  );
  const quotes = new Map<string, string>(
    shown.flatMap(({ key, attributes }) =>
      attributes.label === 'Mention' ? [[key, attributes.quote]] : [],
    ),
  );
  const contents = contentsOf(edges, shown);
  return {
    nodes: shown.map((row) => withClaimText(row, contents)),
    edges: edges.map((edge) => ({
      ...edge,
      attributes: {
        ...scrub.edge(edge.attributes),
        quote: quotes.get(edge.attributes.evidence[0] ?? '') ?? edge.attributes.quote,
      },
    })),
  };
}

function showNode(
  attributes: NodeAttributes,
  texts: Texts,
  scrub: Scrubber,
  profile: Profile,
): NodeAttributes {
  const redacted = texts.get(attributes.sources[0] ?? '');
  if (attributes.label === 'Article' && redacted)
    return scrub.article({ ...attributes, text: redacted.text, sha256: sha256(redacted.text) });
  if (attributes.label === 'Mention' && attributes.part === 'text' && redacted) {
    const span = [
      redacted.shift(attributes.start, 'start'),
      redacted.shift(attributes.end, 'end'),
    ] as const;
    const words = contextOf(redacted.text, [...span]);
    return scrub.node({
      ...attributes,
      ...words,
      start: span[0],
      end: span[1],
      displayName: shorten(words.quote, 60),
    });
  }
  return scrub.node(attributes, profile.details);
}

/** The spans of each claim's words, in their order. */
function contentsOf(
  edges: readonly EdgeRow[],
  nodes: readonly NodeRow[],
): Map<string, NodeOf<'Mention'>[]> {
  const mentions = new Map(nodes.map(({ key, attributes }) => [key as string, attributes]));
  const contents = new Map<string, NodeOf<'Mention'>[]>();
  for (const { source, target, attributes } of edges) {
    const words = attributes.type === 'REFERS_TO' ? mentions.get(source) : undefined;
    if (words?.label !== 'Mention' || words.use !== 'content') continue;
    contents.set(
      target,
      [...(contents.get(target) ?? []), words].sort((a, b) => a.start - b.start),
    );
  }
  return contents;
}

function withClaimText(
  row: NodeRow,
  contents: ReadonlyMap<string, readonly NodeOf<'Mention'>[]>,
): NodeRow {
  const words = contents.get(row.key);
  if (row.attributes.label !== 'Claim' || !words) return row;
  const text = words.map(({ quote }) => quote).join(' … ');
  return { ...row, attributes: { ...row.attributes, text, displayName: shorten(text, 80) } };
}
