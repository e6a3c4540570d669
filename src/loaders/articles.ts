import type { Facts } from '../graph/facts.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { nodeId } from '../model/ids.ts';
import type { Evidence } from '../model/judgement.ts';
import { present } from '../model/present.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';
import type { LoadContext } from './context.ts';
import { ofHead } from './head-mentions.ts';

/** The article with its text, and its outlet and date if its head prints them. */
export function loadArticle(context: LoadContext): Facts {
  const { source, article } = context;
  const { id, status, version, protected: _, ...front } = source.front;
  const node: NodeRow<'Article'> = {
    key: article,
    attributes: {
      label: 'Article',
      displayName: front.title ?? id,
      sources: [id],
      ...present({ ...front, version: version == null ? null : String(version) }),
      sha256: source.sha256,
      ...present({ capture: source.capture, replaces: source.replaces }),
      status: status ?? 'current',
      text: source.text,
    },
  };
  const facts = [loadPublication(context), loadPublicationDate(context)];
  return {
    nodes: [node, ...facts.flatMap(({ nodes }) => nodes)],
    edges: facts.flatMap(({ edges }) => edges),
  };
}

/** The outlet named in the head: the coded publication with exactly this name, else a new node. */
function loadPublication(context: LoadContext): Facts {
  const { source, annotations, article } = context;
  const name = source.front.publication;
  if (name == null) return { nodes: [], edges: [] };
  const { mention, reading, evidence } = ofHead(context, 'publication', name, {
    kind: 'publication',
  });
  const coded = annotations.entities.find(
    (entity) =>
      entity.kind === 'publication' && [entity.name, ...(entity.aliases ?? [])].includes(name),
  );
  const key = coded
    ? context.node(coded.id)
    : nodeId('Publication', source.front.id, 'head@publication');
  const publication: NodeRow<'Publication'> = {
    key,
    attributes: { label: 'Publication', displayName: name, ...reading, name, identity: 'named' },
  };
  return {
    nodes: [mention, ...(coded ? [] : [publication])],
    edges: [
      ...headEdges(context, evidence, key),
      context.edge('PUBLISHED', key, article, [evidence], {}, { key: 'head' }),
    ],
  };
}

function loadPublicationDate(context: LoadContext): Facts {
  const { source, article } = context;
  const value = source.front.published;
  if (value == null) return { nodes: [], edges: [] };
  const { mention, reading, evidence } = ofHead(context, 'published', value, { kind: 'date' });
  const { earliest, latest, latestStart, earliestEnd, precision } = boundsOfEdtf(value) ?? {
    precision: 'unknown',
  };
  const key = nodeId('Date', source.front.id, 'head@published');
  const date: NodeRow<'Date'> = {
    key,
    attributes: {
      label: 'Date',
      displayName: value,
      ...reading,
      text: value,
      edtf: value,
      ...present({ earliest, latest, latestStart, earliestEnd }),
      precision,
      relation: 'on',
      anchor: 'absolute',
      timex: { type: 'DATE', value },
    },
  };
  return {
    nodes: [mention, date],
    edges: [
      ...headEdges(context, evidence, key),
      context.edge('PUBLISHED_ON', article, key, [evidence], {}, { key: 'head' }),
    ],
  };
}

const headEdges = (context: LoadContext, evidence: Evidence, key: NodeRow['key']): EdgeRow[] => [
  context.edge('IN', evidence.mention, context.article, [evidence], {}),
  context.edge('REFERS_TO', evidence.mention, key, [evidence], {}),
];
