import { useState } from 'preact/hooks';
import type { WordsField } from '../../../model/decisions.ts';
import type { EntityKind } from '../../../model/kinds/kinds.ts';
import type { DeskCandidate } from '../../api.ts';
import type { ChosenSpan } from './chosen-words.ts';
import { isNumber } from './correctable.ts';

export interface Correction {
  readonly set: Readonly<Record<string, string>>;
  readonly words: Readonly<
    Partial<Record<WordsField, { start: number; end: number; kind?: EntityKind }[]>>
  >;
}

export type GivenSpan = ChosenSpan & { readonly kind?: EntityKind };
type Given = Partial<Record<WordsField, readonly GivenSpan[]>>;

/** A correction while it is made. */
export interface CorrectionDraft {
  readonly given: Given;
  readonly set: Correction['set'];
  /** Adds words to a field; one that holds a number has only these. */
  readonly add: (field: WordsField, words: ChosenSpan) => void;
  /** There is nobody and nothing. */
  readonly empty: (field: WordsField) => void;
  /** As it was read. */
  readonly leave: (field: WordsField) => void;
  /** What the words name; as it was read there if undefined. */
  readonly name: (field: WordsField, at: number, kind: EntityKind | undefined) => void;
  readonly setValue: (field: string, value: string) => void;
  readonly take: (candidate: DeskCandidate) => void;
  readonly correction: () => Correction;
}

export function useCorrection(): CorrectionDraft {
  const [given, give] = useState<Given>({});
  const [set, setValues] = useState<Record<string, string>>({});
  const put = (field: WordsField, words: readonly GivenSpan[] | undefined): void =>
    give(({ [field]: _, ...others }) => (words ? { ...others, [field]: words } : others));
  const setValue = (field: string, value: string): void =>
    setValues((before) => ({ ...before, [field]: value }));
  return {
    given,
    set,
    add: (field, words) =>
      give((before) => {
        const earlier = isNumber(field) ? [] : (before[field] ?? []);
        return { ...before, [field]: [...earlier, words] };
      }),
    empty: (field) => put(field, []),
    leave: (field) => put(field, undefined),
    name: (field, at, kind) => {
      const { kind: _, ...words } = given[field]?.[at] ?? { start: 0, end: 0, quote: '' };
      put(field, given[field]?.with(at, kind ? { ...words, kind } : words));
    },
    setValue,
    take: ({ field, value, words }) => {
      if (value === null) put(field as WordsField, words);
      else setValue(field, value);
    },
    correction: () => ({
      set,
      words: Object.fromEntries(
        Object.entries(given).map(([field, all]) => [
          field,
          all.map(({ start, end, kind }) => ({ start, end, ...(kind && { kind }) })),
        ]),
      ),
    }),
  };
}
