import { isNodeOf, type NodeOf, type NodeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { type LabelOfClass, labelsOf } from '../../model/kinds/kinds.ts';
import { type AttestGraph, edgeRows, nodeRows } from '../attest-graph.ts';
import { mentionsOfNode, namesOf } from './find-protected.ts';
import type { NotNames } from './name-parts.ts';
import { namesOfPerson } from './names-of-person.ts';
import type { FigureNames } from './public-figures.ts';
import { type Allowed, whatAllows } from './what-allows.ts';

/** Somebody with the words that refer to them. */
export interface NamedPerson {
  readonly row: NodeRow<LabelOfClass<'people'>>;
  readonly mentions: readonly NodeOf<'Mention'>[];
  /** Their names, folded. */
  readonly names: readonly string[];
}

/** What it takes to judge a name: little, as that of everybody in a graph is held at once. */
export interface Bearer {
  readonly key: NodeId;
  readonly label: LabelOfClass<'people'>;
  readonly names: readonly string[];
  readonly isProtected: boolean;
  readonly toldApart: number | undefined;
  /** What allows the name in their own article. */
  readonly allows: Allowed | null;
}

/** Whom the names in a graph, or in a portion of one, belong to. */
export interface NameBearers {
  readonly people: readonly Bearer[];
  /** Who is the same person, two at a time. */
  readonly same: readonly (readonly [NodeId, NodeId])[];
  /** Names of protected people who are no longer in the graph, by the article that had them. */
  readonly gone: readonly (readonly [article: NodeId, names: readonly string[]])[];
}

/** People without a name are left out, unless they are protected. */
export const findNamed = (graph: AttestGraph, notNames: NotNames): NamedPerson[] =>
  labelsOf('people')
    .flatMap((label): NamedPerson['row'][] => nodeRows(graph, label))
    .map((row) => named(graph, row, notNames))
    .filter(({ row, names }) => row.attributes.protected || names.length > 0);

export const findBearers = (
  graph: AttestGraph,
  notNames: NotNames,
  figures: FigureNames,
): NameBearers => ({
  people: findNamed(graph, notNames).map((one) => bearerOf(graph, one, figures)),
  same: edgeRows(graph, 'SAME_AS').flatMap(({ source, target }) =>
    isNodeOf(graph.getNodeAttributes(source), 'people') ? [[source, target] as const] : [],
  ),
  gone: nodeRows(graph, 'Article').flatMap(({ key, attributes: { protectedNames } }) =>
    protectedNames ? [[key, protectedNames] as const] : [],
  ),
});

const bearerOf = (graph: AttestGraph, one: NamedPerson, figures: FigureNames): Bearer => ({
  key: one.row.key,
  label: one.row.attributes.label,
  names: one.names,
  isProtected: one.row.attributes.protected,
  toldApart: one.row.attributes.toldApart,
  allows: whatAllows(graph, one, figures),
});

const named = (graph: AttestGraph, row: NamedPerson['row'], notNames: NotNames): NamedPerson => {
  const mentions = mentionsOfNode(graph, row.key);
  const names = row.attributes.protected
    ? namesOf([{ mentions }], notNames)
    : namesOfPerson(row.attributes, mentions, notNames);
  return { row, mentions, names };
};

/** Whole names are compared whatever their order; a surname alone is many people's. */
export const keyOfName = (name: string): string[] =>
  name.includes(' ') ? [name.split(' ').sort().join(' ')] : [];

/** The whole names of somebody, comparable with others'; none if they are not in the graph. */
export function wholeNamesOf(graph: AttestGraph, key: NodeId, notNames: NotNames): string[] {
  const attributes = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  return attributes && isNodeOf(attributes, 'people')
    ? named(graph, { key, attributes }, notNames).names.flatMap(keyOfName)
    : [];
}
