import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeCompareAnswer, SettleSide } from '../../code/settle/settle-api.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';

interface Table {
  readonly found: CodeCompareAnswer;
  /** The row that keys are for. */
  readonly at: number;
  readonly onRow: (row: number) => void;
  readonly onChoose: (keys: readonly string[], side: SettleSide) => void;
}

const SIDES = ['first', 'second', 'neither'] as const;

/** Each difference, what both say, and what was chosen. */
export function SettleTable({ found, at, onRow, onChoose }: Table) {
  return (
    <ol class="settle-rows plain">
      {found.rows.map((row, place) => (
        <li
          key={row.key}
          id={`settle ${place}`}
          class={place === at ? 'settle-row task-chosen' : 'settle-row'}
          aria-current={place === at || undefined}
        >
          <p>
            <span class="kind">{CODE_TEXTS.sections[row.section]}</span>{' '}
            <strong>
              <bdi>{visibleText(row.words)}</bdi>
            </strong>
          </p>
          <div class="settle-sides">
            {(['first', 'second'] as const).map((side) => (
              <p key={side} class={row.choice === side ? 'settle-taken' : undefined}>
                <span class="kind">
                  <bdi>{visibleText(found[side])}</bdi>:
                </span>{' '}
                <bdi>{row[side] === null ? CODE_TEXTS.says : visibleText(row[side])}</bdi>
              </p>
            ))}
          </div>
          <p class="verdicts">
            {SIDES.map((side) => (
              <button
                key={side}
                type="button"
                aria-pressed={row.choice === side}
                onClick={() => {
                  onRow(place);
                  onChoose([row.key], side);
                }}
              >
                {row.choice === side ? '✓ ' : ''}
                {CODE_TEXTS.sides[side]}
              </button>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
