import { type CsvCell, csvOf } from '../../../text/csv.ts';
import { TEXTS } from '../texts/texts.ts';
import { saveText } from './save-file.ts';

interface Props {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Asked for when it is saved: all rows, also those that are not written yet. */
  readonly rows: () => readonly (readonly CsvCell[])[];
}

/** Saves a table of the page. */
export const SaveTable = ({ name, columns, rows }: Props) => (
  <button
    type="button"
    class="save"
    onClick={() => saveText(`${name}.csv`, 'text/csv', csvOf(columns, rows()))}
  >
    {TEXTS.save('CSV')}
  </button>
);
