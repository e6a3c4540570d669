import { byText } from '../../../model/by-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { NodeId } from '../../../model/ids.ts';
import type { Position } from '../../fit-disc.ts';
import type { Page } from '../read-page.ts';
import type { CaptionStyle } from './place-captions.ts';

/** Pixels. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** The surroundings of a node, laid out in columns for an area of this size. */
export interface Around {
  readonly places: ReadonlyMap<NodeId, Position>;
  readonly captions: CaptionStyle;
}

/** Pixels: a column of captions, the least room of a row, the most, and a line of a caption. */
const COLUMN = 130;
const ROW = 42;
const MOST_ROOM = 120;
const LINE = 14.4;
/** Room of a mark within its row. */
const MARK = 24;

/** More nodes than this have no room for captions in columns. */
export const FEW_ENOUGH = 60;

/**
 * Who says it on the left, then claims, events, and on the right who and what takes part. On a
 * narrow area there are two columns. Within a column, nodes are in the order of their neighbours.
 */
export function layOutAround(
  page: Pick<Page, 'graph'>,
  nodes: readonly NodeId[],
  area: Area,
): Around {
  const columns = columnsOf(page, nodes, area);
  sortByNeighbours(page, columns);
  const width = area.width / Math.max(1, columns.length);
  const longest = Math.max(1, ...columns.map((column) => column.length));
  const room = Math.min(MOST_ROOM, area.height / longest);
  const places = columns.flatMap((column, at) => {
    const own = Math.min(MOST_ROOM, area.height / column.length);
    const top = (area.height - own * column.length) / 2;
    return column.map(
      (key, row) =>
        [key, [width * (at + 0.5), area.height - top - own * (row + 0.35)] as const] as const,
    );
  });
  return {
    places: new Map(places),
    captions: { width: width - 12, lines: Math.max(1, Math.floor((room - MARK) / LINE)) },
  };
}

const SOURCE = 0;
const CLAIM = 1;
const EVENT = 2;
const PART = 3;

function columnsOf(
  { graph }: Pick<Page, 'graph'>,
  nodes: readonly NodeId[],
  area: Area,
): NodeId[][] {
  const shown = new Set(nodes);
  const kindOf = (key: NodeId): number => {
    const { label } = graph.getNodeAttributes(key);
    if (label === 'Article') return SOURCE;
    if (label === 'Claim') return CLAIM;
    if (label === 'Event') return EVENT;
    const isPart = graph.someNeighbor(key, (other, o) => o.label === 'Event' && shown.has(other));
    const says = graph.someNeighbor(
      key,
      (other, o) => (o.label === 'Claim' || o.label === 'Article') && shown.has(other),
    );
    return says && !isPart ? SOURCE : PART;
  };
  const room = Math.max(2, Math.floor(area.width / COLUMN));
  const isNarrow = room < 4;
  const groups = groupBy(nodes.toSorted(byText), (key) =>
    isNarrow ? (kindOf(key) <= CLAIM ? SOURCE : EVENT) : kindOf(key),
  );
  const rows = Math.max(1, Math.floor(area.height / ROW));
  const columns = [...groups].sort(([a], [b]) => a - b).map(([, own]) => own);
  return columns.length < room
    ? columns.flatMap((column) => (column.length > rows ? halves(column) : [column]))
    : columns;
}

const halves = (column: readonly NodeId[]): NodeId[][] => {
  const middle = Math.ceil(column.length / 2);
  return [column.slice(0, middle), column.slice(middle)];
};

const SWEEPS = 4;

/** Fewer crossings: each node goes to the mean height of its neighbours (Sugiyama and others 1981). */
function sortByNeighbours({ graph }: Pick<Page, 'graph'>, columns: NodeId[][]): void {
  const height = new Map<NodeId, number>();
  const place = (): void => {
    for (const column of columns)
      for (const [row, key] of column.entries()) height.set(key, (row + 0.5) / column.length);
  };
  place();
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const column of columns) {
      const means = new Map(column.map((key) => [key, meanOf(graph.neighbors(key), height)]));
      column.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || byText(a, b));
      place();
    }
}

function meanOf(keys: readonly NodeId[], height: ReadonlyMap<NodeId, number>): number {
  const found = keys.flatMap((key) => height.get(key) ?? []);
  return found.length === 0 ? 0.5 : found.reduce((sum, one) => sum + one, 0) / found.length;
}
