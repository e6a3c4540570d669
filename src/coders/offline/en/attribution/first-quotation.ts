import type { Quoted } from '../../language/document.ts';

/** The first quotation that opens at or after an offset, by binary search; they are ordered by `open`. */
export const firstQuotation = (
  quotations: readonly Quoted[],
  offset: number,
): Quoted | undefined => {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return quotations[low];
};
