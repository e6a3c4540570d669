import { visibleText } from '../../../viewer/visible-text.ts';
import type { PublishedName } from '../../publish/publish-api.ts';
import { PUBLISH_TEXTS } from '../texts/publish-texts.ts';

interface Names {
  readonly title: (count: number) => string;
  readonly rows: readonly PublishedName[];
  readonly most: number;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** People with why they are named, or why not. */
export const NameTable = ({ title, rows, most, chosen, choose }: Names) => (
  <>
    <h2>{title(rows.length)}</h2>
    {rows.length === 0 ? (
      <p class="empty">{PUBLISH_TEXTS.nobody}</p>
    ) : (
      <table class="publish-table" aria-label={title(rows.length)}>
        <thead>
          <tr>
            {PUBLISH_TEXTS.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr
              key={row.id}
              id={`name ${row.id}`}
              class={row.id === chosen ? 'task-chosen' : undefined}
            >
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={row.id === chosen}
                  onClick={() => choose(row.id)}
                >
                  <bdi>{visibleText(row.name)}</bdi>
                </button>
                {row.label !== null && (
                  <p class="kind">{PUBLISH_TEXTS.shownAs(visibleText(row.label))}</p>
                )}
              </th>
              <td>{PUBLISH_TEXTS.because[row.because] ?? row.because}</td>
              <td>
                <bdi>{visibleText(row.words)}</bdi>
                {row.warning !== null && <p class="problem">{visibleText(row.warning)}</p>}
              </td>
              <td>
                <bdi>{placeOf(row)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {rows.length > most && <p class="note">{PUBLISH_TEXTS.more(rows.length - most)}</p>}
  </>
);

/** The article, and the line of it. */
const placeOf = ({ id, line }: PublishedName): string => {
  const source = id.slice(id.indexOf(':') + 1).split('/')[0] ?? '';
  return line === null ? source : `${source}, ${PUBLISH_TEXTS.line(line)}`;
};
