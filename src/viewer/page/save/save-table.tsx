import { type CsvCell, csvOf } from '../../../text/csv.ts';
import { TEXTS } from '../texts/texts.ts';
import { saveText } from './save-file.ts';

interface Props {
  /** File name without extension. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Called when saving: all rows, including those not shown yet. */
  readonly rows: () => readonly (readonly CsvCell[])[];
}

export const SaveTable = ({ name, columns, rows }: Props) => (
  <button
    type="button"
    class="save"
    onClick={() => saveText(`${name}.csv`, 'text/csv', csvOf(columns, rows()))}
  >
    {TEXTS.save('CSV')}
  </button>
);
