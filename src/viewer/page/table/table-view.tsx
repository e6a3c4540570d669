import { useMemo, useState } from 'preact/hooks';
import { Communities } from '../fold/communities.tsx';
import type { Folding } from '../fold/find-folding.ts';
import { useFolding } from '../fold/use-folding.ts';
import { linkTo, type Room } from '../room.ts';
import { SaveTable } from '../save/save-table.tsx';
import { FOLD_TEXTS } from '../texts/fold-texts.ts';
import { numberOf } from '../texts/number-of.ts';
import { TABLE_TEXTS } from '../texts/table-texts.ts';
import { TEXTS } from '../texts/texts.ts';
import { type Cell, rowsOf, TABLES, type TableName } from './rows-of.ts';

/** Rows shown at once. A table of thousands is slow to read and to draw. */
const PORTION = 200;

/** The same as the drawing, as tables: for people who read or listen rather than look. */
export function TableView(room: Room) {
  const [name, setName] = useState<TableName>('facts');
  const [portions, setPortions] = useState(1);
  const { page, shown } = room;
  const rows = useMemo(() => rowsOf({ page, shown }, name), [page, shown, name]);
  const columns = TABLES.find((one) => one.name === name)?.columns ?? [];
  const few = rows.slice(0, portions * PORTION);
  const folding = useFolding(room);
  return (
    <div class="table">
      {folding && <Folded room={room} folding={folding} />}
      <fieldset class="choose">
        <legend class="hidden">{TEXTS.table}</legend>
        {TABLES.map((one) => (
          <label key={one.name}>
            <input
              type="radio"
              name="table"
              checked={one.name === name}
              onChange={() => {
                setName(one.name);
                setPortions(1);
              }}
            />{' '}
            {TABLE_TEXTS.tableOf[one.name]}
          </label>
        ))}
      </fieldset>
      <SaveTable
        name={name}
        columns={columns.map((column) => TABLE_TEXTS.column[column])}
        rows={() => rows.map(({ cells }) => cells.map(({ words }) => words))}
      />
      <table>
        <caption>
          {TABLE_TEXTS.tableOf[name]}: {numberOf(rows.length, 'row')}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {TABLE_TEXTS.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {few.map(({ id, cells }) => (
            <tr key={id} aria-current={room.state.at === id ? 'true' : undefined}>
              {cells.map((cell, at) => (
                <TableCell key={at} room={room} cell={cell} isHead={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="empty">{TEXTS.nothingShown}</p>}
      {few.length < rows.length && (
        <button type="button" onClick={() => setPortions(portions + 1)}>
          {TEXTS.more(Math.min(PORTION, rows.length - few.length))}
        </button>
      )}
    </div>
  );
}

/** Says what the drawing folds, although the tables list it. */
function Folded({ room, folding }: { room: Room; folding: Folding }) {
  const folded = folding.groups.filter(({ isOpen }) => !isOpen);
  const nodes = folded.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <>
      <p class="note">{FOLD_TEXTS.inTable(nodes, folded.length)}</p>
      <Communities room={room} folding={folding} />
    </>
  );
}

function TableCell({ room, cell, isHead }: { room: Room; cell: Cell; isHead: boolean }) {
  const words = <bdi>{cell.words}</bdi>;
  const content = cell.at === null ? words : <a href={linkTo(room, cell.at)}>{words}</a>;
  return isHead ? <th scope="row">{content}</th> : <td>{content}</td>;
}
