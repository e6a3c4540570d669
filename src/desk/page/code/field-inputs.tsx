import { CODE_TEXTS } from '../texts/code-texts.ts';

interface Named {
  readonly label: string;
}

/** Leaves a field with Enter or Escape, so that keys act again. */
export const leaveField = (event: KeyboardEvent): void => {
  const field = event.target as HTMLElement;
  if (!field.matches('input, select') || !/^(?:Enter|Escape)$/.test(event.key)) return;
  event.preventDefault();
  field.blur();
};

interface Text extends Named {
  readonly value: string | null | undefined;
  readonly pattern?: RegExp;
  readonly onSet: (value: string | null) => void;
  readonly onInvalid: (words: string) => void;
}

/** A value that is typed; taken when one leaves the field. */
export function TextInput({ label, value, pattern, onSet, onInvalid }: Text) {
  return (
    <label class="field">
      {label}
      <input
        value={value ?? ''}
        onChange={(event) => {
          const given = event.currentTarget.value.trim();
          if (given !== '' && pattern && !pattern.test(given)) onInvalid(CODE_TEXTS.invalid(label));
          else onSet(given === '' ? null : given);
        }}
        onKeyDown={leaveField}
      />
    </label>
  );
}

interface Choice extends Named {
  readonly value: string | null | undefined;
  readonly values: readonly (string | { readonly value: string; readonly words: string })[];
  /** What no value is called; without it there must be one. */
  readonly none?: string;
  readonly onSet: (value: string | null) => void;
}

/** A value of a list. */
export function ChoiceInput({ label, value, values, none, onSet }: Choice) {
  return (
    <label class="field">
      {label}
      <select
        value={value ?? ''}
        onChange={(event) => onSet(event.currentTarget.value || null)}
        onKeyDown={leaveField}
      >
        {none !== undefined && <option value="">{none}</option>}
        {values.map((one) => {
          const [id, words] = typeof one === 'string' ? [one, one] : [one.value, one.words];
          return (
            <option key={id} value={id}>
              {words}
            </option>
          );
        })}
      </select>
    </label>
  );
}
