import { type Filters, NO_FILTERS } from '../state.ts';

/** Whether no filter is set. */
export const isUntouched = (filters: Filters): boolean =>
  JSON.stringify(filters) === JSON.stringify(NO_FILTERS);
