import { nodeRows } from '../graph/attest-graph.ts';
import { eachPortion } from '../graph/each-portion.ts';
import type { Properties } from '../graph/flat/flatten.ts';
import type { PropertyType } from '../graph/flat/property-plan.ts';
import type { NodeAttributes } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import { PALETTE } from '../model/palette.ts';
import type { RelationshipType } from '../model/relationships.ts';
import { type Days, daysOf } from './days-of.ts';
import type { WriteFileByPortions } from './export-format.ts';
import type { Column } from './tables/table.ts';
import { attributesText } from './xml/escape-xml.ts';
import {
  edgeProperties,
  flatEdge,
  flatNode,
  nodeProperties,
  valueText,
} from './xml/graph-properties.ts';

const TYPES: Record<PropertyType, string> = {
  text: 'string',
  texts: 'string',
  date: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
};

/** For looking at: mentions would be nine of ten nodes, and their words are on what rests on them. */
const LABELS = NodeLabel.options.filter((label) => label !== 'Mention');
const LEFT_OUT: ReadonlySet<RelationshipType> = new Set<RelationshipType>(['IN', 'REFERS_TO']);

/** A graph over time for Gephi, in the colours of the page: events and what is published have their days. */
export const writeGexf: WriteFileByPortions = ({ portions }, write) => {
  const ofNodes = valuesOf('node', nodeProperties(LABELS));
  const ofEdges = valuesOf('edge', edgeProperties());
  const days = new Map<NodeId, Days>();
  write(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>attest</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
${ofNodes.declared}${ofEdges.declared}<nodes>
`);
  for (const { graph } of eachPortion(portions))
    for (const { key, attributes } of nodeRows(graph)) {
      const { label } = attributes;
      if (label === 'Mention') continue;
      const own = daysOf(graph, key);
      if (own) days.set(key, own);
      const { text: _, ...flat } = flatNode(attributes);
      write(
        `<node${attributesText({ id: key, label: attributes.displayName, ...spellOf(own) })}>${ofNodes.values({ label, ...flat })}${lookOf(attributes)}</node>\n`,
      );
    }
  write('</nodes>\n<edges>\n');
  for (const { edges } of eachPortion(portions))
    for (const { key, source, target, attributes } of edges) {
      const { type } = attributes;
      if (LEFT_OUT.has(type)) continue;
      const own = during(days.get(source), days.get(target));
      write(
        `<edge${attributesText({ id: key, source, target, label: type, ...spellOf(own) })}>${ofEdges.values(flatEdge(attributes))}</edge>\n`,
      );
    }
  write('</edges>\n</graph>\n</gexf>\n');
};

const spellOf = (days: Days | null) => ({ start: days?.first, end: days?.last });

/** An edge is there while both its ends are; if they never are at once, it has no days of its own. */
function during(one: Days | undefined, other: Days | undefined): Days | null {
  if (!one || !other) return one ?? other ?? null;
  const first =
    [one.first, other.first]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null;
  const last = [one.last, other.last].flatMap((day) => day ?? []).sort()[0] ?? null;
  return first !== null && last !== null && first > last ? null : { first, last };
}

function lookOf(attributes: NodeAttributes): string {
  const color =
    attributes.label === 'Event'
      ? PALETTE.events[attributes.factuality].color
      : PALETTE.nodes[attributes.label].color;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `<viz:color${attributesText({ r, g, b })}/>`;
}

function valuesOf(of: 'node' | 'edge', properties: readonly Column[]) {
  const own = of === 'node' ? [{ name: 'label', holds: 'text' as const }] : [];
  const ids = new Map(
    [...own, ...properties].map((one, at) => [one.name, { ...one, id: String(at) }]),
  );
  const declared = [...ids.values()]
    .map(
      ({ id, name, holds }) =>
        `<attribute${attributesText({ id, title: name, type: TYPES[holds] })}/>\n`,
    )
    .join('');
  const values = (flat: Properties): string =>
    Object.entries(flat)
      .flatMap(([name, value]) => {
        const id = ids.get(name)?.id;
        return id === undefined
          ? []
          : `<attvalue${attributesText({ for: id, value: valueText(value) })}/>`;
      })
      .join('');
  return {
    declared: `<attributes class="${of}" mode="static">\n${declared}</attributes>\n`,
    values: (flat: Properties): string => `<attvalues>${values(flat)}</attvalues>`,
  };
}
