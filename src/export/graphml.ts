import { nodeRows } from '../graph/attest-graph.ts';
import { eachPortion } from '../graph/each-portion.ts';
import type { Properties } from '../graph/flat/flatten.ts';
import type { PropertyType } from '../graph/flat/property-plan.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import type { WriteFileByPortions } from './export-format.ts';
import type { Column } from './tables/table.ts';
import { attributesText, escapeXml } from './xml/escape-xml.ts';
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
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
};

/** The whole graph, mentions and texts included, with every property under its own name. */
export const writeGraphml: WriteFileByPortions = ({ portions }, write) => {
  const [ofNodes, ofEdges] = [
    keysOf('node', nodeProperties(NodeLabel.options)),
    keysOf('edge', edgeProperties()),
  ];
  write(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${ofNodes.declared}${ofEdges.declared}<graph id="attest" edgedefault="directed">
`);
  for (const { graph } of eachPortion(portions))
    for (const { key, attributes } of nodeRows(graph))
      write(
        `<node${attributesText({ id: key })}>${ofNodes.data({ label: attributes.label, ...flatNode(attributes) })}</node>\n`,
      );
  for (const { edges } of eachPortion(portions))
    for (const { key, source, target, attributes } of edges)
      write(
        `<edge${attributesText({ id: key, source, target })}>${ofEdges.data({ type: attributes.type, ...flatEdge(attributes) })}</edge>\n`,
      );
  write('</graph>\n</graphml>\n');
};

/** Declares properties, and writes the values of one node or edge. */
function keysOf(of: 'node' | 'edge', properties: readonly Column[]) {
  const own = { name: of === 'node' ? 'label' : 'type', holds: 'text' as const };
  const keys = new Map(
    [own, ...properties].map((one, at) => [one.name, { ...one, id: `${of[0]}${at}` }]),
  );
  const declared = [...keys.values()]
    .map(
      ({ id, name, holds }) =>
        `<key${attributesText({ id, for: of, 'attr.name': name, 'attr.type': TYPES[holds] })}/>\n`,
    )
    .join('');
  const data = (flat: Properties): string =>
    Object.entries(flat)
      .flatMap(([name, value]) => {
        const id = keys.get(name)?.id;
        return id === undefined ? [] : `<data key="${id}">${escapeXml(valueText(value))}</data>`;
      })
      .join('');
  return { declared, data };
}
