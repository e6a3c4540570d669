import { articleId } from '../../../model/article-id.ts';
import { byText } from '../../../model/by-text.ts';
import type { EdgeId, FactId, NodeId, SourceId } from '../../../model/ids.ts';
import { unreachable } from '../../../model/unreachable.ts';
import { visibleText } from '../../visible-text.ts';
import { articleName, captionOf } from '../caption.ts';
import { datesOf } from '../evidence/dates-of.ts';
import { statusOf } from '../read-page.ts';
import { relationWords } from '../relation-words.ts';
import type { Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';

/** Tables as data: whoever shows or saves them need not know the graph. */
export const TABLES = [
  { name: 'facts', columns: ['name', 'told', 'status', 'when', 'origins', 'sides', 'sources'] },
  { name: 'nodes', columns: ['name', 'kind', 'joined', 'sources'] },
  { name: 'relationships', columns: ['from', 'type', 'to', 'quote'] },
] as const;
export type TableName = (typeof TABLES)[number]['name'];

/** `at` is what the cell links to; null if nothing. */
export interface Cell {
  readonly words: string;
  readonly at: FactId | null;
}
export interface TableRow {
  readonly id: FactId;
  readonly cells: readonly Cell[];
}

type Part = Pick<Room, 'page' | 'shown'>;

/** The visible part as rows, sorted by name. */
export function rowsOf(part: Part, name: TableName): TableRow[] {
  switch (name) {
    case 'facts':
      return sorted([...part.shown.nodes].flatMap((id) => factRow(part, id)));
    case 'nodes':
      return sorted([...part.shown.nodes].map((id) => nodeRow(part, id)));
    case 'relationships':
      return sorted([...part.shown.edges].map((id) => edgeRow(part, id)));
    default:
      return unreachable(name);
  }
}

/** Characters of a caption. */
const LONGEST = 160;

const text = (words: string | number): Cell => ({ words: String(words), at: null });
const node = ({ page }: Part, id: NodeId): Cell => ({
  words: captionOf(page, id, LONGEST),
  at: id,
});

function factRow(part: Part, id: NodeId): TableRow[] {
  const { page } = part;
  const attributes = page.graph.getNodeAttributes(id);
  if (attributes.label !== 'Event') return [];
  const fact = page.facts.get(id);
  const told = attributes.factuality;
  return [
    {
      id,
      cells: [
        node(part, id),
        text(attributes.polarity === 'negative' ? `${told}; ${TEXTS.negative}` : told),
        text(statusOf(page, id, attributes)),
        text(datesOf(page, id).join(' / ')),
        text(fact?.origins ?? 0),
        text(fact?.sides ?? 0),
        sourcesOf(part, attributes.sources),
      ],
    },
  ];
}

function nodeRow(part: Part, id: NodeId): TableRow {
  const { label, sources } = part.page.graph.getNodeAttributes(id);
  const joined = part.page.graph.filterEdges(id, (edge) => part.shown.edges.has(edge)).length;
  return { id, cells: [node(part, id), text(label), text(joined), sourcesOf(part, sources)] };
}

function edgeRow(part: Part, id: EdgeId): TableRow {
  const { graph } = part.page;
  const attributes = graph.getEdgeAttributes(id);
  const [source, target] = graph.extremities(id);
  return {
    id,
    cells: [
      node(part, source),
      { words: relationWords(attributes, true), at: id },
      node(part, target),
      { words: `“${visibleText(attributes.quote)}”`, at: id },
    ],
  };
}

const sourcesOf = ({ page }: Part, sources: readonly SourceId[]): Cell =>
  text(sources.map((source) => articleName(page, articleId(source))).join('; '));

const sorted = (rows: readonly TableRow[]): TableRow[] =>
  rows.toSorted((a, b) => {
    const [one = '', other = ''] = [a.cells[0]?.words, b.cells[0]?.words];
    return byText(one, other) || byText(a.id, b.id);
  });
