import { contentHash } from '../../graph/flat/content-hash.ts';
import { importCell, importColumn, isBeyondImport } from '../../graph/flat/import-table.ts';
import { EDGE_PLAN, NODE_PLANS, type PropertyPlan } from '../../graph/flat/property-plan.ts';
import { bearsSecondLabels, secondLabelsOf } from '../../graph/flat/second-labels.ts';
import type { EdgeRow, NodeRow } from '../../model/graph.ts';
import type { NodeLabel } from '../../model/kinds/kinds.ts';
import type { StoredOrigins } from '../../model/origins.ts';
import { storedForm } from '../push/properties.ts';

/** A row as it is imported. `whole`: what the import cannot write is not left out of it. */
export interface ImportRow {
  readonly line: string;
  readonly whole: boolean;
}

/** The figures of origins, which a push writes onto events and claims. */
const FIGURES: Readonly<Record<keyof StoredOrigins, Parameters<typeof importColumn>[1]>> = {
  origins: 'integer',
  sides: 'integer',
  withoutSide: 'integer',
  anonymous: 'integer',
  ownVoice: 'integer',
  originIds: 'texts',
  anonymousIds: 'texts',
  sideCountries: 'texts',
  toldIn: 'texts',
  toldBy: 'texts',
  overallStatus: 'text',
};
const FIGURE_NAMES = Object.keys(FIGURES) as (keyof StoredOrigins)[];

/** Labels of the nodes that have figures. */
export const COUNTED: ReadonlySet<NodeLabel> = new Set<NodeLabel>(['Event', 'Claim']);

const columnsOf = ({ properties }: PropertyPlan): string[] => [
  ...properties.map(({ name, holds }) => importColumn(name, holds)),
  importColumn('attestHash', 'text'),
];

export const nodeHeader = (label: NodeLabel): string[] => [
  'id:ID',
  ':LABEL',
  ...columnsOf(NODE_PLANS[label]),
  ...(COUNTED.has(label) ? FIGURE_NAMES.map((name) => importColumn(name, FIGURES[name])) : []),
];

export const EDGE_HEADER = [
  ':START_ID',
  ':END_ID',
  ':TYPE',
  importColumn('id', 'text'),
  ...columnsOf(EDGE_PLAN),
];

/** Empty lists among the figures are left out: there are many, and the server writes them itself. */
export function nodeRow(
  { key, attributes }: NodeRow,
  figures: StoredOrigins | undefined,
): ImportRow {
  const { label } = attributes;
  const labels = bearsSecondLabels(label) ? [label, ...secondLabelsOf(attributes)] : label;
  const { cells, whole } = cellsOf(attributes, NODE_PLANS[label]);
  let line = `${importCell(key)},${importCell(labels)},${cells}`;
  if (COUNTED.has(label))
    for (const name of FIGURE_NAMES) line += `,${importCell(figures?.[name])}`;
  return { line, whole };
}

export function edgeRow({ key, source, target, attributes }: EdgeRow): ImportRow {
  const { cells, whole } = cellsOf(attributes, EDGE_PLAN);
  const ends = [source, target, attributes.type, key].map(importCell).join(',');
  return { line: `${ends},${cells}`, whole };
}

/** What the import cannot write gets no hash, so that a push takes it for changed and writes it. */
function cellsOf(
  attributes: NodeRow['attributes'] | EdgeRow['attributes'],
  plan: PropertyPlan,
): { readonly cells: string; readonly whole: boolean } {
  const { parameters, content } = storedForm(attributes, plan);
  let cells = '';
  let whole = true;
  for (const { name } of plan.properties) {
    const value = parameters[name];
    if (value === undefined) {
      cells += ',';
      continue;
    }
    if (isBeyondImport(value)) whole = false;
    cells += `${importCell(value)},`;
  }
  return { cells: cells + importCell(whole ? contentHash(content) : ''), whole };
}
