import type { Facts } from '../graph/facts.ts';
import type { NodeId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import type { MentionUse } from '../model/vocabulary.ts';
import { contextOf } from '../text/context.ts';
import { shorten } from '../text/shorten.ts';
import type { LoadContext } from './context.ts';

/** Words and how they are used; `to` is the node they belong to, if any. */
interface Use {
  readonly use: MentionUse;
  readonly span: Span;
  readonly to?: NodeId;
}

/** The words of dates, claims, events, relations and assessments. */
export function loadSpanMentions(context: LoadContext): Facts {
  const facts = usesOf(context).map((use) => spanFacts(context, use));
  return { nodes: facts.flatMap(({ nodes }) => nodes), edges: facts.flatMap(({ edges }) => edges) };
}

function usesOf({ annotations, node }: LoadContext): Use[] {
  const { dates, claims, events, relations, assessments } = annotations;
  const all = (use: MentionUse, spans: readonly Span[], to?: NodeId): Use[] =>
    spans.map((span) => ({ use, span, ...(to && { to }) }));
  return [
    ...dates.flatMap(({ id, start, end }) => all('date', [[start, end]], node(id))),
    ...claims.flatMap(({ id, content, cue, source }) => [
      ...all('content', content, node(id)),
      ...all('cue', cue, node(id)),
      ...all('source', source, node(id)),
    ]),
    ...events.flatMap(({ id, trigger, also }) => all('trigger', [trigger, ...also], node(id))),
    ...relations.flatMap(({ span }) => all('relation', span)),
    ...assessments.flatMap(({ span }) => all('assessment', span)),
  ];
}

function spanFacts(context: LoadContext, { use, span, to }: Use): Facts {
  const { article, edge, reading, source } = context;
  const words = context.span(use, span);
  return {
    nodes: [
      {
        key: words.mention,
        attributes: {
          label: 'Mention',
          displayName: shorten(words.quote, 60),
          ...reading({}),
          ...contextOf(source.text, span),
          part: 'text',
          start: span[0],
          end: span[1],
          use,
          ...(use === 'date' && { kind: 'date' }),
          ...context.page(span),
        },
      },
    ],
    edges: [
      edge('IN', words.mention, article, [words], {}),
      ...(to ? [edge('REFERS_TO', words.mention, to, [words], {})] : []),
    ],
  };
}
