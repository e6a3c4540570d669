import { isMachine } from '../../model/coders.ts';
import type { NodeOf, NodeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { LabelOfClass } from '../../model/kinds/kinds.ts';
import type { AttestGraph } from '../attest-graph.ts';
import { allowing } from './allowing.ts';
import { type FigureNames, wholeName } from './public-figures.ts';
import { publicRoleIn } from './public-roles.ts';
import { roleAt, rolesBeside } from './stated-roles.ts';

/** What allows a name to be published, with the words that say so. */
export interface Allowed {
  readonly because: 'role' | 'author' | 'accused' | 'commands' | 'figure' | 'coding' | 'decision';
  readonly words: string;
}

export interface Named {
  readonly row: NodeRow<LabelOfClass<'people'>>;
  readonly mentions: readonly NodeOf<'Mention'>[];
}

/** The first thing that allows somebody to be named in this article; null if nothing does. */
export function whatAllows(graph: AttestGraph, one: Named, figures: FigureNames): Allowed | null {
  const { attributes } = one.row;
  if (attributes.protected) return null;
  if (attributes.protectionBy === 'decision')
    return { because: 'decision', words: attributes.reviewReason ?? '' };
  if (attributes.protectionBy === 'coding') return { because: 'coding', words: 'protected: false' };
  return listedAs(one, figures) ?? byRole(graph, one) ?? byRelationship(graph, one) ?? null;
}

/** Only by a whole name that this article prints. */
function listedAs({ row, mentions }: Named, figures: FigureNames): Allowed | null {
  const names = [
    row.attributes.name ?? '',
    ...(row.attributes.aliases ?? []),
    ...mentions.flatMap(({ form, quote }) => (form === 'name' ? [quote] : [])),
  ];
  for (const name of names) {
    const post = figures.get(wholeName(name));
    if (post !== undefined) return { because: 'figure', words: post };
  }
  return null;
}

/**
 * By what the words beside the name say. What a person coded as role or description counts too; a
 * machine may have taken somebody else's.
 */
function byRole(graph: AttestGraph, { row, mentions }: Named): Allowed | null {
  const { key, attributes } = row;
  const text = textOf(graph, attributes.sources[0]);
  const isQuoted = graph.someInEdge(key, (_, { type }) => type === 'ATTRIBUTED_TO');
  const inText = mentions.filter(({ part }) => part === 'text');
  const coded = isMachine(attributes.coder)
    ? []
    : [
        ...('role' in attributes && attributes.role !== undefined ? [attributes.role] : []),
        ...inText
          .filter(({ form }) => form === 'nominal')
          .map(({ start, end }) => roleAt(text, [start, end])),
      ];
  const beside = inText
    .filter(({ form }) => form === 'name')
    .flatMap(({ start, end }) => rolesBeside(text, [start, end]));
  const words = [...coded, ...beside].find((phrase) => publicRoleIn(phrase, isQuoted) !== null);
  return words === undefined ? null : { because: 'role', words };
}

function byRelationship(graph: AttestGraph, { row: { key } }: Named): Allowed | null {
  const found = graph
    .edges(key)
    .sort()
    .flatMap((edge): Allowed[] => {
      const { type, quote } = graph.getEdgeAttributes(edge);
      const [from, to] = [graph.source(edge), graph.target(edge)];
      const other = graph.getNodeAttributes(from === key ? to : from);
      if (type === 'PUBLISHED' && from === key)
        return other.label === 'Article' ||
          ('workKind' in other && allowing.signedWorks.has(String(other.workKind)))
          ? [{ because: 'author', words: quote }]
          : [];
      if (type === 'COMMANDS' && from === key)
        return 'designation' in other && !allowing.smallUnits.has(other.designation?.echelon ?? '')
          ? [{ because: 'commands', words: quote }]
          : [];
      const isTried =
        type === 'AFFECTED' &&
        other.label === 'Event' &&
        allowing.trials.has(other.type) &&
        other.polarity === 'positive' &&
        (!isMachine(other.coder) || saysCourt(graph, graph.getEdgeAttributes(edge).evidence));
      return isTried ? [{ because: 'accused', words: quote }] : [];
    });
  return found[0] ?? null;
}

/** A machine may take any sentence for a trial; its words must speak of one. */
const saysCourt = (graph: AttestGraph, evidence: readonly NodeId[]): boolean =>
  evidence.some((key) => {
    const words = graph.getNodeAttributes(key);
    if (words.label !== 'Mention' || words.part !== 'text') return false;
    const text = textOf(graph, words.sources[0]);
    const from = text.lastIndexOf('\n', words.start) + 1;
    const sentence =
      text.slice(Math.max(from, words.start - 200), words.end + 200).split('\n')[0] ?? '';
    return (sentence.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) =>
      allowing.courts.has(word),
    );
  });

function textOf(graph: AttestGraph, source = ''): string {
  const key = `article:${source}` as NodeId;
  const article = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  return article?.label === 'Article' ? article.text : '';
}
