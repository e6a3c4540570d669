/**
 * Rounds to a number of decimals; never gives -0, which JSON and readers would distinguish from 0.
 */
export const round = (value: number, decimals: number): number => {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit + 0;
};
