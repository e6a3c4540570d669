import { type AttestGraph, attributesOf, edgeRows, nodeRows } from '../graph/attest-graph.ts';
import { readChains, readSayings } from '../graph/telling/read-sayings.ts';
import type { NodeId } from '../model/ids.ts';
import { isLabelOf } from '../model/kinds/labels-in-pages.ts';
import { evidenceOfEdge } from './quotations.ts';
import type { factOf, ShownGraph } from './shown-graph.ts';
import { tellClaim, tellNodeBriefly, tellVerdicts, whoIs } from './tell-fact.ts';

interface NamedQuestion {
  /** As the query of the same name in cypher/queries asks it. */
  readonly asks: string;
  /** Rows, each with its quotations. */
  answer(shown: ShownGraph): readonly object[];
}

/** Questions of cypher/queries that a graph answers without a database, by the same names. */
export const NAMED_QUESTIONS = {
  'who-says-what': {
    asks: 'Who says what, and through whom: each claim with its chain from origin to reader.',
    answer: (shown) => nodeRows(shown.graph, 'Claim').map(({ key }) => tellClaim(shown, key)),
  },
  'own-voice': {
    asks: 'What an article says in its own voice, naming no source: the outlet alone vouches for it.',
    answer: (shown) =>
      events(shown, (id, { factuality }) => {
        return factuality === 'asserted' && readSayings(shown.graph, id).length === 0;
      }),
  },
  'ordered-or-planned': {
    asks: 'Events that were ordered, planned or are only possible: nobody is said to have carried them out.',
    answer: (shown) =>
      events(shown, (_, { factuality }) => ['ordered', 'planned', 'possible'].includes(factuality)),
  },
  'no-perpetrator-named': {
    asks: 'Harm for which the text names no actor, or only a kind or a placeholder: not to be ascribed to anybody.',
    answer: (shown) =>
      events(shown, (id, { type, polarity }) => {
        return HARM.has(type) && polarity === 'positive' && !hasNamedActor(shown, id);
      }),
  },
  'claims-nobody-verified': {
    asks: 'Claims that nobody is reported to have verified, with the verdict on them or on a work they came through.',
    answer: (shown) =>
      nodeRows(shown.graph, 'Claim')
        .filter(({ attributes: { status } }) => status !== 'verified')
        .map(({ key }) => ({ ...tellClaim(shown, key), verdicts: tellVerdicts(shown.graph, key) })),
  },
  'conflicting-claims': {
    asks: 'Claims that cannot both be true: the words of both, and who says each.',
    answer: (shown) =>
      edgeRows(shown.graph, 'CONFLICTS_WITH').map(({ key, source, target, attributes }) => ({
        differs: attributes.type === 'CONFLICTS_WITH' ? attributes.reason : undefined,
        one: tellClaim(shown, source),
        other: tellClaim(shown, target),
        ...evidenceOfEdge(shown.graph, key),
      })),
  },
  'resting-on-one-origin': {
    asks: 'Events that rest on a single origin, in however many articles, and fall if that origin is wrong.',
    answer: (shown) => factsWith(shown, ({ shares }) => shares.length === 1),
  },
  'told-by-several': {
    asks: 'Events that several articles tell: each once, with its origins and days.',
    answer: (shown) => factsWith(shown, ({ articles }) => articles.length > 1),
  },
  'works-cited': {
    asks: 'Works that are cited, with the claims that reach us through them and what was said of them.',
    answer: (shown) =>
      worksIn(shown.graph).map((key) => ({
        ...tellNodeBriefly(shown, key),
        verdicts: tellVerdicts(shown.graph, key),
        claims: nodeRows(shown.graph, 'Claim')
          .filter((claim) => readChains(shown.graph, claim.key).flat().includes(key))
          .map((claim) => tellNodeBriefly(shown, claim.key)),
      })),
  },
  timeline: {
    asks: 'Everything dated, in time order, with the days it may fall between; dates without a year come last.',
    answer: (shown) =>
      edgeRows(shown.graph, 'OCCURRED_ON')
        .map(({ key, source, target }) => {
          const { earliest, latest, edtf, text } = attributesOf(shown.graph, target, 'Date');
          return { earliest, latest, edtf, printed: text, key, source };
        })
        .sort((a, b) => ((a.earliest ?? '9') < (b.earliest ?? '9') ? -1 : 1))
        .map(({ key, source, ...day }) => ({
          ...day,
          event: whoIs(shown.graph, source),
          ...evidenceOfEdge(shown.graph, key),
        })),
  },
} as const satisfies Record<string, NamedQuestion>;

export type QuestionName = keyof typeof NAMED_QUESTIONS;

/** Types in which somebody harms somebody. */
const HARM = new Set<string>([
  ...['attack', 'kill', 'injure', 'abuse', 'threaten', 'destroy', 'capture', 'detain'],
]);

type EventAttributes = ReturnType<typeof eventOf>;
const eventOf = ({ graph }: ShownGraph, id: NodeId) => attributesOf(graph, id, 'Event');

const events = (
  shown: ShownGraph,
  is: (id: NodeId, attributes: EventAttributes) => boolean,
): object[] =>
  nodeRows(shown.graph, 'Event')
    .filter(({ key }) => is(key, eventOf(shown, key)))
    .map(({ key }) => tellNodeBriefly(shown, key));

/** A kind of body, or a placeholder, is nobody. */
const hasNamedActor = ({ graph }: ShownGraph, event: NodeId): boolean =>
  graph
    .filterOutEdges(event, (_, { type }) => type === 'PERFORMED_BY')
    .map((edge) => graph.getNodeAttributes(graph.target(edge)))
    .some((actor) => !('identity' in actor) || !['kind', 'unknown'].includes(actor.identity ?? ''));

const factsWith = (
  shown: ShownGraph,
  is: (fact: NonNullable<ReturnType<typeof factOf>>) => boolean,
): object[] =>
  shown.figures.facts.filter(is).map((fact) => ({
    ...tellNodeBriefly(shown, fact.event),
    origins: fact.origins,
    sides: fact.sides,
    articles: fact.articles,
    happened: fact.happened,
    reported: fact.reported,
  }));

const worksIn = (graph: AttestGraph): NodeId[] =>
  nodeRows(graph).flatMap(({ key, attributes }) =>
    isLabelOf(attributes.label, 'document') ? [key] : [],
  );
