import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import type { ValueChoice } from './correctable.ts';
import type { CorrectionDraft } from './use-correction.ts';

interface Lists {
  readonly values: readonly ValueChoice[];
  readonly draft: CorrectionDraft;
  readonly onListKey: (event: KeyboardEvent) => void;
}

/** The fields of which each has one of some values. */
export function ValueLists({ values, draft, onListKey }: Lists) {
  return (
    <div class="correct-values">
      {values.map(({ field, key, values: all, value }) => (
        <label key={field}>
          {JUDGE_TEXTS.properties[field]} <kbd>{key}</kbd>{' '}
          <select
            name={field}
            aria-keyshortcuts={key}
            onKeyDown={onListKey}
            value={draft.set[field] ?? value}
            onChange={(event) => draft.setValue(field, event.currentTarget.value)}
          >
            {all.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
