import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import type { Facts } from '../graph/facts.ts';
import { NO_SECRETS } from '../graph/protected/find-protected.ts';
import { type FigureNames, figureNames } from '../graph/protected/public-figures.ts';
import { pruneFacts } from '../graph/prune-facts.ts';
import { graphOf } from '../graph/serialize.ts';
import type { NodeOf, NodeRow } from '../model/graph.ts';
import { isNodeOf } from '../model/graph.ts';
import { type EdgeId, type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import { isOfClass, KINDS } from '../model/kinds/kinds.ts';
import type { OrdinaryWords } from '../model/ordinary-words.ts';
import { present } from '../model/present.ts';
import { PROFILES, type Profile, type ProfileName } from '../model/profile.ts';
import type { ProtectedPeople } from '../model/vocabulary.ts';
import { findHidden, type Hidden } from './find-hidden.ts';
import { findOthers, NO_OTHERS, type Others } from './find-others.ts';
import { NOBODY_WITHHELD } from './find-withheld.ts';
import { isLabel, labelForms, labelNames } from './label-names.ts';
import { markPublished } from './mark-published.ts';
import { createNameSearch, type NameSearch } from './name-search.ts';
import { createNameFinder, type NameFinders } from './names/name-finder.ts';
import { countUnread } from './names-elsewhere.ts';
import { everyParagraph } from './paragraphs.ts';
import { placesPerson } from './places-person.ts';
import type { ForOthers } from './published.ts';
import { DETAIL, NAME, PARAGRAPH, type Redacted, type Redaction, redact } from './redact.ts';
import { redactionsOf } from './redactions-of.ts';
import { renameIds } from './rename-ids.ts';
import { createScrubber } from './scrub.ts';
import { type Texts, withoutNames } from './show-facts.ts';

/** A graph that may be shown to the profile's audience, and how much was left out of it. */
export type Published = ForOthers<{
  readonly profile: ProfileName;
  readonly graph: AttestGraph;
  /** New id of each node and relationship of the whole graph. Ones left out are missing. */
  readonly ids: NewIds;
  /** Checks words that belong to no article, such as a title or an answer. */
  readonly mayName: NameSearch;
  /** Names that nobody read as anything; they are withheld. */
  readonly unread: number;
  readonly leftOut: {
    /** Places in texts where a name or a detail is withheld. */
    readonly names: number;
    readonly details: number;
    /** Paragraphs left out whole, because something in them may have been missed. */
    readonly paragraphs: number;
    readonly nodes: number;
    readonly relationships: number;
  };
}>;

/** The new id of a node is a node's, that of a relationship a relationship's. */
export interface NewIds {
  get<I extends NodeId | EdgeId>(id: I): I | undefined;
  has(id: NodeId | EdgeId): boolean;
}

/**
 * Every output goes through this function. What it protects against, and what it does not:
 * docs/protection.md.
 */
export function publish(
  whole: AttestGraph,
  name: ProfileName,
  ordinary: OrdinaryWords,
  figures: FigureNames = figureNames(),
): Published {
  const profile = PROFILES[name];
  const hidden = findHidden(whole, profile, ordinary, figures);
  const { graph } = hidden;
  const others = findOthers(graph, hidden);
  const finders = createFinders(hidden, others, textsOf(graph));
  const mayName = createNameSearch(hidden, finders, profile);
  const isNamedIn = createNameSearch(hidden, finders, { ...profile, details: false });
  const redactionsIn = createTextRedactor(hidden, others, finders, profile);
  const texts = redactTexts(graph, redactionsIn, profile);
  const scrub = createScrubber(hidden, finders, profile);

  const isGone = (key: NodeId): boolean => {
    const attributes = graph.getNodeAttributes(key);
    return attributes.label === 'Mention' && isLeftOut(attributes, texts);
  };
  const edges = edgeRows(graph).filter(
    (edge) => !(profile.details && placesPerson(graph, edge, hidden.people)),
  );
  const facts = pruneFacts({ nodes: nodeRows(graph), edges }, isGone);
  const shown = profile.names
    ? withReasons(withoutNames(facts, texts, scrub), hidden.withheldInPublic)
    : facts;
  const renamed = profile.ids
    ? renameIds(shown, hidden.secrets, hidden.withheld, isNamedIn)
    : shown;
  const published = graphOf(renamed);
  const count = (is: (by: string) => boolean) =>
    [...texts.values()].reduce(
      (sum, { counts }) =>
        [...counts].reduce((own, [by, times]) => own + (is(by) ? times : 0), sum),
      0,
    );
  return markPublished({
    profile: name,
    graph: published,
    ids: new Map<NodeId | EdgeId, NodeId | EdgeId>([
      ...idsAfter(shown.nodes, renamed.nodes),
      ...idsAfter(shown.edges, renamed.edges),
    ]) as NewIds,
    mayName,
    unread: profile.unlisted ? countUnread(hidden.withheld) : 0,
    leftOut: {
      names: count((by) => by === NAME || isLabel(by)),
      details: count((by) => by === DETAIL),
      paragraphs: count((by) => by === PARAGRAPH),
      nodes: graph.order - published.order,
      relationships: whole.size - published.size,
    },
  });
}

/** Who set `protected`, or told namesakes apart, is nobody else's concern; why a name is withheld is a reviewer's. */
const withReasons = ({ nodes, edges }: Facts, reasons: Hidden['withheldInPublic']): Facts => ({
  nodes: nodes.map((row) => {
    if (!isNodeOf(row.attributes, 'people')) return row;
    const { protectionBy, toldApart: _, ...rest } = row.attributes;
    const withheldInPublic = reasons.get(row.key);
    const own = protectionBy === 'decision' ? withoutReview(rest) : rest;
    return { ...row, attributes: { ...own, ...present({ withheldInPublic }) } } as NodeRow;
  }),
  edges,
});

/** Why somebody was protected or released may say more of them than their name. */
const withoutReview = (attributes: object): object =>
  Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !/^(?:review(?:edBy|edOn|Reason)?|alternatives)$/.test(name),
    ),
  );

interface Row<I> {
  readonly key: I;
}

/** Renaming keeps the order of rows. */
const idsAfter = <I>(before: readonly Row<I>[], after: readonly Row<I>[]): (readonly [I, I])[] =>
  before.map(({ key }, at) => [key, after[at]?.key ?? key]);

/** A surname alone is looked for in all articles where its bearer is protected in one. */
function createFinders(
  { secrets, withheld, notNames: { ordinary } }: Hidden,
  others: ReadonlyMap<SourceId, Others>,
  texts: ReadonlyMap<SourceId, string>,
): NameFinders {
  const shared = { others, texts, ordinary };
  return {
    ofProtected: createNameFinder({ ...shared, secrets, tellsAlone: true }),
    ofUnlisted: createNameFinder({ ...shared, secrets: withheld, tellsAlone: false }),
  };
}

const textsOf = (graph: AttestGraph): Map<SourceId, string> =>
  new Map(
    nodeRows(graph, 'Article').map(({ key, attributes }) => [sourceOfNode(key), attributes.text]),
  );

/** The redacted text of each source. */
function redactTexts(
  graph: AttestGraph,
  redactionsIn: (source: SourceId, text: string) => Redaction[],
  profile: Profile,
): Map<SourceId, Redacted> {
  return new Map(
    nodeRows(graph, 'Article').map(({ key, attributes: { text, protectedPeople } }) => {
      const source = sourceOfNode(key);
      const found = isUnknown(protectedPeople, profile)
        ? everyParagraph(text)
        : redactionsIn(source, text);
      return [source, redact(text, found)];
    }),
  );
}

/** What to replace in the text of an article: of protected people, and of all others who are hidden. */
function createTextRedactor(
  { secrets, withheld, elsewhere, notNames }: Hidden,
  others: ReadonlyMap<SourceId, Others>,
  { ofProtected, ofUnlisted }: NameFinders,
  profile: Profile,
): (source: SourceId, text: string) => Redaction[] {
  return (source, text) => {
    const unnamed = withheld.get(source) ?? NOBODY_WITHHELD;
    const { entities } = secrets.get(source) ?? NO_SECRETS;
    const { persons } = others.get(source) ?? NO_OTHERS;
    const labels = profile.unlisted
      ? labelNames(text, unnamed, elsewhere, notNames.ordinary.inDescriptions).concat(
          labelForms(text, ofUnlisted.inText(source, text).certain, [unnamed], elsewhere),
        )
      : [];
    const about = {
      // Somebody whose name nobody read may be in danger too: no phone number or address is left.
      isProtected: secrets.has(source) || (profile.unlisted && unnamed.unread.size > 0),
      mentions: [
        ...labels,
        ...[...entities, ...unnamed.entities].flatMap(({ isOne, mentions }) =>
          isOne ? mentions.filter(({ part }) => part === 'text') : [],
        ),
      ],
      persons,
    };
    return [...labels, ...redactionsOf(text, ofProtected.inText(source, text), about, profile)];
  };
}

/** Whether a withdrawn article's text holds something to withhold, at places no longer known. */
const isUnknown = (people: ProtectedPeople | undefined, { names, details }: Profile): boolean =>
  (people === 'named' && names) || (people === 'unnamed' && details);

/**
 * Whether a mention lies in a left-out paragraph, or is nothing but a withheld detail. People stay:
 * "her aunt" is somebody, even where the kinship is withheld.
 */
function isLeftOut({ part, start, end, sources, kind }: NodeOf<'Mention'>, texts: Texts): boolean {
  const redacted = part === 'text' ? texts.get(sources[0] ?? '') : undefined;
  if (!redacted) return false;
  if (redacted.touches(start, end, PARAGRAPH)) return true;
  const words = redacted.text.slice(redacted.shift(start, 'start'), redacted.shift(end, 'end'));
  return words === DETAIL && !(kind && PEOPLE.has(kind));
}
const PEOPLE: ReadonlySet<string> = new Set(
  KINDS.filter(({ label }) => isOfClass(label, 'people')).map(({ kind }) => kind),
);
