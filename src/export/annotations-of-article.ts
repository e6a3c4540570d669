import { type AttestGraph, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import { articleId } from '../model/article-id.ts';
import { byText } from '../model/by-text.ts';
import type { EdgeRow, NodeOf, NodeRow } from '../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import { KINDS } from '../model/kinds/kinds.ts';
import { LocalId } from '../model/local-id.ts';
import { present } from '../model/present.ts';
import { StatedRelationshipType } from '../model/relationships.ts';
import type { Span } from '../model/span.ts';
import { Annotations, ARTICLE_ITSELF } from '../model/standoff.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';

/** What one article has in the graph: its nodes, and the relationships between them. */
export interface ArticleFacts {
  readonly article: NodeRow<'Article'>;
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** The articles of a graph, sorted, each with what is its own. */
export function factsByArticle(graph: AttestGraph): ArticleFacts[] {
  const found = new Map<SourceId, { nodes: NodeRow[]; edges: EdgeRow[] }>();
  const own = (key: NodeId) => {
    const source = sourceOfNode(key);
    const known = found.get(source) ?? { nodes: [], edges: [] };
    found.set(source, known);
    return known;
  };
  for (const row of nodeRows(graph)) own(row.key).nodes.push(row);
  for (const edge of edgeRows(graph))
    if (sourceOfNode(edge.source) === sourceOfNode(edge.target)) own(edge.source).edges.push(edge);
  return [...found]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([source, { nodes, edges }]) => {
      const article = nodes.find(({ key }) => key === articleId(source));
      if (article?.attributes.label !== 'Article') return [];
      return [
        {
          article: article as NodeRow<'Article'>,
          nodes,
          edges,
        },
      ];
    });
}

/**
 * The annotations that an article's facts were made of, as far as the graph has them. Their spans
 * are in its text as published.
 */
export function annotationsOfArticle(facts: ArticleFacts): Annotations {
  const { article } = facts;
  const look = createLook(facts);
  const coder = facts.nodes.find(({ attributes }) => 'coder' in attributes)?.attributes;
  return Annotations.parse({
    source: {
      id: sourceOfNode(article.key),
      sha256: article.attributes.sha256,
      ...present({
        published: article.attributes.published,
        language: article.attributes.language,
      }),
    },
    coder: { name: coder && 'coder' in coder ? coder.coder : 'unknown' },
    entities: entitiesIn(look),
    mentions: mentionsIn(look),
    dates: datesIn(look),
    claims: claimsIn(look),
    events: eventsIn(look),
    relations: statedIn(look, 'relation').map(({ key, edge, spans }) => ({
      id: key,
      type: edge.attributes.type,
      from: look.local(edge.source),
      to: look.local(edge.target),
      span: spans,
      ...present({ reason: edge.attributes.reason }),
      ...readingOf(edge.attributes),
    })),
    assessments: statedIn(look, 'assessment').map(({ key, edge, spans }) => ({
      id: key,
      by: look.local(edge.source),
      of: look.local(edge.target),
      status: edge.attributes.status,
      ...present({ aspect: edge.attributes.aspect }),
      span: spans,
      ...readingOf(edge.attributes),
    })),
  });
}

/** Look-ups in the facts of one article. */
interface Look extends ArticleFacts {
  readonly node: ReadonlyMap<NodeId, NodeRow['attributes']>;
  readonly from: ReadonlyMap<NodeId, readonly EdgeRow[]>;
  /** The mentions of a thing, in the order of the text. */
  readonly words: (thing: NodeId, use: NodeOf<'Mention'>['use']) => NodeRow<'Mention'>[];
  readonly mention: (key: NodeId) => NodeOf<'Mention'> | null;
  readonly local: (key: NodeId) => string;
}

function createLook(facts: ArticleFacts): Look {
  const node = new Map(facts.nodes.map(({ key, attributes }) => [key, attributes]));
  const from = new Map<NodeId, EdgeRow[]>();
  const into = new Map<NodeId, EdgeRow[]>();
  for (const edge of facts.edges) {
    from.set(edge.source, [...(from.get(edge.source) ?? []), edge]);
    if (edge.attributes.type === 'REFERS_TO')
      into.set(edge.target, [...(into.get(edge.target) ?? []), edge]);
  }
  const mention = (key: NodeId): NodeOf<'Mention'> | null => {
    const found = node.get(key);
    return found?.label === 'Mention' && found.part === 'text' ? found : null;
  };
  return {
    ...facts,
    node,
    from,
    mention,
    words: (thing, use) =>
      (into.get(thing) ?? [])
        .flatMap(({ source }) => {
          const attributes = mention(source);
          return attributes?.use === use ? [{ key: source, attributes }] : [];
        })
        .sort(({ attributes: a }, { attributes: b }) => a.start - b.start || a.end - b.end),
    local: (key) => (node.get(key)?.label === 'Article' ? ARTICLE_ITSELF : localId(key)),
  };
}

/** Unique in the article: those of a published graph are numbers, the same for each label. */
function localId(key: NodeId): string {
  const local = key.slice(key.indexOf('/') + 1);
  return /^\d+$/.test(local) ? `${key.slice(0, key.indexOf(':'))}-${local}` : local;
}

const spanOf = ({ start, end }: NodeOf<'Mention'>): Span => [start, end];
const spansOf = (rows: readonly NodeRow<'Mention'>[]): Span[] =>
  rows.map(({ attributes }) => spanOf(attributes));

const readingOf = ({ confidence, rule }: { confidence: number; rule?: string | undefined }) =>
  present({ confidence: confidence === 1 ? null : confidence, rule });

function entitiesIn(look: Look) {
  return look.nodes.flatMap(({ key, attributes }) => {
    const kind = KINDS.find(({ label }) => label === attributes.label);
    if (!kind || look.words(key, 'mention').length === 0) return [];
    const stored = attributes as unknown as Record<string, unknown>;
    const own = Object.entries(kind.fields).map(([name, field]) => {
      const value = stored[field.storedAs ?? name];
      const isSaid = name !== 'protected' || value === true || stored['protectionBy'] === 'coding';
      return [name, isSaid ? value : undefined];
    });
    const isNamed = stored['name'] !== undefined;
    return [
      {
        id: look.local(key),
        kind: kind.kind,
        ...present({
          name: stored['name'],
          label: isNamed ? null : attributes.displayName,
          aliases: stored['aliases'],
          identity:
            stored['identity'] === (isNamed ? 'named' : 'unnamed') ? null : stored['identity'],
          ...Object.fromEntries(own),
        }),
        ...readingOf(attributes as { confidence: number; rule?: string }),
      },
    ];
  });
}

function mentionsIn(look: Look) {
  return look.nodes.flatMap(({ key }) => {
    const mention = look.mention(key);
    if (mention?.use !== 'mention') return [];
    const entity = look.from.get(key)?.find(({ attributes }) => attributes.type === 'REFERS_TO');
    return [
      {
        id: look.local(key),
        start: mention.start,
        end: mention.end,
        kind: mention.kind,
        form: mention.form,
        metonym: mention.metonym,
        ...present({ entity: entity && look.local(entity.target) }),
        ...readingOf(mention),
      },
    ];
  });
}

function datesIn(look: Look) {
  return look.nodes.flatMap(({ key, attributes }) => {
    const [words] = look.words(key, 'date');
    if (attributes.label !== 'Date' || !words) return [];
    const { edtf, earliest, latest, anchor, anchorEvent, relation, timex } = attributes;
    const bounds = edtf === undefined ? null : boundsOfEdtf(edtf);
    return [
      {
        id: look.local(key),
        start: words.attributes.start,
        end: words.attributes.end,
        anchor,
        relation,
        timex,
        ...present({
          edtf,
          earliest: earliest === bounds?.earliest ? null : earliest,
          latest: latest === bounds?.latest ? null : latest,
          anchorEvent: anchorEvent && look.node.has(anchorEvent) ? look.local(anchorEvent) : null,
        }),
        ...readingOf(attributes),
      },
    ];
  });
}

const targetsOf = (look: Look, key: NodeId, type: EdgeRow['attributes']['type']): EdgeRow[] =>
  (look.from.get(key) ?? []).filter(({ attributes }) => attributes.type === type);

function claimsIn(look: Look) {
  const outer = new Map(
    look.edges.flatMap(({ source, target, attributes }) =>
      attributes.type === 'QUOTES' ? [[target, source]] : [],
    ),
  );
  return look.nodes.flatMap(({ key, attributes }) => {
    const content = spansOf(look.words(key, 'content'));
    if (attributes.label !== 'Claim' || content.length === 0) return [];
    const { origin, speech, stance, status } = attributes;
    const around = outer.get(key);
    const answered = targetsOf(look, key, 'ANSWERS')[0];
    const [chain = [], ...otherChains] = chainsOf(look, key);
    return [
      {
        id: look.local(key),
        content,
        cue: spansOf(look.words(key, 'cue')),
        source: spansOf(look.words(key, 'source')),
        chain,
        otherChains,
        // Of whom the graph no longer has, nothing is stated.
        origin: chain.length === 0 ? 'unknown' : origin === 'unknown' ? 'inferred' : origin,
        speech,
        stance,
        status,
        ...present({
          within: around && look.local(around),
          answers: answered && look.local(answered.target),
        }),
        ...readingOf(attributes),
      },
    ];
  });
}

function chainsOf(look: Look, key: NodeId): string[][] {
  const chains: [hop: number, speaker: string][][] = [];
  for (const { target, attributes } of targetsOf(look, key, 'ATTRIBUTED_TO')) {
    const at = attributes.chain ?? 0;
    chains[at] = [...(chains[at] ?? []), [attributes.hop ?? 0, look.local(target)]];
  }
  return chains
    .filter((chain) => chain !== undefined)
    .map((chain) => chain.sort(([a], [b]) => a - b).map(([, speaker]) => speaker));
}

const ROLE_OF: Readonly<Record<string, string>> = { PERFORMED_BY: 'actor', AFFECTED: 'target' };

function eventsIn(look: Look) {
  const told = new Map<NodeId, string[]>();
  for (const { source, target, attributes } of look.edges)
    if (attributes.type === 'ASSERTS')
      told.set(target, [...(told.get(target) ?? []), look.local(source)]);
  return look.nodes.flatMap(({ key, attributes }) => {
    const triggers = look.words(key, 'trigger');
    const main = mainTrigger(look, key, told.get(key), triggers);
    if (attributes.label !== 'Event' || !main) return [];
    const { type, word, factuality, polarity, genericity, count } = attributes;
    const place = targetsOf(look, key, 'OCCURRED_AT')[0];
    const [on, because] = [
      targetsOf(look, key, 'OCCURRED_ON')[0],
      targetsOf(look, key, 'BECAUSE_OF')[0],
    ];
    const whole = targetsOf(look, key, 'SUBEVENT_OF').find((edge) => !isStated(look, edge));
    const claims = told.get(key) ?? [];
    return [
      {
        id: look.local(key),
        type,
        trigger: spanOf(main.attributes),
        also: spansOf(triggers.filter((one) => one.key !== main.key)),
        factuality,
        polarity,
        genericity,
        roles: rolesOf(look, key),
        claims,
        ...present({
          word,
          count,
          place: place && fillers(look, place)[0],
          date: on && look.words(on.target, 'date').length > 0 ? look.local(on.target) : null,
          because: because && look.local(because.target),
          partOf: whole && look.local(whole.target),
        }),
        ...readingOf(attributes),
      },
    ];
  });
}

/** The trigger that the event's relationships rest on; the others are further words for it. */
function mainTrigger(
  look: Look,
  key: NodeId,
  claims: readonly string[] | undefined,
  triggers: readonly NodeRow<'Mention'>[],
): NodeRow<'Mention'> | undefined {
  const own = new Set(triggers.map((one) => one.key));
  const edges = [
    ...(look.from.get(key) ?? []),
    ...(claims
      ? look.edges.filter(
          ({ target, attributes }) => target === key && attributes.type === 'ASSERTS',
        )
      : []),
  ];
  const first = edges
    .flatMap(({ attributes }) => attributes.evidence)
    .find((mention) => own.has(mention));
  return triggers.find((one) => one.key === first) ?? triggers[0];
}

const rolesOf = (look: Look, key: NodeId) =>
  (look.from.get(key) ?? []).flatMap((edge) => {
    const role = edge.attributes.role ?? ROLE_OF[edge.attributes.type];
    return role === undefined
      ? []
      : fillers(look, edge).map((mention) => ({ role, mention, ...readingOf(edge.attributes) }));
  });

/** The mentions of the thing at its end that a relationship of an event rests on. */
const fillers = (look: Look, { attributes: { evidence } }: EdgeRow): string[] =>
  evidence.filter((key) => look.mention(key)?.use === 'mention').map(look.local);

const isStated = (look: Look, { attributes: { evidence } }: EdgeRow): boolean =>
  evidence.some((key) => look.mention(key)?.use === 'relation');

/** Relationships that the coder stated, with their words and an id of their own. */
function statedIn(look: Look, use: 'relation' | 'assessment') {
  const taken = new Set<string>();
  return look.edges.flatMap((edge) => {
    const spans = edge.attributes.evidence.flatMap((key) => {
      const mention = look.mention(key);
      return mention?.use === use ? [spanOf(mention)] : [];
    });
    const isItsOwn =
      use === 'assessment'
        ? edge.attributes.type === 'ASSESSED'
        : StatedRelationshipType.safeParse(edge.attributes.type).success;
    if (spans.length === 0 || !isItsOwn) return [];
    const asked = edge.key.split(' ')[3] ?? '';
    const isFree = LocalId.safeParse(asked).success && !/^\d+$/.test(asked) && !taken.has(asked);
    const key = isFree ? asked : `${use}-${taken.size + 1}`;
    taken.add(key);
    return [{ key, edge, spans }];
  });
}
