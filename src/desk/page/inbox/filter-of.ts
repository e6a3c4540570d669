import type { State } from '../../../viewer/page/state.ts';

export const FILTER_FIELDS = ['doubt', 'state', 'article', 'coder', 'below', 'words'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** Which tasks the reader asks for; the URL has it, and what is judged next follows it. */
export const filterOf = ({ own }: Pick<State, 'own'>): Record<FilterField, string | undefined> =>
  Object.fromEntries(FILTER_FIELDS.map((field) => [field, own[`inbox.${field}`]])) as Record<
    FilterField,
    string | undefined
  >;
