import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import { asNodeId } from '../../model/as-id.ts';
import { byText } from '../../model/by-text.ts';
import type { Figures } from '../../model/figures.ts';
import { isNodeOf, type NodeAttributes } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { PROFILES } from '../../model/profile.ts';
import { isLabel } from '../../publish/label-names.ts';
import type { Published } from '../../publish/publish.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { fold } from '../../text/fold.ts';
import type { ReportSubject } from './report-question.ts';

/** A subject, or why there is none, with a few names that may have been meant. */
export type FoundSubject = ReportSubject | { readonly is: 'nothing'; readonly near: string[] };

/**
 * What somebody asks about: an id, a whole name or alias, or a day, month, year or interval (EDTF).
 * Everything of a name is meant, and whatever is judged to be the same as it. Only what may be
 * shown is found, so a withheld person is not.
 */
export function findSubject(
  asked: string,
  { graph, ids, profile }: Pick<Published, 'graph' | 'ids' | 'profile'>,
  same: Figures['same'],
): FoundSubject {
  const isReported = (attributes: NodeAttributes): boolean =>
    !NOT_REPORTED.has(attributes.label) && !isWithheldPerson(attributes, PROFILES[profile].names);
  const id = asNodeId(asked);
  const shown = ids.get(id) ?? id;
  if (graph.hasNode(shown)) {
    const isShown = isReported(graph.getNodeAttributes(shown));
    return isShown ? thing(asked, [shown], graph, same) : { is: 'nothing', near: [] };
  }
  const period = /^[\d.]/.test(asked) ? boundsOfEdtf(asked) : null;
  if (period && (period.earliest || period.latest))
    return {
      is: 'period',
      asked,
      first: period.earliest ?? null,
      last: period.latest ?? null,
    };
  const sought = fold(asked.trim()).text;
  const named = nodeRows(graph)
    .filter(({ attributes }) => isReported(attributes))
    .map(({ key, attributes }) => ({ key, names: namesOf(attributes) }));
  const equal = named.filter(({ names }) => names.some((name) => fold(name).text === sought));
  if (equal.length > 0 && sought !== '')
    return thing(
      asked,
      equal.map(({ key }) => key),
      graph,
      same,
    );
  const near = named.flatMap(({ names }) =>
    names.filter((name) => sought !== '' && fold(name).text.includes(sought)).slice(0, 1),
  );
  const shortest = [...new Set(near)].sort((a, b) => a.length - b.length || byText(a, b));
  return { is: 'nothing', near: shortest.slice(0, MOST_NEAR) };
}

const MOST_NEAR = 5;

function thing(
  asked: string,
  found: readonly NodeId[],
  graph: AttestGraph,
  same: Figures['same'],
): ReportSubject {
  const rootOf = (id: NodeId): NodeId => same[id] ?? id;
  const roots = new Set(found.map(rootOf));
  return { is: 'thing', asked, nodes: graph.filterNodes((id) => roots.has(rootOf(id))).sort() };
}

const NOT_REPORTED: ReadonlySet<string> = new Set(['Mention', 'Date']);

/** People who are withheld have a number in brackets instead of a name, or only a description. */
const isWithheldPerson = (attributes: NodeAttributes, areWithheld: boolean): boolean =>
  isNodeOf(attributes, 'individual') &&
  (isLabel(attributes.displayName) || (areWithheld && attributes.protected === true));

const namesOf = (attributes: NodeAttributes): readonly string[] => [
  attributes.displayName,
  ...('name' in attributes && typeof attributes.name === 'string' ? [attributes.name] : []),
  ...('aliases' in attributes ? (attributes.aliases ?? []) : []),
];
