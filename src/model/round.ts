/** To so many decimals; never -0, which JSON and a reader would tell apart from 0. */
export const round = (value: number, decimals: number): number => {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit + 0;
};
