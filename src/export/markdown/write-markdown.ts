import { type AttestGraph, edgeRows } from '../../graph/attest-graph.ts';
import { firstPageOf, onPage } from '../../graph/telling/page-of.ts';
import { sentenceOfEvent } from '../../graph/telling/sentence-of-event.ts';
import { articleId } from '../../model/article-id.ts';
import type { EdgeRow, NodeAttributes } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { WriteFolderOf } from '../export-format.ts';
import { findNotes, type Note, type Notes } from './find-notes.ts';
import { escapeMarkdown, frontMatter, quotation } from './markdown-text.ts';

/** A vault of Obsidian: a note a thing, event and article, linked, with the words each rests on. */
export const writeMarkdown: WriteFolderOf = ({ published: { graph } }, open) => {
  const vault = createVault(graph);
  for (const note of vault.notes.all) open(`${note.path}.md`)(dossierOf(note, vault));
};

interface Vault {
  readonly graph: AttestGraph;
  readonly notes: Notes;
  readonly from: ReadonlyMap<NodeId, readonly EdgeRow[]>;
  readonly into: ReadonlyMap<NodeId, readonly EdgeRow[]>;
  readonly link: (key: NodeId, words?: string) => string;
}

function createVault(graph: AttestGraph): Vault {
  const notes = findNotes(graph);
  const [from, into] = [new Map<NodeId, EdgeRow[]>(), new Map<NodeId, EdgeRow[]>()];
  const add = (to: Map<NodeId, EdgeRow[]>, key: NodeId, edge: EdgeRow): void => {
    const known = to.get(key);
    if (known) known.push(edge);
    else to.set(key, [edge]);
  };
  for (const edge of edgeRows(graph)) {
    add(from, edge.source, edge);
    add(into, edge.target, edge);
  }
  const link = (key: NodeId, words = graph.getNodeAttributes(key).displayName): string => {
    const note = notes.of(key);
    const shown = escapeMarkdown(words).replaceAll('|', '/');
    return note ? `[[${note.path}|${shown}]]` : shown;
  };
  return { graph, notes, from, into, link };
}

function dossierOf(note: Note, vault: Vault): string {
  const { graph } = vault;
  const own = note.nodes.map((key) => graph.getNodeAttributes(key));
  const [first] = own;
  if (!first) return '';
  const body = first.label === 'Article' ? aboutArticle(note, vault) : aboutThing(note, vault);
  return [
    frontMatter({
      type: first.label.toLowerCase(),
      aliases: [...new Set(own.flatMap((one) => ('aliases' in one ? (one.aliases ?? []) : [])))],
      ...propertiesOf(first),
      ids: note.nodes,
    }),
    `# ${escapeMarkdown(note.title)}`,
    ...body,
    '',
  ].join('\n\n');
}

/** What a reader sorts and filters by. */
function propertiesOf(attributes: NodeAttributes): Record<string, unknown> {
  const wanted =
    'country side identity precision category protected published url publication status factuality polarity genericity kind'.split(
      ' ',
    );
  return Object.fromEntries(
    wanted.flatMap((name) => {
      const value = attributes[name as keyof NodeAttributes];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function aboutArticle(note: Note, vault: Vault): string[] {
  const { graph, from, into, link } = vault;
  const events = new Set<NodeId>();
  const things = new Set<NodeId>();
  for (const key of note.nodes)
    for (const { source } of into.get(key) ?? [])
      for (const { target, attributes } of from.get(source) ?? [])
        if (attributes.type === 'REFERS_TO')
          (graph.getNodeAttribute(target, 'label') === 'Event' ? events : things).add(target);
  const linked = (keys: Iterable<NodeId>): string[] =>
    [...keys].filter((key) => vault.notes.of(key) !== null).map((key) => `- ${link(key)}`);
  return [...section('Events', linked(events)), ...section('Who and what', linked(things))];
}

function aboutThing(note: Note, vault: Vault): string[] {
  const { graph, from, into, link } = vault;
  const isWithin = ({ source, target }: EdgeRow): boolean =>
    note.nodes.includes(source) && note.nodes.includes(target);
  const out = note.nodes.flatMap((key) => from.get(key) ?? []).filter((one) => !isWithin(one));
  const back = note.nodes.flatMap((key) => into.get(key) ?? []).filter((one) => !isWithin(one));
  const told = note.label === 'Event' ? note.nodes.map((key) => tell(key, vault)) : [];
  const line = (edge: EdgeRow, key: NodeId, words: string): string =>
    `- ${words} ${link(key)}\n${quotation(edge.attributes.quote, sourcesOf(edge, vault))}`;
  const claimsOf = (edges: readonly EdgeRow[], type: string, end: 'source' | 'target') =>
    edges
      .filter(({ attributes }) => attributes.type === type)
      .map((edge) => claim(edge[end], vault));
  const inEvents = back.filter(
    ({ source }) => graph.getNodeAttribute(source, 'label') === 'Event' && note.label !== 'Event',
  );
  return [
    ...told,
    ...section(
      'Events',
      inEvents.map(
        (edge) =>
          `- ${tell(edge.source, vault)} ${link(edge.source, '(the event)')}\n${quotation(edge.attributes.quote, sourcesOf(edge, vault))}`,
      ),
    ),
    ...section('Said of it', claimsOf(back, 'ASSERTS', 'source')),
    ...section('Said by it, or through it', claimsOf(back, 'ATTRIBUTED_TO', 'source')),
    ...section('Relations', [
      ...out.filter(isRelation).map((edge) => line(edge, edge.target, wordsOf(edge))),
      ...back
        .filter(isRelation)
        .filter((edge) => !inEvents.includes(edge))
        .map((edge) => line(edge, edge.source, `${wordsOf(edge)} (from)`)),
    ]),
    ...section('Mentions', mentionsOf(note, vault)),
  ];
}

/** Told with whoever says it: never as a fact. */
const tell = (key: NodeId, { graph, link }: Vault): string =>
  sentenceOfEvent(graph, key)
    .map(({ words, at }) => (at === null ? escapeMarkdown(words) : link(at, words)))
    .join('');

const NOT_SHOWN = new Set(
  'IN REFERS_TO STATES ATTRIBUTED_TO ASSERTS OCCURRED_ON PUBLISHED_ON'.split(' '),
);
const isRelation = ({ attributes }: EdgeRow): boolean => !NOT_SHOWN.has(attributes.type);
const wordsOf = ({ attributes: { type, role, status } }: EdgeRow): string =>
  [type.toLowerCase().replaceAll('_', ' '), role ?? status].filter(Boolean).join(', ');
function claim(key: NodeId, { graph, from, link }: Vault): string {
  const attributes = graph.getNodeAttributes(key);
  if (attributes.label !== 'Claim') return '';
  const by = (from.get(key) ?? [])
    .filter((edge) => edge.attributes.type === 'ATTRIBUTED_TO')
    .sort((a, b) => (a.attributes.hop ?? 0) - (b.attributes.hop ?? 0))
    .map(({ target }) => link(target));
  const sources = attributes.sources.map((source) => link(articleId(source)));
  const who = by.length > 0 ? by.join(' ← ') : 'origin unknown';
  return `- ${attributes.stance}, ${attributes.status}: ${who}\n${quotation(attributes.text, `${sources.join(', ')}${onPage(firstPageOf(graph, key))}`)}`;
}

const sourcesOf = ({ attributes: { sources } }: EdgeRow, { link }: Vault): string =>
  sources.map((source) => link(articleId(source))).join(', ');

function mentionsOf({ nodes }: Note, { graph, into, link }: Vault): string[] {
  const lines = nodes.flatMap((key) =>
    (into.get(key) ?? []).flatMap(({ source, attributes: { type, sources } }) => {
      const mention = graph.getNodeAttributes(source);
      if (type !== 'REFERS_TO' || mention.label !== 'Mention' || mention.part !== 'text') return [];
      const whole = `${mention.prefix}${mention.quote}${mention.suffix}`;
      const page = onPage(mention.page);
      return [
        `- ${sources.map((one) => link(articleId(one))).join(', ')}${page}\n${quotation(`…${whole}…`)}`,
      ];
    }),
  );
  return [...new Set(lines)];
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, lines.filter((line) => line !== '').join('\n')];
