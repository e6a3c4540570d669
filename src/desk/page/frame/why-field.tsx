import type { RefObject } from 'preact';

interface WhyField {
  readonly field: RefObject<HTMLInputElement>;
  readonly label: string;
  readonly help: string;
  /** Reasons to choose from: the id of their list. */
  readonly list?: string;
}

/** Where a reviewer says why. Enter and Escape leave it, so that keys are judgements again. */
export function WhyField({ field, label, help, list }: WhyField) {
  return (
    <label class="field why">
      {label} <kbd>w</kbd> <span class="kind">{help}</span>
      <input
        ref={field}
        list={list}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
